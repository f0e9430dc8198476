"""A small municipality in which somebody holds just one role, for trying what that role may do."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from django.test import Client
from django.utils import timezone

from raadslag.accounts.models import MunicipalRole, User
from raadslag.accounts.operations import create_user
from raadslag.accounts.roles import EVERYWHERE_ONLY, GIVEN, Role
from raadslag.audit.who import OPERATOR
from raadslag.bodies.kinds import BodyKind, OfficeKind
from raadslag.bodies.models import Body, BodyRole, Office, Person, Seat, UserPerson
from raadslag.bodies.operations import recognise_body
from tests.doing import doing

BEFORE: Final = dt.timedelta(days=400)


@dataclass(kw_only=True)
class Scene:
    """`actor` is who tries. `body` is a committee, `council` the council, `other` one that nothing is about."""

    actor: User
    now: dt.datetime
    day: dt.date
    body: Body
    council: Body
    other: Body
    made: int = field(default=0)

    def user(self, name: str = "Kaj Rask") -> User:
        """Somebody else who can sign in."""
        self.made += 1
        return create_user(email=f"nr{self.made}@egevang.dk", name=name, password=None, by=OPERATOR, now=self.now)

    def person(self, name: str, *, user: User | None = None) -> Person:
        """A politician, and the user that politician signs in as, where one is given."""
        person = Person.objects.create(name=name, slug=name.lower().replace(" ", "-"))
        if user is not None:
            UserPerson.objects.create(user=user, person=person)
        return person

    def own_person(self) -> Person:
        """The politician who signs in as whoever tries."""
        link = UserPerson.objects.select_related("person").filter(user=self.actor).first()
        return link.person if link else self.person("Den Prøvende", user=self.actor)


@dataclass(frozen=True, kw_only=True)
class Attempt:
    """A request that is the operation. `wrote` counts what it leaves behind; without one, the log's entries.

    Of one that only reads, `shows` is what the page tells to those who may see it, and to nobody else. `prepare`: what
    whoever tries does in the browser beforehand.
    """

    address: str
    data: Mapping[str, Any] | None = None
    method: str = "post"
    wrote: Callable[[], int] | None = None
    shows: str = ""
    prepare: Callable[[Client], Any] | None = None


Arrange = Callable[[Scene], Attempt]


@dataclass(frozen=True, kw_only=True)
class Door:
    """The web door of an operation: how to build the situation in which it is asked for, and how it is asked.

    `arrange` None: on its page only one's own can be named. `own`: the same where it concerns whoever asks. `reads`: it
    leaves nothing behind; what is shown is the proof. `at_council`: what it is about belongs to the council itself.
    """

    name: str
    arrange: Arrange | None
    own: Arrange | None = None
    reads: bool = False
    at_council: bool = False


DOORS: Final[dict[str, Door]] = {}


def door(
    name: str, *, own: Arrange | None = None, reads: bool = False, at_council: bool = False
) -> Callable[[Arrange], Arrange]:
    """Add a door: mark the function that builds its situation."""

    def keep(arrange: Arrange) -> Arrange:
        assert name not in DOORS, name
        DOORS[name] = Door(name=name, arrange=arrange, own=own, reads=reads, at_council=at_council)
        return arrange

    return keep


def own_door(name: str) -> Callable[[Arrange], Arrange]:
    """Add a door behind which everybody finds only what is their own."""

    def keep(own: Arrange) -> Arrange:
        assert name not in DOORS, name
        DOORS[name] = Door(name=name, arrange=None, own=own)
        return own

    return keep


def scene() -> Scene:
    """The municipality, and somebody with no role at all."""
    now = timezone.now()
    with doing():
        body, council, other = (
            recognise_body(name=name) for name in ("Teknikudvalget", "Kommunalbestyrelsen", "Kulturudvalget")
        )
    for each, kind in ((body, BodyKind.STANDING), (council, BodyKind.COUNCIL), (other, BodyKind.STANDING)):
        each.kind = kind
        each.save()
    actor = create_user(email="den.der@egevang.dk", name="Den der prøver", password=None, by=OPERATOR, now=now)
    return Scene(actor=actor, now=now, day=timezone.localdate(now), body=body, council=council, other=other)


def hold(scene: Scene, role: Role, *, body: Body | None) -> None:
    """Let whoever tries hold a role, and no other: at a body, or for the whole municipality."""
    since = scene.day - BEFORE
    if role in GIVEN:
        if body is None or role in EVERYWHERE_ONLY:
            MunicipalRole.objects.create(user=scene.actor, role=role, since=since)
        else:
            BodyRole.objects.create(user=scene.actor, body=body, role=role, since=since)
        return
    person = scene.own_person()
    match role:
        case Role.MEMBER:
            Seat.objects.create(body=body or scene.body, person=person, since=since)
        case Role.COUNCIL_MEMBER:
            Seat.objects.create(body=scene.council, person=person, since=since)
        case Role.CHAIR | Role.VICE_CHAIR:
            Office.objects.create(body=body or scene.body, person=person, kind=role.value, since=since)
        case Role.MAYOR:
            Office.objects.create(body=scene.council, person=person, kind=OfficeKind.MAYOR, since=since)
