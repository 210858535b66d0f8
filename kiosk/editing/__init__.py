"""What authors see beside the slide they are writing: pure, without a window."""
