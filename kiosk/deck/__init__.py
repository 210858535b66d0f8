"""A show becomes slides: which there are, how each is laid out, how long each is shown."""
