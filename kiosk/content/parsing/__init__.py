"""Text to nodes that know their place, and nodes to values checked against the known keys."""
