"""Is what was published still what it was?"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from raadslag.audit import chain
from raadslag.audit.chain import Fault, Link
from raadslag.audit.queries import printed_heads
from raadslag.publication.models import ChainHead, Version, VersionContent
from raadslag.publication.proof import label_of

BATCH: Final = 500
FIELDS: Final = ("position", "previous", "chain", "salted", "paper_id", "number", "published", "reason", "pk")


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """How many versions were looked at, the head of the chain, and everything that does not hold."""

    versions: int
    head: str
    faults: tuple[Fault, ...]


def verify() -> Verification:
    """Go through every version from the first, link by link."""
    head = ChainHead.objects.filter(id=1).first()
    position, last = (head.position, head.chain) if head else (0, chain.START)
    prints = printed_heads(which="versions")
    found = set(chain.faults(_links(position), head=last, length=position, prints=prints)) | set(_beyond(position))
    return Verification(versions=position, head=last, faults=tuple(sorted(found)))


def _beyond(length: int) -> Iterator[Fault]:
    """Versions after the end. What was published meanwhile is none of these."""
    beyond = list(Version.objects.filter(position__gt=length).order_by("position").values_list("position", flat=True))
    head = ChainHead.objects.filter(id=1).first() if beyond else None
    yield from (Fault(position=place, code="extra") for place in beyond if head is None or place > head.position)


def _links(length: int) -> Iterator[Link]:
    after = 0
    while rows := list(
        Version.objects.filter(position__gt=after, position__lte=length)
        .order_by("position")
        .values_list(*FIELDS)[:BATCH]
    ):
        held = VersionContent.objects.filter(version__position__gt=after, version__position__lte=rows[-1][0])
        contents = {row[0]: row for row in held.values_list("version_id", "digest", "salt", "content")}
        yield from (_link(row, contents.get(row[-1])) for row in rows)
        after = rows[-1][0]


def _link(row: tuple[Any, ...], held: tuple[Any, ...] | None) -> Link:
    position, previous, link, salted, paper, number, published, reason, _ = row
    return Link(
        position=position,
        previous=previous,
        chain=link,
        salted=salted,
        label=label_of(paper_id=paper, number=number, published=published, reason=reason),
        digest=held[1] if held else None,
        salt=bytes(held[2]) if held else None,
        content=bytes(held[3]) if held else None,
    )
