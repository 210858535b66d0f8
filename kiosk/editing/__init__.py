"""The contents of the author's panel beside the slide that is being written; without a window."""
