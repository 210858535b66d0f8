"""From bytes to text, from text to nodes with marks, from nodes to values of the known keys."""
