"""Backdrops of rime: winter skies and frosted willow branches grown from a seed."""
