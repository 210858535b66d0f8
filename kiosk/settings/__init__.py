"""What belongs to a machine and not to the show: its settings file, read and checked; no Qt."""
