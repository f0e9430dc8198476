"""What recurs is begun by one worker, once a day, and it is remembered how it went."""

from datetime import date, datetime

from django.db import transaction
from django.db.models import Q

from raadslag.audit.asking import require
from raadslag.audit.operations import note, operation, rebuildable
from raadslag.audit.who import Who
from raadslag.notices.models import Duty
from raadslag.notices.states import DUTY_LEASE


@rebuildable
def begin_duty(*, name: str, day: date, now: datetime) -> bool:
    """Take a duty into hand for a day. False where another worker has it, or it is done.

    One that was begun and not done is given out anew after a while.
    """
    with transaction.atomic():
        Duty.objects.get_or_create(name=name)
        left = Q(day=day, finished=None, begun__lt=now - DUTY_LEASE)
        free = Duty.objects.filter(Q(day=None) | Q(day__lt=day) | left, name=name)
        return bool(free.update(day=day, begun=now, finished=None, fault=""))


@operation("notices.finish_duty")
def finish_duty(*, name: str, day: date, by: Who, now: datetime) -> None:
    """A duty was done."""
    require("notices.finish_duty", by=by, now=now)
    Duty.objects.filter(name=name, day=day).update(finished=now, fault="")
    note(kind="duty", subject=name, name=name, after={"day": day, "done": True})


@operation("notices.fail_duty")
def fail_duty(*, name: str, day: date, fault: str, by: Who, now: datetime) -> None:
    """A duty went wrong. It is tried again after a while."""
    require("notices.fail_duty", by=by, now=now)
    Duty.objects.filter(name=name, day=day).update(fault=fault[:500])
    note(kind="duty", subject=name, name=name, after={"day": day, "done": False})
