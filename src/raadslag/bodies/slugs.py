"""Readable addresses from Danish names.

In an archive of many, each municipality has a segment, given once. It stands first in the address of each of its
bodies, in the key of each of their names, and beside its persons and cases: what carries another segment is another
municipality's, whatever it is called. In an installation of one the segment is empty, and nothing is in front.
"""

from collections.abc import Callable
from typing import Final

from django.utils.text import slugify

DANISH: Final = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "Æ": "Ae", "Ø": "Oe", "Å": "Aa"})
RESERVED: Final = frozenset(
    {
        "aabne-data",
        "api",
        "budgetaftaler",
        "cookies",
        "efterproev",
        "healthz",
        "konto",
        "kontakt",
        "mine-moeder",
        "moeder",
        "moedelokale",
        "noegletal",
        "om",
        "oparl",
        "opfoelgning",
        "papirer",
        "personer",
        "privatliv",
        "robots",
        "sager",
        "skrivebord",
        "soeg",
        "static",
        "tilgaengelighed",
    }
)
"""First segments of addresses that are the house's own. A body so named gets a suffix."""

LONGEST_SEGMENT: Final = 40
"""So long is a municipality's segment at most."""


def slug_of(name: str, *, longest: int = 100) -> str:
    """A name as a segment of an address: lower case, æ as ae, words joined by hyphens, cut at a word."""
    slug = slugify(name.translate(DANISH))
    if len(slug) <= longest:
        return slug
    cut = slug[: longest + 1].rpartition("-")[0]
    return cut or slug[:longest]


def under(within: str, text: str) -> str:
    """A key or a segment with its municipality's segment in front, where there is one."""
    return f"{within}/{text}" if within else text


def within_of(text: str) -> str:
    """The municipality's segment in front of a key or a body's slug; empty in an installation of one."""
    return text.rpartition("/")[0]


def first_free(wanted: str, *, is_taken: Callable[[str], bool]) -> str:
    """The wanted slug, or the first of `-2`, `-3` … that is not taken."""
    slug, number = wanted or "uden-navn", 1
    while is_taken(slug):
        number += 1
        slug = f"{wanted or 'uden-navn'}-{number}"
    return slug
