"""From bytes to text, from text to nodes with positions, from nodes to values of the known keys."""
