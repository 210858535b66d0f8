"""Repairs a file that is not valid YAML: splits its lines, finds their tables, writes it anew."""
