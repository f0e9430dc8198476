"""What the elements of a web page mean to a reader: what is seen, what breaks a line, what is page furniture."""

import re
from collections.abc import Mapping
from itertools import pairwise

Attributes = Mapping[str, str | None]


def words_of(names: str) -> frozenset[str]:
    return frozenset(names.split())


UNSEEN = words_of("""
    script style template noscript head svg math canvas object embed iframe audio video map select datalist textarea
    option optgroup input source track param
""")
INLINE = words_of("""
    a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr output q rp rt ruby s samp
    small span strike strong sub sup time tt u var wbr button
""")
BOLD = frozenset({"b", "strong"})
LISTS = frozenset({"ul", "ol", "menu", "dir"})
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
BLOCKS_IN_CELLS = HEADINGS | LISTS | {"article", "section", "dl", "main", "form"}

_FURNITURE_ROLES = frozenset(
    {"navigation", "banner", "contentinfo", "search", "dialog", "alertdialog", "menu", "menubar", "toolbar"}
)
_FURNITURE_WORDS = words_of("""
    cookie cookies cookiebanner cookiebot consent breadcrumb breadcrumbs brodkrumme broedkrumme nav navbar navigation
    menu mainmenu sidemenu megamenu topmenu footer sitefooter pagefooter skiplink skiplinks toplink totop backtotop
    scrolltop search searchform soegning searchbox share sharing sociallinks some addthis toolbar pager pagination
    languageselector
""")
_WORD = re.compile(r"[a-zæøå]+", re.IGNORECASE)
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_PAIRS = (("skip", "link"), ("to", "top"), ("til", "toppen"), ("back", "top"), ("social", "links"), ("read", "speaker"))
_UNSEEN_CLASSES = frozenset({"sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "element-invisible"})
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_BOLD_STYLE = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_TO_TOP = re.compile(
    r"(?:[↑▲^⇧]\s*)?(?:(?:gå |tilbage )?(?:op )?til (?:sidens )?top(?:pen)?|(?:gå )?til indholdsfortegnelsen?"
    r"|back to top|to top|(?:print|udskriv)(?: siden| side)?|del (?:siden|på \w+)|læs (?:op|højt)|lyt(?: til siden)?)"
    r"(?:\s*[↑▲^⇧])?",
    re.IGNORECASE,
)


def is_unseen(tag: str, attributes: Attributes) -> bool:
    """What a browser does not show, or what is not meant to be read."""
    if tag in UNSEEN:
        return True
    if not attributes:
        return False
    if "hidden" in attributes and (attributes["hidden"] or "").lower() != "until-found":
        return True
    if (attributes.get("aria-hidden") or "").lower() == "true":
        return True
    if not _UNSEEN_CLASSES.isdisjoint((attributes.get("class") or "").split()):
        return True
    style = attributes.get("style")
    return bool(style and _HIDDEN_STYLE.search(style))


def is_bold(tag: str, attributes: Attributes) -> bool:
    style = attributes.get("style") if attributes else None
    return tag in BOLD or bool(style and _BOLD_STYLE.search(style))


def is_furniture_element(tag: str, attributes: Attributes) -> bool:
    """An element whose kind or role says that it belongs to the page around the paper."""
    if tag in {"nav", "footer", "header", "dialog"}:
        return True
    return bool(attributes) and (attributes.get("role") or "").lower() in _FURNITURE_ROLES


def is_furniture(attributes: Attributes) -> bool:
    """An element whose name hints that it belongs to the page around the paper."""
    named = f"{attributes.get('id') or ''} {attributes.get('class') or ''}" if attributes else ""
    return any(_is_furniture_name(name) for name in named.split())


def _is_furniture_name(name: str) -> bool:
    words = [word.lower() for word in _WORD.findall(_CAMEL.sub("-", name))]
    if not words or "content" in words or "indhold" in words:
        return False
    return not _FURNITURE_WORDS.isdisjoint(words) or any(pair in _PAIRS for pair in pairwise(words))


def is_to_top(text: str) -> bool:
    """A link that only moves about the page or hands it on."""
    return len(text) < 50 and _TO_TOP.fullmatch(text) is not None
