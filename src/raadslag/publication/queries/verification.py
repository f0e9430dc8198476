"""Is what was published still what it was?"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from raadslag.audit import chain
from raadslag.audit.chain import Fault, Link
from raadslag.publication.models import ChainHead, Version, VersionContent
from raadslag.publication.proof import label_of


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
    return Verification(versions=position, head=last, faults=chain.faults(_links(), head=last, length=position))


def head_of_chain() -> str:
    """What is printed daily, so that a cut tail is found."""
    head = ChainHead.objects.filter(id=1).first()
    return head.chain if head else chain.START


def _links() -> Iterator[Link]:
    for version in Version.objects.order_by("position").iterator():
        held = VersionContent.objects.filter(version=version).first()
        published: dt.datetime = version.published
        yield Link(
            position=version.position,
            previous=version.previous,
            chain=version.chain,
            salted=version.salted,
            label=label_of(
                paper_id=version.paper_id, number=version.number, published=published, reason=version.reason
            ),
            digest=held.digest if held else None,
            salt=bytes(held.salt) if held else None,
            content=bytes(held.content) if held else None,
        )
