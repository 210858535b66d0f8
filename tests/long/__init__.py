"""Checks that take minutes; the ordinary tests hold a short form of each."""
