"""Imports a Markdown, Word or PowerPoint document as the folder of a show.

document → reader of its format → `Outline` → `outline_to_show` → `ShowText` → YAML files.
"""
