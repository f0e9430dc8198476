"""Markup that has strayed into a text paper or into Markdown: tags are dropped, scripts never come through."""

import re
from html import unescape
from itertools import pairwise

from raadslag.reading.formats.spaces import VISIBLE

_UNSEEN = re.compile(r"<!--|<(script|style|template)\b", re.IGNORECASE)
_CLOSING = {tag: re.compile(rf"</{tag}\s*>", re.IGNORECASE) for tag in ("script", "style", "template")}
_NOT_BREAK = re.compile(r"[^\n\f]")
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
    parts: list[str] = []
    at = 0
    while found := _UNSEEN.search(text, at):
        start, end = found.start(), _end(text, found)
        parts += [text[at:start], _NOT_BREAK.sub(" ", text[start:end])]
        at = end
    return "".join([*parts, text[at:]]) if parts else text


def _end(text: str, found: re.Match[str]) -> int:
    """The end of what begins here; what is never closed reaches to the end of the text."""
    if found[1] is None:
        closing = text.find("-->", found.end())
        return closing + 3 if closing >= 0 else len(text)
    closed = _CLOSING[found[1].lower()].search(text, found.end())
    return closed.end() if closed else len(text)


def has_breaks(text: str) -> bool:
    return "<" in text and _BREAKING.search(text) is not None


def split_at_breaks(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The stretches of text[start:end] between tags that break lines; none is of tags alone, if it can be helped."""
    edges, at, says = [start], start, False
    for found in _BREAKING.finditer(text, start, end):
        says = says or _says_something(text[at : found.start()])
        at = found.end()
        if says:
            closes = found[0].startswith(("</", "<br", "<BR"))
            edges.append(found.end() if closes else found.start())
            says = False
    if len(edges) > 1 and not _says_something(text[at:end]):
        edges.pop()
    return list(pairwise([*edges, end]))


def _says_something(words: str) -> bool:
    return VISIBLE.search(without_tags(words)) is not None


def without_tags(text: str) -> str:
    """The text with tags dropped and entities resolved."""
    if "<" in text:
        text = _OTHER.sub("", _BREAKING.sub(" ", text))
    if "&" in text:
        text = _ENTITY.sub(lambda found: unescape(found[0]), text)
    return text
