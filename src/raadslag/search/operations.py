"""The only writers of the index. It can be made anew at any time, so the log does not tell of it."""

from typing import Final

from django.db import transaction

from raadslag.audit.operations import rebuildable
from raadslag.publication.queries.findable import (
    Findable,
    case_findable,
    changes_after,
    meeting_findables,
    person_findable,
)
from raadslag.search.analysis import VERSION
from raadslag.search.index import index
from raadslag.search.models import Cursor, Document

BATCH: Final = 500
PARENTS: Final = {"meeting": 0, "person": 1, "case": 2}


@rebuildable
def catch_up() -> int:
    """Follow the change log to its end. Can be run again, and by several at once, without harm.

    Where words are made in another way than when the index was filled, all of it is made anew. Returns how
    many lines were followed.
    """
    followed = 0
    while True:
        with transaction.atomic():
            cursor, _ = Cursor.objects.select_for_update().get_or_create(id=1)
            if cursor.analysis != VERSION:
                _empty()
                cursor.change, cursor.analysis = 0, VERSION
            changes = changes_after(cursor.change, most=BATCH)
            for kind, target in dict.fromkeys((kind, target) for _, kind, target in changes):
                _refresh(kind, target)
            cursor.change = changes[-1][0] if changes else cursor.change
            cursor.save()
        followed += len(changes)
        if len(changes) < BATCH:
            return followed


@rebuildable
def rebuild() -> int:
    """Make the index anew from the change log."""
    with transaction.atomic():
        Cursor.objects.update(analysis="")
    return catch_up()


def _empty() -> None:
    index().clear()
    Document.objects.all().delete()


def _refresh(kind: str, target: int) -> None:
    """Put a thing, and what belongs to it, in the index as it is now."""
    parent = target * len(PARENTS) + PARENTS[kind]
    for document in Document.objects.filter(parent=parent):
        _take_out(document)
    for found in _findables(kind, target):
        held = Document.objects.filter(kind=found.kind, target=found.target).first()
        if held:
            _take_out(held)
        document = Document.objects.create(
            kind=found.kind,
            target=found.target,
            parent=parent,
            title=found.title,
            text=found.text,
            date=found.date,
            body_id=found.body,
            within=found.within,
            outcome=found.outcome,
        )
        index().put(document=document.pk, title=found.title, text=found.text)


def _findables(kind: str, target: int) -> tuple[Findable, ...]:
    if kind == "meeting":
        return meeting_findables(meeting_id=target)
    found = person_findable(person_id=target) if kind == "person" else case_findable(case_id=target)
    return (found,) if found else ()


def _take_out(document: Document) -> None:
    index().remove(document=document.pk, title=document.title, text=document.text)
    document.delete()
