"""Foundations of all other packages: files, paths, languages, threads; knows nothing of shows."""
