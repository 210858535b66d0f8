"""Text becomes an immutable show, or problems that say where and what is wrong."""
