"""What makes a paper hard to read, most of all with a screen reader."""

import re
from collections import Counter
from collections.abc import Iterator

from raadslag.records import Heading, SectionKind, Table
from raadslag.review.finding import Family, Finding, Weight
from raadslag.review.paper import Paper, links_of

_ADDRESS = re.compile(r"https?://\S+|(?<!\w)www\.[\w.-]{1,100}/\S+")
_ROMAN = re.compile(r"[IVXLC]+")
_SHORT = re.compile(r"\b[A-ZÆØÅ]{3,6}\b")
_KNOWN = frozenset({
    "ANBEFALES", "AUB", "BBR", "BILAG", "BUPL", "CBS", "CEO", "CO2", "CPR", "CVR", "DAGSORDEN", "DGI", "DIF",
    "DLF", "DNA", "DSB", "DTU", "EAN", "EU", "FN", "FOA", "GDPR", "HR", "ISO", "IT", "KL", "KLE", "KMD", "LED",
    "MED", "NB", "NGO", "OK", "PDF", "PPR", "PS", "REFERAT", "SFO", "SMS", "STEM", "SU", "TDC", "TV", "VVM",
})  # fmt: skip
_TEMPLATE = re.compile(
    r"offentlig beslutning der skal udfyldes|\[(?:indsæt|skriv|udfyld)[^\[\]]{0,200}\]|<(?:indsæt|skriv)[^<>]{0,200}>"
    r"|\blorem ipsum\b|\bskriv (?:tekst )?her\b"
    r"|\bx{3,}\b|\?{3,}|\bklik her for at\b|\bvælg (?:et|en) element\b",
    re.IGNORECASE,
)
_IMAGE = re.compile(r"<img\b(?![^<>]*\balt\s*=\s*[\"'][^\"'\s])[^<>]*>|!\[\s*\]\([^)\s]+\)", re.IGNORECASE)
_TAG = re.compile(r"</?(?:p|br|div|span|strong|b|i|em|ul|ol|li|table|tr|td|font)(?:\s[^<>]*)?/?>", re.IGNORECASE)


def bare_address(paper: Paper) -> Iterator[Finding]:
    """An address on the web as the words of a link, once an item."""
    told: set[int | None] = set()
    for passage in paper.passages:
        found = _ADDRESS.search(passage.text)
        shown = next((link.text for link in links_of(passage.block) if _ADDRESS.match(link.text)), None)
        if passage.item not in told and (found or shown):
            told.add(passage.item)
            yield _finding("bare_address", Weight.HINT, passage.path, shown or (found[0] if found else ""))


def unexplained_abbreviation(paper: Paper) -> Iterator[Finding]:
    """Capitals that the paper uses more than once and explains nowhere. Decisions name parties by their letters."""
    passages = [passage for passage in paper.passages if passage.kind is not SectionKind.DECISION]
    whole = " ".join(passage.text for passage in passages)
    counts = Counter(_SHORT.findall(whole))
    for short, count in counts.items():
        if (
            count < 2
            or short in _KNOWN
            or _ROMAN.fullmatch(short)
            or re.search(rf"\({short}\)|\b{short}\s*\(|\b{short}\s*[:=]", whole)
        ):
            continue
        if _is_in_capitals(whole, short):
            continue
        place = next(p for p in passages if re.search(rf"\b{short}\b", p.text))
        yield _finding("abbreviation", Weight.HINT, place.path, short, short)


def headings_out_of_order(paper: Paper) -> Iterator[Finding]:
    """A heading two levels below the one before it."""
    last: dict[str, int] = {}
    for passage in paper.passages:
        if isinstance(passage.block, Heading):
            section = passage.path.rsplit("/blocks/", 1)[0]
            if passage.block.level - last.get(section, 1) > 1:
                yield _finding("heading_order", Weight.HINT, passage.path, passage.text)
            last[section] = passage.block.level


def table_without_head(paper: Paper) -> Iterator[Finding]:
    """A table of several columns and rows whose columns have no names."""
    told: set[str] = set()
    for passage in paper.passages:
        block = passage.block
        if not isinstance(block, Table) or block.header or passage.path in told or len(block.rows) < 3:
            continue
        if max(len(row) for row in block.rows) > 2 and not paper.record_is_text:
            told.add(passage.path)
            yield _finding("table_head", Weight.HINT, passage.path, " | ".join(block.rows[0]))


def template_left(paper: Paper) -> Iterator[Finding]:
    """Words of the template that nobody replaced."""
    for passage in paper.passages:
        if found := _TEMPLATE.search(passage.text):
            yield _finding("template_left", Weight.WARNING, passage.path, found[0])
    for _, path, item in paper.items:
        for number, section in enumerate(item.sections):
            if section.heading and (found := _TEMPLATE.search(section.heading)):
                yield _finding("template_left", Weight.WARNING, f"{path}/sections/{number}/heading", found[0])


def raw_markup(paper: Paper) -> Iterator[Finding]:
    """Tags that readers see, told once for the paper. Only a text paper shows its tags."""
    if paper.record_is_text and (found := _TAG.search(paper.beside.text)):
        yield _finding("raw_markup", Weight.WARNING, "source", found[0], str(len(_TAG.findall(paper.beside.text))))


def image_without_text(paper: Paper) -> Iterator[Finding]:
    """A picture that says nothing to who cannot see it. Only a paper whose marks are in its text tells."""
    if paper.shows_its_marks and (found := _IMAGE.search(paper.beside.text)):
        told = str(len(_IMAGE.findall(paper.beside.text)))
        yield _finding("image_without_text", Weight.WARNING, "source", found[0], told)


def _is_in_capitals(whole: str, short: str) -> bool:
    """A word in a heading set in capitals, not an abbreviation."""
    near = re.search(rf"[A-ZÆØÅ]{{2,}}\s+{short}\b|\b{short}\s+[A-ZÆØÅ]{{2,}}\b", whole)
    return near is not None


def _finding(rule: str, weight: Weight, path: str, words: str, *about: str) -> Finding:
    return Finding(rule=rule, family=Family.PLAIN, weight=weight, path=path, words=words, about=about)
