"""What stands behind the slides: painted by a process of its own, kept in a cache folder."""
