"""Markup that has strayed into a text paper or into Markdown: tags are dropped, scripts never come through."""

import re
from html import unescape
from itertools import pairwise

from raadslag.reading.formats.spaces import VISIBLE

_UNSEEN = re.compile(r"<(script|style|template)\b", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,8});", re.IGNORECASE)
_BREAKING = re.compile(
    r"</?(?:p|br|div|li|ul|ol|tr|table|tbody|thead|td|th|h[1-6]|section|article|blockquote|hr|dl|dt|dd)(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"</?(?:a|b|i|u|s|em|strong|span|font|small|big|sub|sup|img|input|button|form|iframe|object|embed|svg|link|meta|html|body"
    r"|head|abbr|label|center|o:p|script|style|template)(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)


def mask(text: str) -> str:
    """The text with scripts, styles and comments blanked out; every offset stays where it was."""
    if "<" not in text:
        return text
    parts: list[str] = []
    at = 0
    while found := _next(text, at):
        start, end = found
        parts += [text[at:start], re.sub(r"[^\n\f]", " ", text[start:end])]
        at = end
    return "".join([*parts, text[at:]]) if parts else text


def _next(text: str, at: int) -> tuple[int, int] | None:
    comment, element = text.find("<!--", at), _UNSEEN.search(text, at)
    if comment >= 0 and (element is None or comment < element.start()):
        end = text.find("-->", comment)
        return (comment, end + 3) if end >= 0 else (comment, comment + 4)
    if element is None:
        return None
    closing = re.compile(rf"</{element[1]}\s*>", re.IGNORECASE).search(text, element.end())
    return element.start(), closing.end() if closing else len(text)


def has_breaks(text: str) -> bool:
    return "<" in text and _BREAKING.search(text) is not None


def split_at_breaks(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The stretches of text[start:end] between tags that break lines; no stretch is of tags alone, if it can be helped."""
    edges = [start]
    for found in _BREAKING.finditer(text, start, end):
        closes = found[0].startswith(("</", "<br", "<BR"))
        cut = found.end() if closes else found.start()
        if _says_something(text, edges[-1], cut):
            edges.append(cut)
    if len(edges) > 1 and not _says_something(text, edges[-1], end):
        edges.pop()
    return list(pairwise([*edges, end]))


def _says_something(text: str, start: int, end: int) -> bool:
    return VISIBLE.search(without_tags(text[start:end])) is not None


def without_tags(text: str) -> str:
    """The text with tags dropped and entities resolved."""
    if "<" in text:
        text = _OTHER.sub("", _BREAKING.sub(" ", text))
    if "&" in text:
        text = _ENTITY.sub(lambda found: unescape(found[0]), text)
    return text
