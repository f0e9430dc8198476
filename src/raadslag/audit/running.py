"""What every room's operations are marked with: one transaction, and the log written with it.

@operation("bodies.grant_leave")
def grant_leave(*, person: Person, until: dt.date, by: By, now: dt.datetime) -> Leave: ...
note(kind="person", subject=person.pk, name=person.name, before={...}, after={...})
"""

import datetime as dt
import hashlib
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import Any, Final, ParamSpec, TypeVar, cast

from django.db import transaction

from raadslag.audit import chain
from raadslag.audit.deed import Deed, Note, current, under_way
from raadslag.audit.label import label_of, moment
from raadslag.audit.marks import Mark, marked
from raadslag.audit.models import Entry, EntryValues, Head
from raadslag.audit.who import Who, circumstances, kept

P = ParamSpec("P")
R = TypeVar("R")

OPERATIONS: Final[dict[str, Callable[..., Any]]] = {}
"""Every operation of the house by its name, once its room is loaded."""


def operation(name: str) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Mark a writer. It takes `by` and `now` by name, runs in one transaction, and what it notes is logged with it.

    The transaction is its own, never part of another: the head of the log is locked last and let go at once, so that
    two that write can never wait for each other.
    """

    def keep(work: Callable[P, R]) -> Callable[P, R]:
        @wraps(work)
        def run(*args: P.args, **kwargs: P.kwargs) -> R:
            by, now = cast("Who", kwargs["by"]), cast("dt.datetime", kwargs["now"])
            with _done(name, by, now):
                return work(*args, **kwargs)

        OPERATIONS[name] = run
        return marked(run, Mark.OPERATION)

    return keep


@contextmanager
def _done(name: str, by: Who, now: dt.datetime) -> Iterator[None]:
    outer = under_way()
    deed = Deed(operation=name, by=by, now=now, notes=outer.notes if outer else [])
    begun = len(deed.notes)
    token = current.set(deed)
    try:
        with transaction.atomic(durable=outer is None):
            yield
            if outer is None:
                _append(deed.notes)
    except BaseException:
        # What is rolled back was not done.
        deed.undone = True
        del deed.notes[begun:]
        raise
    finally:
        current.reset(token)


def _append(notes: list[Note]) -> None:
    """Write the entries, in order, under the lock of the head: the last thing before the transaction ends."""
    if not notes:
        return
    head, _ = Head.objects.select_for_update().get_or_create(id=1)
    entries: list[Entry] = []
    values: list[EntryValues] = []
    for noted in notes:
        salt, digest = secrets.token_bytes(32), hashlib.sha256(noted.values).hexdigest()
        entries.append(_entry(noted, head, salted=chain.salted_digest(salt=salt, digest=digest)))
        values.append(EntryValues(content=noted.values, digest=digest, salt=salt))
        head.position, head.chain = entries[-1].position, entries[-1].chain
    Entry.objects.bulk_create(entries)
    for entry, beside in zip(entries, values, strict=True):
        beside.entry = entry
    EntryValues.objects.bulk_create(values)
    head.save(update_fields=["position", "chain"])


def _entry(noted: Note, head: Head, *, salted: str) -> Entry:
    """The next link. Texts are kept as the database can keep them, before they are proved."""
    around = circumstances()
    entry = Entry(
        position=head.position + 1,
        made=noted.now.astimezone(dt.UTC),
        actor=kept(noted.by.audit_id, 100),
        actor_name=kept(noted.by.audit_name, 200),
        on_behalf_of=kept(around.on_behalf_of, 200),
        address=kept(around.address, 45),
        operation=noted.operation,
        kind=noted.kind,
        subject=kept(noted.subject, 100),
        subject_name=kept(noted.name, 300),
        salted=salted,
        previous=head.chain,
    )
    label = label_of(
        moment(entry.made),
        entry.actor,
        entry.actor_name,
        entry.on_behalf_of,
        entry.address,
        entry.operation,
        entry.kind,
        entry.subject,
        entry.subject_name,
    )
    entry.chain = chain.chained(previous=head.chain, salted=salted, position=entry.position, label=label)
    return entry
