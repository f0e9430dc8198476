"""What a local setting says, on a day, at a body: its own value, else the municipality's, else the default."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar, overload

from django.db.models import Q, QuerySet, Subquery

from raadslag.bodies.kinds import BodyKind
from raadslag.bodies.local.declared import DECLARED, Setting
from raadslag.bodies.models import Body, LocalSetting, Municipality

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class SettingsAt:
    """Every setting as it is at one body, or in the municipality, on one day."""

    kind: BodyKind
    texts: Mapping[str, str]

    def __getitem__(self, wanted: Setting[T]) -> T:
        text = self.texts.get(wanted.name)
        return wanted.within_law(wanted.default if text is None else wanted.values.read(text), self.kind)


@overload
def setting(wanted: Setting[T], *, day: dt.date, body: Body | None = None) -> T: ...
@overload
def setting(wanted: str, *, day: dt.date, body: Body | None = None) -> Any: ...
def setting(wanted: Setting[Any] | str, *, day: dt.date, body: Body | None = None) -> Any:
    """What one setting says. By its declaration the answer has its type; by name it may be anything."""
    declared = DECLARED[wanted] if isinstance(wanted, str) else wanted
    return _laid_over(_rows(body, day).filter(name=declared.name), body)[declared]


def settings_at(*, day: dt.date, body: Body | None = None) -> SettingsAt:
    """What all of them say, in one query: `settings_at(body=body, day=day)[DISPATCH_WEEKDAYS]`."""
    return _laid_over(_rows(body, day), body)


def settings_of(*, bodies: Iterable[Body], day: dt.date) -> Mapping[Body, SettingsAt]:
    """The same for many bodies, in one query."""
    wanted = list(bodies)
    numbers = {number_of(body) for body in wanted}
    rows = list(_counting(day).filter(Q(body=None) | Q(body__in=numbers)))
    return {body: _laid_over([row for row in rows if _is_for(row, body)], body) for body in wanted}


def number_of(body: Body) -> int:
    """The number of a body, or of the one it was joined with."""
    return body.merged_into_id or body.pk


def _counting(day: dt.date) -> "QuerySet[LocalSetting]":
    return LocalSetting.objects.filter(since__lte=day, withdrawn=None).order_by("since", "id")


def _rows(body: Body | None, day: dt.date) -> "QuerySet[LocalSetting]":
    if body is None:
        first = Municipality.objects.order_by("id").values("id")[:1]
        return _counting(day).filter(municipality=Subquery(first), body=None)
    return _counting(day).filter(Q(body=None) | Q(body=number_of(body)), municipality=body.municipality_id)


def _is_for(row: LocalSetting, body: Body) -> bool:
    if row.body_id is None:
        return row.municipality_id == body.municipality_id
    return row.body_id == number_of(body)


def _laid_over(rows: Iterable[LocalSetting], body: Body | None) -> SettingsAt:
    """The rows in the order of their days, the body's over the municipality's."""
    shared: dict[str, str] = {}
    own: dict[str, str | None] = {}
    for row in rows:
        if row.body_id is not None:
            own[row.name] = row.value
        elif row.value is not None:
            shared[row.name] = row.value
        else:
            shared.pop(row.name, None)
    texts = shared | {name: text for name, text in own.items() if text is not None}
    return SettingsAt(BodyKind(body.kind) if body else BodyKind.UNKNOWN, texts)
