"""Long work is asked for by somebody and done by a worker, which says how far it is."""

from datetime import datetime
from uuid import UUID, uuid4

from django.db.models import F, Q

from raadslag.audit.asking import require
from raadslag.audit.operations import note, operation, rebuildable
from raadslag.audit.who import Who, kept
from raadslag.notices.models import Errand
from raadslag.notices.states import ERRAND_LEASE


@operation("notices.ask_for")
def ask_for(*, name: str, by: Who, now: datetime) -> Errand:
    """Ask for the work of an operation. Whoever may do it may ask; what is asked for already is not asked for twice.

    A worker does it, on behalf of who asked.
    """
    require("notices.ask_for", by=by, now=now)
    require(name, by=by, now=now)
    asked, is_new = Errand.objects.get_or_create(
        name=name,
        finished=None,
        defaults={"asker": kept(by.audit_id, 100), "asker_name": kept(by.audit_name, 200), "asked": now},
    )
    if is_new:
        note(kind="errand", subject=asked.pk, name=name)
    return asked


@rebuildable
def take_errand(*, now: datetime) -> Errand | None:
    """Take the oldest errand that nobody has in hand. None where there is none."""
    free = Errand.objects.filter(Q(until=None) | Q(until__lt=now), finished=None)
    lease = uuid4()
    for errand in free.order_by("asked", "id")[:10]:
        if free.filter(pk=errand.pk).update(lease=lease, until=now + ERRAND_LEASE, done=0, total=0):
            errand.refresh_from_db()
            return errand
    return None


@rebuildable
def say_how_far(*, errand: Errand, done: int, total: int, now: datetime) -> bool:
    """Say how far it is, and keep it in hand. False where it was given to another meanwhile."""
    own = Errand.objects.filter(pk=errand.pk, lease=errand.lease, finished=None)
    return bool(own.update(done=done, total=total, until=now + ERRAND_LEASE))


@rebuildable
def put_back(*, errand: Errand) -> None:
    """Let another worker take it at once: this one has to stop."""
    Errand.objects.filter(pk=errand.pk, lease=errand.lease, finished=None).update(lease=None, until=None)


@operation("notices.finish_errand")
def finish_errand(*, number: int, lease: UUID | None, by: Who, now: datetime) -> None:
    """An errand was done."""
    require("notices.finish_errand", by=by, now=now)
    if Errand.objects.filter(pk=number, lease=lease, finished=None).update(finished=now, fault="", done=F("total")):
        _told(number, done=True)


@operation("notices.fail_errand")
def fail_errand(*, number: int, lease: UUID | None, fault: str, by: Who, now: datetime) -> None:
    """An errand went wrong. Whoever asked is shown so, and can ask again."""
    require("notices.fail_errand", by=by, now=now)
    if Errand.objects.filter(pk=number, lease=lease, finished=None).update(finished=now, fault=fault[:500]):
        _told(number, done=False)


def _told(number: int, *, done: bool) -> None:
    errand = Errand.objects.get(pk=number)
    note(kind="errand", subject=number, name=errand.name, after={"asker": errand.asker_name, "done": done})
