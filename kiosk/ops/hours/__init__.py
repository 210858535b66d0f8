"""When the hall is open, and how people write that."""
