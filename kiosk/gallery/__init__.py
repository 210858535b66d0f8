"""Renders the slides of a show offscreen, as images and to check what is seen in them."""
