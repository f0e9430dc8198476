"""Web pages to lines: the tree (`tree`), what its elements mean (`parts`), and the walk through it (`read`)."""

from raadslag.reading.formats.html.read import read_html

__all__ = ["read_html"]
