"""White space, and what a person cannot see: the same rules for every form of paper."""

import re

UNSEEN = "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
"""Soft hyphens, zero-width characters and marks of direction: they take no room, so they are dropped."""

_TABLE: dict[int, str | None] = dict.fromkeys((*range(32), *range(127, 160)), " ")
_TABLE |= dict.fromkeys(range(55296, 57344), "�")
_TABLE |= dict.fromkeys(map(ord, UNSEEN))
_ODD = re.compile(f"[\x00-\x1f\x7f-\xa0\ud800-\udfff{UNSEEN}]")
_BLANK = rf"\s\x00-\x1f\x7f-\x9f{UNSEEN}"
VISIBLE = re.compile(f"[^{_BLANK}]")
_LAST_VISIBLE = re.compile(f"[{_BLANK}]*\\Z")


def seen(text: str) -> str:
    """The text as a person sees it on one line: unseen characters gone, white space collapsed."""
    if _ODD.search(text):
        text = text.translate(_TABLE)
    return " ".join(text.split())


def seen_inside(text: str) -> str:
    """As `seen`, for a piece of a line: a space at either end is kept."""
    core = seen(text)
    if not core:
        return " " if text else ""
    before = " " if text[0].isspace() else ""
    return before + core + (" " if text[-1].isspace() else "")


def first_visible(text: str, start: int, end: int) -> int:
    """The first visible character in text[start:end], or -1."""
    found = VISIBLE.search(text, start, end)
    return found.start() if found else -1


def end_of_visible(text: str, start: int, end: int) -> int:
    """The offset after the last visible character in text[start:end]."""
    while end > start and not VISIBLE.match(text, end - 1):
        end -= 1
    return end
