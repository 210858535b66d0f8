"""Measures how the show runs on this machine, beside an empty window; seen from outside it."""
