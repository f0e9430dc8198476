"""The readers of bodies and persons."""

import datetime as dt
from collections.abc import Iterable

from django.db.models import Q

from raadslag.accounts.models import User
from raadslag.accounts.queries import given_on, municipal_roles
from raadslag.accounts.roles import Role
from raadslag.bodies.local.queries import setting, settings_at, settings_of
from raadslag.bodies.models import (
    Body,
    BodyDoubt,
    BodyName,
    BodyRole,
    BodySlug,
    Municipality,
    Person,
    PersonDoubt,
    PersonName,
)
from raadslag.bodies.names import body_key, tidy
from raadslag.bodies.shapes import BodyNames, BodySpelling, OpenDoubt, PersonNames, PersonSpelling, Recognition
from raadslag.bodies.slugs import under, within_of

__all__ = [
    "body_at",
    "body_named",
    "body_of_key",
    "given_roles",
    "keys_of",
    "open_body_doubts",
    "open_person_doubts",
    "persons_by_name",
    "recognition",
    "setting",
    "settings_at",
    "settings_of",
    "slugs_of",
]


def given_roles(*, user: User, day: dt.date) -> frozenset[Role]:
    """The roles that were given to somebody, for the whole municipality or for any body, and hold on a day."""
    at_bodies = BodyRole.objects.filter(given_on(day), user=user)
    return municipal_roles(user=user, day=day) | {Role(role) for role in at_bodies.values_list("role", flat=True)}


def body_named(*, name: str, within: str = "") -> Body | None:
    """The body that papers of a municipality call this; in an archive, `name` itself can say whose it is."""
    there, bare = (within, name) if within else placed(name)
    return body_of_key(key=under(there, body_key(bare)))


def placed(name: str) -> tuple[str, str]:
    """A body's name as a person of an archive writes it, "egevang/Økonomiudvalget": whose, and the name.

    In an installation of one no municipality has a segment, so a name with a "/" in it is just a name.
    """
    within, _slash, bare = name.partition("/")
    if bare and Municipality.objects.filter(slug=within.strip()).exclude(slug="").exists():
        return within.strip(), bare
    return "", name


def body_of_key(*, key: str) -> Body | None:
    """The body whose name has this key."""
    row = BodyName.objects.select_related("body").filter(key=key).first()
    return row.body if row else None


def keys_of(*, body: Body) -> frozenset[str]:
    """The keys of every name a body has had."""
    return frozenset(BodyName.objects.filter(body=body).values_list("key", flat=True))


def body_at(*, slug: str) -> Body | None:
    """The body that has, or had, this first segment."""
    row = BodySlug.objects.select_related("body").filter(slug=slug).first()
    return row.body if row else None


def slugs_of(*, body: Body) -> tuple[str, ...]:
    """Every first segment a body has had."""
    return tuple(BodySlug.objects.filter(body=body).order_by("id").values_list("slug", flat=True))


def persons_by_name(*, names: Iterable[str], within: str = "") -> dict[str, Person]:
    """The persons of a municipality whose names these are, as written."""
    asked = {tidy(name): name for name in names}
    rows = PersonName.objects.select_related("person").filter(name__in=asked, within=within)
    return {asked[row.name]: row.person for row in rows}


def open_person_doubts() -> tuple[PersonDoubt, ...]:
    """What a person should decide about politicians."""
    rows = PersonDoubt.objects.select_related("first", "second").filter(state="open")
    return tuple(rows.filter(first__merged_into=None, second__merged_into=None).order_by("id"))


def open_body_doubts() -> tuple[BodyDoubt, ...]:
    """What a person should decide about bodies."""
    rows = BodyDoubt.objects.select_related("first", "second").filter(state="open")
    return tuple(rows.filter(first__merged_into=None, second__merged_into=None).order_by("id"))


def standing_bodies(day: dt.date) -> tuple[Body, ...]:
    """The bodies that there are on a day, by name; one whose days nobody has entered is always there."""
    begun, lasting = Q(since=None) | Q(since__lte=day), Q(until=None) | Q(until__gte=day)
    return tuple(Body.objects.filter(begun, lasting, merged_into=None).order_by("name", "id"))


def recognition() -> Recognition:
    """Every body and person with the names they are known by, and every open doubt."""
    return Recognition(bodies=_bodies(), persons=_persons(), doubts=_doubts())


def _bodies() -> tuple[BodyNames, ...]:
    names: dict[int, list[BodySpelling]] = {}
    rows = BodyName.objects.select_related("decided_by").order_by("id")
    for row in sorted(rows, key=lambda row: (row.since or row.first_seen or dt.date.min, row.pk)):
        spelling = BodySpelling(
            name=under(within_of(row.key), row.name),
            rule=row.rule,
            first_seen=row.first_seen,
            last_seen=row.last_seen,
            since=row.since,
            by=row.decided_by.name if row.decided_by else "",
        )
        names.setdefault(row.body_id, []).append(spelling)
    return tuple(
        BodyNames(
            number=body.pk,
            name=under(within_of(body.slug), body.name),
            slug=body.slug,
            names=tuple(names.get(body.pk, ())),
        )
        for body in Body.objects.filter(merged_into=None).order_by("name", "id")
    )


def _persons() -> tuple[PersonNames, ...]:
    spellings: dict[int, list[PersonSpelling]] = {}
    for row in PersonName.objects.select_related("decided_by").order_by("home_id", "name"):
        spelling = PersonSpelling(
            name=row.name,
            rule=row.rule,
            brought_by=row.home_id if row.home_id != row.person_id else None,
            by=row.decided_by.name if row.decided_by else "",
        )
        spellings.setdefault(row.person_id, []).append(spelling)
    return tuple(
        PersonNames(number=person.pk, name=_told(person), spellings=tuple(spellings.get(person.pk, ())))
        for person in Person.objects.filter(merged_into=None).order_by("name", "id")
    )


def _told(person: Person) -> str:
    return f"{person.name} ({person.within})" if person.within else person.name


def _doubts() -> tuple[OpenDoubt, ...]:
    found: list[tuple[str, PersonDoubt | BodyDoubt]] = [("P", doubt) for doubt in open_person_doubts()]
    found += [("U", doubt) for doubt in open_body_doubts()]
    return tuple(
        OpenDoubt(
            number=f"{kind}{doubt.pk}",
            first=doubt.first_id,
            first_name=doubt.first.name,
            second=doubt.second_id,
            second_name=doubt.second.name,
            rule=doubt.rule,
        )
        for kind, doubt in found
    )
