"""Where a paper's items begin, and what their headings say."""

from raadslag.reading.grammar.items.choice import item_starts
from raadslag.reading.grammar.items.start import Start, closed_title, is_contents_entry, numbers_of, without_leader

__all__ = ["Start", "closed_title", "is_contents_entry", "item_starts", "numbers_of", "without_leader"]
