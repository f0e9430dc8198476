"""What opens a full edition for somebody: a role at its body, or an access that was given."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import Q

from raadslag.accounts.models import User
from raadslag.accounts.roles import Role
from raadslag.bodies.grounds import Ground, GroundKind, grounds_of
from raadslag.bodies.models import Body
from raadslag.bodies.permissions import on
from raadslag.law.refusal import Refusal
from raadslag.restricted.models import Access, FullEdition, PassedAccess
from raadslag.restricted.permissions import NOT_THE_MAYORS, READ, counts_at
from raadslag.restricted.states import GRANTED

NO_KEY = Refusal(code="no_key", statute=READ.statute)


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """On what ground somebody reads: a role, or accesses. `items` None: all of them; else only those numbers."""

    ground: str
    accesses: tuple[Access, ...] = ()
    items: frozenset[str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyRing:
    """Everything somebody holds on a day, so that many editions can be tried with one set of questions.

    `passed`: of bodies that ended, those that came after them, whose people read what the ended ones had closed.
    """

    grounds: tuple[Ground, ...]
    accesses: tuple[Access, ...]
    passed: Mapping[int, frozenset[int]]

    def opens(self, edition: FullEdition) -> Key | None:
        """What opens an edition; a role before an access."""
        body = home(edition)
        for ground in self.grounds:
            if ground.role in READ.roles and (counts_at(ground, body) or self._came_after(ground, body)):
                return Key(ground="substitute" if ground.kind == GroundKind.SUBSTITUTION else ground.role.value)
        rows = tuple(row for row in self.accesses if row.body_id == body.pk and _covers(row, edition.meeting_day))
        if not rows:
            return None
        whole = any(not row.item for row in rows)
        return Key(ground=GRANTED, accesses=rows, items=None if whole else frozenset(row.item for row in rows))

    def _came_after(self, ground: Ground, body: Body) -> bool:
        return ground.body is not None and ground.body.pk in self.passed.get(body.pk, ())

    def bodies_of(self, ground: Ground) -> set[int]:
        """The bodies whose papers a role at one body opens."""
        here = ground.body.pk if ground.body else 0
        return {here, *(body for body, after in self.passed.items() if here in after)}


def key_ring(*, user: User, day: dt.date) -> KeyRing:
    """What somebody holds on a day. Being staff of the municipality opens nothing by itself."""
    if not user.is_active:
        return KeyRing(grounds=(), accesses=(), passed={})
    rows = Access.objects.filter(on(day), user=user, retracted=False).order_by("id")
    return KeyRing(grounds=grounds_of(user=user, day=day), accesses=tuple(rows), passed=_passed(day))


def _passed(day: dt.date) -> dict[int, frozenset[int]]:
    """To which bodies each body's closed papers have passed by a day, however far."""
    direct: dict[int, set[int]] = {}
    for body, successor in PassedAccess.objects.filter(since__lte=day).values_list("body_id", "successor_id"):
        direct.setdefault(body, set()).add(successor)
    return {body: frozenset(_after(body, direct)) for body in direct}


def _after(body: int, direct: Mapping[int, set[int]]) -> set[int]:
    found: set[int] = set()
    latest = {body}
    while latest:
        latest = {after for each in latest for after in direct.get(each, ())} - found
        found |= latest
    return found


def readable(ring: KeyRing) -> Q:
    """The editions that `opens` opens, for the database to find."""
    reading = [ground for ground in ring.grounds if ground.role in READ.roles]
    is_mayor = any(ground.role == Role.MAYOR for ground in reading)
    wanted = ~Q(body__kind__in=NOT_THE_MAYORS) if is_mayor else Q(pk__in=[])
    for ground in reading:
        if ground.body is not None:
            bodies = ring.bodies_of(ground)
            wanted |= Q(body__in=bodies) | Q(body__merged_into__in=bodies)
    for row in ring.accesses:
        wanted |= (Q(body=row.body_id) | Q(body__merged_into=row.body_id)) & _of_meetings(row)
    return wanted


def _of_meetings(row: Access) -> Q:
    first = Q(meeting_day__gte=row.meetings_since) if row.meetings_since else Q()
    last = Q(meeting_day__lte=row.meetings_until) if row.meetings_until else Q()
    return first & last


def home(edition: FullEdition) -> Body:
    """The body whose edition it is, where bodies were joined the one that stays."""
    return edition.body.merged_into or edition.body


def _covers(row: Access, meeting_day: dt.date | None) -> bool:
    if row.meetings_since is None and row.meetings_until is None:
        return True
    if meeting_day is None:
        return False
    return (row.meetings_since or dt.date.min) <= meeting_day <= (row.meetings_until or dt.date.max)
