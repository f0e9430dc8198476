"""What an entry says of before and after is destroyed by law: a number that should never have been written."""

import datetime as dt
from collections.abc import Iterable

from raadslag.audit.asking import require
from raadslag.audit.deed import note
from raadslag.audit.labels import ONCE_MORE
from raadslag.audit.marks import driver
from raadslag.audit.models import Entry, EntryValues
from raadslag.audit.queries.erased import entry_of
from raadslag.audit.queries.verification import ERASE
from raadslag.audit.running import operation
from raadslag.audit.shapes import Erased, Replayed
from raadslag.audit.who import Who
from raadslag.law.refusal import Refusal


@operation(ERASE)
def erase_values(*, position: int, ground: str, by: Who, now: dt.datetime) -> Refusal | None:
    """Empty the values of an entry. That it was done, when, who did it and on what ground stays for good.

    The salt goes too, so that nobody can guess at what stood there; what the chain proves is untouched.
    """
    require(ERASE, by=by, now=now)
    if not ground.strip():
        return Refusal(code="no_ground")
    entry = Entry.objects.filter(position=position).first()
    if entry is None:
        return Refusal(code="no_entry", about=(str(position),))
    if entry.operation == ERASE:
        return Refusal(code="ground_stays", about=(str(position),))
    if not EntryValues.objects.filter(entry=entry).exclude(digest="").update(content=b"", digest="", salt=b""):
        return Refusal(code="erased_already", about=(str(position),))
    note(kind="entry", subject=position, name=ground.strip(), after={"ground": ground.strip()})
    return None


@driver
def replay_erasures(*, erasures: Iterable[Erased], by: Who, now: dt.datetime) -> Replayed:
    """Erase again what was erased before a backup was restored. Doing it twice does no harm.

    What a log does not hold, or holds otherwise, is left alone: the backup is from before it was written.
    """
    done, known, strange = 0, 0, list[int]()
    for each in erasures:
        if entry_of(each) is None:
            strange.append(each.position)
            continue
        ground = str(ONCE_MORE) % {"ground": each.ground, "when": each.made.date().isoformat(), "who": each.who}
        refused = erase_values(position=each.position, ground=ground, by=by, now=now)
        done, known = (done, known + 1) if refused else (done + 1, known)
    return Replayed(done=done, known=known, strange=tuple(strange))
