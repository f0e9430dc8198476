"""Who answers a request for papers: the body's own secretary; where the body has ended, that of whoever came after it,
however far; and where nobody there has one, the secretary of the whole municipality. Nobody's request goes unanswered.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from raadslag.accounts.models import User
from raadslag.accounts.queries import given_on
from raadslag.bodies.grounds import grounds_of
from raadslag.bodies.models import Body, BodyRole, Succession
from raadslag.restricted.permissions import GRANT_ACCESS


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """The bodies whose requests somebody answers: those at which they are secretary, and those that ended."""

    own: frozenset[int]
    ended: frozenset[int]

    @property
    def bodies(self) -> frozenset[int]:
        return self.own | self.ended

    def __bool__(self) -> bool:
        return bool(self.bodies)


def answers_of(user: User, *, day: dt.date) -> Answers:
    """Where somebody answers on a day."""
    held = [ground for ground in grounds_of(user=user, day=day) if ground.role in GRANT_ACCESS.roles]
    own = frozenset(ground.body.pk for ground in held if ground.body)
    if not held:
        return Answers(own=own, ended=frozenset())
    is_everywhere = any(ground.body is None for ground in held)
    return Answers(own=own, ended=frozenset(_of_ended(own, day, is_everywhere=is_everywhere)))


def _of_ended(own: frozenset[int], day: dt.date, *, is_everywhere: bool) -> Iterable[int]:
    """The bodies that ended and are answered for by a secretary of these bodies, or of the whole municipality."""
    ended = set(Body.objects.filter(until__lt=day, merged_into=None).values_list("pk", flat=True))
    after: dict[int, set[int]] = {}
    for body, successor in Succession.objects.filter(since__lte=day).values_list("body_id", "successor_id"):
        after.setdefault(body, set()).add(successor)
    at_bodies = BodyRole.objects.filter(given_on(day), role__in=GRANT_ACCESS.roles, user__is_active=True)
    with_secretary = frozenset(at_bodies.values_list("body_id", flat=True))
    for body in ended - with_secretary:
        answering = _standing_after(body, ended, after) & with_secretary
        if answering & own or (not answering and is_everywhere):
            yield body


def _standing_after(body: int, ended: set[int], after: dict[int, set[int]]) -> set[int]:
    """The bodies that came after one, and stand themselves."""
    found: set[int] = set()
    latest = {body}
    while latest:
        latest = {each for previous in latest for each in after.get(previous, ())} - found
        found |= latest
        latest &= ended
    return found - ended
