"""The show as files to hand out: pictures, a document, a film, a table of its figures."""
