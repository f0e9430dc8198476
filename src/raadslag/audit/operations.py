"""What every room's operations are marked with: one transaction, and the log written with it.

@operation("bodies.grant_leave")
def grant_leave(*, person: Person, until: dt.date, by: By, now: dt.datetime) -> Leave: ...
note(kind="person", subject=person.pk, name=person.name, before={...}, after={...})
"""

import datetime as dt
import hashlib
import secrets
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import wraps
from typing import Any, Final, ParamSpec, TypeVar, cast

import rfc8785
from django.db import transaction

from raadslag.audit import chain
from raadslag.audit.label import label_of
from raadslag.audit.models import Entry, EntryValues, Head
from raadslag.audit.values import plain
from raadslag.audit.who import Who, circumstances

P = ParamSpec("P")
R = TypeVar("R")

OPERATIONS: Final[dict[str, Callable[..., Any]]] = {}
"""Every operation of the house by its name, once its room is loaded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Note:
    operation: str
    by: Who
    now: dt.datetime
    kind: str
    subject: str
    name: str
    values: bytes


@dataclass(slots=True)
class _Deed:
    """An operation under way, and what it and those within it have noted."""

    operation: str
    by: Who
    now: dt.datetime
    notes: list[_Note] = field(default_factory=list)


_current: ContextVar[_Deed | None] = ContextVar("deed", default=None)


def operation(name: str) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Mark a writer. It takes `by` and `now` by name, runs in one transaction, and what it notes is logged with it."""

    def keep(work: Callable[P, R]) -> Callable[P, R]:
        @wraps(work)
        def run(*args: P.args, **kwargs: P.kwargs) -> R:
            by, now = cast("Who", kwargs["by"]), cast("dt.datetime", kwargs["now"])
            with _done(name, by, now):
                return work(*args, **kwargs)

        OPERATIONS[name] = run
        return run

    return keep


def note(
    *,
    kind: str,
    subject: object,
    name: str,
    before: Mapping[str, object] | None = None,
    after: Mapping[str, object] | None = None,
) -> None:
    """Say what the operation under way did, and to what. Nothing is logged of an operation that notes nothing."""
    deed = _current.get()
    if deed is None:
        raise RuntimeError("only an operation can note what it does")
    values = rfc8785.dumps({"before": plain(before), "after": plain(after)})
    deed.notes.append(
        _Note(
            operation=deed.operation,
            by=deed.by,
            now=deed.now,
            kind=kind,
            subject=str(subject),
            name=name[:300],
            values=values,
        )
    )


@contextmanager
def _done(name: str, by: Who, now: dt.datetime) -> Iterator[None]:
    outer = _current.get()
    deed = _Deed(name, by, now, outer.notes if outer else [])
    begun = len(deed.notes)
    token = _current.set(deed)
    try:
        with transaction.atomic():
            yield
            if outer is None:
                _append(deed.notes)
    except BaseException:
        # What is rolled back was not done.
        del deed.notes[begun:]
        raise
    finally:
        _current.reset(token)


def _append(notes: list[_Note]) -> None:
    """Write the entries, in order, under the lock of the head: the last thing before the transaction ends."""
    if not notes:
        return
    head, _ = Head.objects.select_for_update().get_or_create(id=1)
    around = circumstances()
    for noted in notes:
        salt, digest = secrets.token_bytes(32), hashlib.sha256(noted.values).hexdigest()
        entry = Entry(
            position=head.position + 1,
            made=noted.now,
            actor=noted.by.audit_id,
            actor_name=noted.by.audit_name,
            on_behalf_of=around.on_behalf_of,
            address=around.address,
            operation=noted.operation,
            kind=noted.kind,
            subject=noted.subject,
            subject_name=noted.name,
            salted=chain.salted_digest(salt=salt, digest=digest),
            previous=head.chain,
        )
        entry.chain = chain.chained(
            previous=head.chain, salted=entry.salted, position=entry.position, label=label_of(entry)
        )
        entry.save(force_insert=True)
        EntryValues.objects.create(entry=entry, content=noted.values, digest=digest, salt=salt)
        head.position, head.chain = entry.position, entry.chain
    head.save(update_fields=["position", "chain"])
