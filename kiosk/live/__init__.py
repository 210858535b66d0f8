"""Follows a show while people edit it, and never loses what was good; knows no Qt."""
