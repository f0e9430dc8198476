"""The readers of bodies and persons."""

from collections.abc import Iterable

from raadslag.bodies.models import Body, BodyDoubt, BodyName, BodySlug, Person, PersonDoubt, PersonName
from raadslag.bodies.names import body_key, tidy


def body_named(*, name: str) -> Body | None:
    """The body that papers call this."""
    return body_of_key(key=body_key(name))


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


def persons_by_name(*, names: Iterable[str]) -> dict[str, Person]:
    """The persons whose names these are, as written."""
    asked = {tidy(name): name for name in names}
    rows = PersonName.objects.select_related("person").filter(name__in=asked)
    return {asked[row.name]: row.person for row in rows}


def open_person_doubts() -> tuple[PersonDoubt, ...]:
    """What a person should decide about politicians."""
    rows = PersonDoubt.objects.select_related("first", "second").filter(state="open")
    return tuple(rows.filter(first__merged_into=None, second__merged_into=None).order_by("id"))


def open_body_doubts() -> tuple[BodyDoubt, ...]:
    """What a person should decide about bodies."""
    rows = BodyDoubt.objects.select_related("first", "second").filter(state="open")
    return tuple(rows.filter(first__merged_into=None, second__merged_into=None).order_by("id"))
