"""How every operation here begins and ends: ask, lock the constitution, read it whole; and note what was done."""

from collections.abc import Mapping
from datetime import datetime

from django.utils import timezone

from raadslag.accounts.acting import By
from raadslag.accounts.permissions import Permission
from raadslag.audit.operations import note
from raadslag.bodies import permissions
from raadslag.bodies.constituting.reading import read
from raadslag.bodies.constituting.shapes import Sheet
from raadslag.bodies.models import Constitution
from raadslag.law.refusal import Refusal

GONE = Refusal(code="not_here")


def require(wanted: Permission, *, constitution: Constitution, by: By, now: datetime) -> None:
    """The first line of an operation: asked at the council whose constitution it is. Raises Denied."""
    permissions.require(wanted, by=by, body=constitution.council, day=timezone.localdate(now))


def opened(constitution: Constitution) -> Sheet:
    """The constitution as it stands, locked until the operation ends."""
    rows = Constitution.objects.select_related("term", "council").select_for_update(of=("self",))
    return read(rows.get(pk=constitution.pk))


def noted(
    sheet: Sheet, *, before: Mapping[str, object] | None = None, after: Mapping[str, object] | None = None
) -> None:
    """Log what an operation did to a constitution."""
    note(kind="constitution", subject=sheet.number, name=sheet.decision, before=before, after=after)
