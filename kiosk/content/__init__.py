"""Reads a show's folder into an immutable show, and problems that say where and what is wrong."""
