"""Slides as pictures: the real window at any size, without a display, and what is seen in it."""
