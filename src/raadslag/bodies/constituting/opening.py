"""How every operation here begins and ends: ask, lock the constitution, read it whole; and note what was done."""

from collections.abc import Mapping
from datetime import datetime

from django.utils import timezone

from raadslag.accounts.acting import By
from raadslag.accounts.permissions import Permission
from raadslag.audit.operations import note
from raadslag.bodies.constituting.reading import read
from raadslag.bodies.constituting.shapes import Sheet
from raadslag.bodies.models import Constitution
from raadslag.bodies.permissions import require
from raadslag.law.refusal import Refusal

GONE = Refusal(code="not_here")


def opened(constitution: Constitution, wanted: Permission, *, by: By, now: datetime) -> Sheet:
    """The constitution as it stands, locked until the operation ends. Raises Denied."""
    require(wanted, by=by, body=constitution.council, day=timezone.localdate(now))
    rows = Constitution.objects.select_related("term", "council").select_for_update(of=("self",))
    return read(rows.get(pk=constitution.pk))


def noted(
    sheet: Sheet, *, before: Mapping[str, object] | None = None, after: Mapping[str, object] | None = None
) -> None:
    """Log what an operation did to a constitution."""
    note(kind="constitution", subject=sheet.number, name=sheet.decision, before=before, after=after)
