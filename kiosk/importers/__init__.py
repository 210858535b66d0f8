"""Doors inward: a Markdown, Word or PowerPoint document becomes the folder of a show.

document file → reader (one for each format) → `Outline` → `place` → `ShowText` → YAML files.
"""
