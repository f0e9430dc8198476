"""The mayor gets every agenda and transcript of every committee by himself (§ 31 a)."""

import datetime as dt
from typing import Final

from django.utils import timezone

from raadslag.accounts import permissions
from raadslag.accounts.acting import By
from raadslag.accounts.models import User
from raadslag.audit.operations import note, operation
from raadslag.bodies.kinds import BodyKind, OfficeKind
from raadslag.bodies.models import Office, UserPerson
from raadslag.bodies.permissions import on
from raadslag.notices.operations import tell
from raadslag.publication.queries.findable import changes_after
from raadslag.publication.queries.versions import PublishedVersion, versions_of
from raadslag.restricted.models import Delivery, MayorCursor
from raadslag.restricted.permissions import DELIVER, NOT_THE_MAYORS

BATCH: Final = 500
NEWS: Final = dt.timedelta(days=60)
"""A paper that came out longer after its meeting is an old paper brought in; nobody waits for it."""
KIND: Final = "restricted.paper_for_mayor"


@operation("restricted.deliver_to_mayor")
def deliver_to_mayor(*, by: By, now: dt.datetime) -> int:
    """Follow the change log to its end, and tell whoever was mayor on the day of each new version of a committee's
    agenda or minutes, once. How many were told. Can be run again, and by several at once, without harm.
    """
    permissions.require(DELIVER, by=by, day=timezone.localdate(now))
    cursor, _ = MayorCursor.objects.select_for_update().get_or_create(id=1)
    told, full = 0, True
    while full:
        changes = changes_after(cursor.change, most=BATCH)
        meetings = {target for _, kind, target in changes if kind == "meeting"}
        told += sum(_deliver(published, by, now) for published in _undelivered(meetings))
        cursor.change = changes[-1][0] if changes else cursor.change
        full = len(changes) == BATCH
    cursor.save()
    return told


def _undelivered(meetings: set[int]) -> list[PublishedVersion]:
    published = [each for each in versions_of(meetings) if each.body.kind not in NOT_THE_MAYORS | {BodyKind.COUNCIL}]
    numbers = [each.version.pk for each in published]
    done = set(Delivery.objects.filter(version__in=numbers).values_list("version_id", flat=True))
    return [each for each in published if each.version.pk not in done and _is_news(each)]


def _is_news(published: PublishedVersion) -> bool:
    day = timezone.localdate(published.version.published)
    return published.version.reason == "correction" or day - published.meeting_day <= NEWS


def _deliver(published: PublishedVersion, by: By, now: dt.datetime) -> bool:
    mayor = _mayor_on(timezone.localdate(published.version.published))
    if mayor is None:
        return False
    Delivery.objects.create(version=published.version, user=mayor, made=now)
    name = f"{published.body.name} {published.meeting_day}"
    after = {"mayor": mayor.name, "paper": published.paper, "version": published.version.number}
    note(kind="version", subject=published.version.pk, name=name, after=after)
    tell(
        recipient=mayor.audit_id,
        kind=KIND,
        key=str(published.version.pk),
        code=f"mayor_{published.paper}",
        values={
            "body": published.body.name,
            "day": f"{published.meeting_day:%d.%m.%Y}",
            "version": published.version.number,
        },
        address=published.address,
        by=by,
        now=now,
    )
    return True


def _mayor_on(day: dt.date) -> User | None:
    """Who is mayor on a day, an acting one before the one he acts for, as a user who can sign in."""
    offices = Office.objects.filter(on(day), kind=OfficeKind.MAYOR, retracted=False)
    for office in offices.order_by("-is_temporary", "-since", "-id"):
        link = UserPerson.objects.select_related("user").filter(person=office.person_id).first()
        if link and link.user.is_active:
            return link.user
    return None
