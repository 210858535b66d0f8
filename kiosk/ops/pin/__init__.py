"""The PIN of the staff: its seal, its line in the settings, and the tries that went wrong."""
