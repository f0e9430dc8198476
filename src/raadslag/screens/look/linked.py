"""Text with its web addresses made links. Everything else is escaped."""

import re
from typing import Final
from urllib.parse import urlsplit

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from raadslag.records.blocks import Runs

ADDRESS: Final = re.compile(r"""(?:https?://|www\.)[^\s<>"'»”]+""", re.IGNORECASE)
TRAILING: Final = ".,;:!?"
SCHEMES: Final = {"http", "https", "mailto"}


def linked(text: str) -> SafeString:
    """Plain text as HTML: escaped, web addresses as links."""
    return format_html_join("", "{}", ((piece,) for piece in _pieces(text)))


def linked_runs(runs: Runs) -> SafeString:
    """Runs of a block as HTML; a link that leads anywhere but to the web is shown as text."""
    return format_html_join(
        "", "{}", ((linked(run) if isinstance(run, str) else anchor(run.text, run.href),) for run in runs)
    )


def anchor(text: str, href: str) -> SafeString:
    """A link, where the address is one a reader can safely follow; else its text."""
    if not follows_safely(href):
        return linked(text)
    return format_html('<a href="{}">{}</a>', href.strip(), text.strip() or href)


def follows_safely(href: str) -> bool:
    """Whether an address is an ordinary one, on the web or for mail."""
    try:
        parts = urlsplit(href.strip())
    except ValueError:
        return False
    return parts.scheme.lower() in SCHEMES and bool(parts.netloc or parts.scheme.lower() == "mailto")


def _pieces(text: str) -> list[str | SafeString]:
    pieces: list[str | SafeString] = []
    end = 0
    for match in ADDRESS.finditer(text):
        shown = _without_trailing(match.group())
        pieces.append(text[end : match.start()])
        href = shown if "://" in shown else f"https://{shown}"
        pieces.append(format_html('<a href="{}">{}</a>', href, shown) if follows_safely(href) else shown)
        end = match.start() + len(shown)
    return [*pieces, text[end:]]


def _without_trailing(address: str) -> str:
    """The address less the full stop that ends the sentence, and less a bracket it did not open."""
    address = address.rstrip(TRAILING)
    while address.endswith(")") and address.count(")") > address.count("("):
        address = address[:-1].rstrip(TRAILING)
    return address
