"""Doubts of `check`: what a show may say wrongly, what nobody can read in time."""
