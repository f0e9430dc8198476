"""Who recommends what: "Centrene for Børn samt By, Erhverv og Miljø indstiller, at 1. … 2. …"."""

import re

from raadslag.reading.vocabulary.recommendation import PROPOSES
from raadslag.records import Blocks, Heading, ListBlock, Paragraph, Point, Recommendation


def recommendation_of(blocks: Blocks) -> Recommendation | None:
    """A recommendation section understood; None where it is empty."""
    proposers: tuple[str, ...] = ()
    points: list[Point] = []
    loose: list[str] = []
    for block in blocks:
        if isinstance(block, ListBlock):
            for offset, item in enumerate(block.items):
                text = " ".join(item.text.split("\n"))
                points.append(Point(number=block.start + offset if block.ordered else None, text=text))
        elif isinstance(block, Paragraph | Heading):
            match = None if proposers else PROPOSES.match(block.text)
            if match and match["who"][:1].isupper():
                proposers = proposing(match["who"])
                if match["text"].strip():
                    loose.append(match["text"].strip())
            else:
                loose.append(block.text)
    if not points:
        points = [Point(text=text) for text in loose if text]
    if not proposers and not points:
        return None
    return Recommendation(proposers=proposers, points=tuple(points))


def proposing(written: str) -> tuple[str, ...]:
    """The centres that "Centrene for A samt B" names, each by its own name; anything else as written."""
    written = re.sub(r"\s+", " ", written).strip(" ,:")
    many = re.match(r"^(?:Centrene|Centrerne)\s+for\s+(?P<names>.+)$", written)
    if not many:
        return (written,)
    parts = re.split(r"\s+samt\s+", many["names"])
    if len(parts) == 1 and many["names"].count(" og ") == 1 and "," not in many["names"]:
        parts = many["names"].split(" og ")
    return tuple(f"Center for {part.strip(' ,')}" for part in parts)
