"""A file that is no good YAML is put together again line by line, as its author meant it."""
