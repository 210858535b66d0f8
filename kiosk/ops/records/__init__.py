"""What a kiosk writes down: log lines, and a diary of counts, with nothing of any visitor."""
