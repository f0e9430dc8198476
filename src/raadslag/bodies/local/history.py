"""Every value a setting has had, and which holds: as the page of settings shows it."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.db.models import Q

from raadslag.bodies.kinds import BodyKind
from raadslag.bodies.local.declared import DECLARED, Part, Setting
from raadslag.bodies.local.queries import number_of
from raadslag.bodies.local.showing import shown, told
from raadslag.bodies.models import Body, LocalSetting, Municipality


class Origin(StrEnum):
    """Where the value that holds comes from."""

    OWN = "own"
    MUNICIPALITY = "municipality"
    DEFAULT = "default"
    LAW = "law"


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueRow:
    """One value and the decision that set it. `is_withdrawn`: it was wrong, and counts for no day."""

    number: int
    value: str
    since: dt.date
    decided: dt.date
    decided_by: str
    words: str
    is_withdrawn: bool
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingHistory:
    """A setting at a body or in the municipality on a day. `current` is the row that holds, where one does."""

    setting: Setting[Any]
    value: str
    origin: Origin
    current: ValueRow | None
    coming: tuple[ValueRow, ...]
    earlier: tuple[ValueRow, ...]


def histories(*, day: dt.date, body: Body | None = None, part: Part | None = None) -> tuple[SettingHistory, ...]:
    """Every setting of a part of the menu, or of all, in the order in which they are declared."""
    wanted = [each for each in DECLARED.values() if part is None or each.part == part]
    if body is not None:
        wanted = [each for each in wanted if each.per_body]
    rows = _rows(body)
    return tuple(_history(each, rows.get(each.name, []), body, day) for each in wanted)


def history(*, wanted: Setting[Any], day: dt.date, body: Body | None = None) -> SettingHistory:
    """The same of one."""
    return _history(wanted, _rows(body).get(wanted.name, []), body, day)


def _rows(body: Body | None) -> Mapping[str, list[LocalSetting]]:
    municipality = body.municipality_id if body else _here()
    here = Q(municipality=municipality, body=None)
    rows = LocalSetting.objects.filter(here | Q(body=number_of(body)) if body else here).select_related("decided_in")
    found: dict[str, list[LocalSetting]] = defaultdict(list)
    for row in rows.order_by("since", "id"):
        found[row.name].append(row)
    return found


def _here() -> int:
    first = Municipality.objects.order_by("id").values_list("id", flat=True).first()
    return first or 0


def _history(wanted: Setting[Any], rows: list[LocalSetting], body: Body | None, day: dt.date) -> SettingHistory:
    own = [row for row in rows if (row.body_id is not None) == (body is not None)]
    now, current, origin = _holding(rows, body, day)
    value = wanted.default if now is None else wanted.values.read(now)
    if body is not None:
        held = wanted.within_law(value, BodyKind(body.kind))
        origin = Origin.LAW if held != value or BodyKind(body.kind) in wanted.fixed else origin
        value = held
    return SettingHistory(
        setting=wanted,
        value=shown(wanted, value),
        origin=origin,
        current=_row(wanted, current) if current else None,
        coming=tuple(_row(wanted, row) for row in own if row.since > day and row.withdrawn is None),
        earlier=tuple(
            _row(wanted, row)
            for row in reversed(own)
            if row != current and (row.since <= day or row.withdrawn is not None)
        ),
    )


def _holding(
    rows: Iterable[LocalSetting], body: Body | None, day: dt.date
) -> tuple[str | None, LocalSetting | None, Origin]:
    """The text that holds, its row, and whose it is."""
    latest: dict[bool, LocalSetting] = {}
    for row in rows:
        if row.withdrawn is None and row.since <= day:
            latest[row.body_id is not None] = row
    own, shared = latest.get(True), latest.get(False)
    if body is not None and own and own.value is not None:
        return own.value, own, Origin.OWN
    if shared and shared.value is not None:
        return shared.value, shared, Origin.MUNICIPALITY if body else Origin.OWN
    return None, None, Origin.DEFAULT


def _row(wanted: Setting[Any], row: LocalSetting) -> ValueRow:
    return ValueRow(
        number=row.pk,
        value=told(wanted, row.value),
        since=row.since,
        decided=row.decided,
        decided_by=row.decided_in.name if row.decided_in else row.decided_by,
        words=row.words,
        is_withdrawn=row.withdrawn is not None,
        why=row.withdrawn_why,
    )
