"""The readers of the log."""

from collections.abc import Iterator
from dataclasses import dataclass

from raadslag.audit import chain
from raadslag.audit.chain import Fault, Link
from raadslag.audit.label import label_of
from raadslag.audit.models import Entry, EntryValues, Head


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """How many entries were looked at, the head of the chain, and everything that does not hold."""

    entries: int
    head: str
    faults: tuple[Fault, ...]


def verify() -> Verification:
    """Go through every entry from the first, link by link."""
    head = Head.objects.filter(id=1).first()
    position, last = (head.position, head.chain) if head else (0, chain.START)
    return Verification(entries=position, head=last, faults=chain.faults(_links(), head=last, length=position))


def _links() -> Iterator[Link]:
    values = EntryValues.objects.in_bulk
    for entry in Entry.objects.order_by("position").iterator():
        held = values([entry.pk]).get(entry.pk)
        yield Link(
            position=entry.position,
            previous=entry.previous,
            chain=entry.chain,
            salted=entry.salted,
            label=label_of(entry),
            digest=held.digest if held else None,
            salt=bytes(held.salt) if held else None,
            content=bytes(held.content) if held else None,
        )
