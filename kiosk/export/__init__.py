"""Exports a show as images, a PDF, a film, or a table of its figures."""
