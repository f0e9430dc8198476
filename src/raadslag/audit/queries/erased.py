"""What the law has taken out of the log, as a list to keep apart from every backup."""

from collections.abc import Iterator
from typing import Final

from raadslag.audit.models import Entry
from raadslag.audit.queries.verification import ERASE
from raadslag.audit.shapes import Erased

BATCH: Final = 500


def erasures() -> Iterator[Erased]:
    """Every erasure that the log tells of, in the order of their doing."""
    done = Entry.objects.filter(operation=ERASE, kind="entry").order_by("position")
    batch: list[Entry] = []
    for each in done.iterator(chunk_size=BATCH):
        batch.append(each)
        if len(batch) == BATCH:
            yield from _erased(batch)
            batch = []
    yield from _erased(batch)


def entry_of(erased: Erased) -> Entry | None:
    """The entry that an erasure is of, in the log as it is now: the very one, and no other that has its number."""
    return Entry.objects.filter(position=erased.position, chain=erased.chain).first()


def _erased(done: list[Entry]) -> Iterator[Erased]:
    chains = dict(
        Entry.objects.filter(position__in=[int(each.subject) for each in done]).values_list("position", "chain")
    )
    for each in done:
        yield Erased(
            position=int(each.subject),
            chain=chains[int(each.subject)],
            ground=each.subject_name,
            made=each.made,
            who=each.actor_name,
        )
