"""The lock of a kiosk that only staff may leave: PIN pad and staff panel, as states and steps."""
