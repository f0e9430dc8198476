"""What a file of units would do, line by line, before anything is written."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from raadslag.bodies.models import Municipality, Unit, UnitAlias, UnitEdition
from raadslag.bodies.names import body_key
from raadslag.bodies.units.queries import edition_at
from raadslag.bodies.units.reading import MunicipalityLine, Problem, UnitLine, read_municipalities, read_units


class Step(StrEnum):
    NEW = "new"
    CHANGED = "changed"
    SAME = "same"


class Change(StrEnum):
    NAME = "name"
    PARENT = "parent"
    CODES = "codes"
    ALIASES = "aliases"
    UNTIL = "until"


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """What becomes of a line: `unit` is the one it is about, None where it makes one."""

    line: UnitLine
    step: Step
    unit: Unit | None
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """All of a file. With a problem, none of it is done."""

    rows: tuple[Planned, ...]
    problems: tuple[Problem, ...]

    def count(self, step: Step) -> int:
        return sum(row.step == step for row in self.rows)


@dataclass(slots=True)
class _Known:
    """What is held now: one look at each table."""

    today: dt.date
    units: dict[int, Unit]
    editions: dict[int, list[UnitEdition]]
    keys: dict[str, int]
    aliases: set[tuple[int, str]]
    uuids: dict[object, int] = field(default_factory=dict)

    def at(self, unit: Unit, day: dt.date | None) -> UnitEdition:
        return edition_at(self.editions[unit.pk], day or self.today)


def plan_units(*, data: bytes, today: dt.date) -> Plan:
    """What a file of units would do. Reads only."""
    lines, problems = read_units(data)
    if problems:
        return Plan(rows=(), problems=problems)
    known = _known(today)
    found = [*_twice(lines), *_parents(lines, known), *_circles(lines)]
    rows = []
    for line in lines:
        row = _plan(line, known)
        if isinstance(row, Problem):
            found.append(row)
        else:
            rows.append(row)
    return Plan(rows=tuple(rows), problems=tuple(sorted(found, key=lambda each: each.line)))


def _known(today: dt.date) -> _Known:
    known = _Known(today, {unit.pk: unit for unit in Unit.objects.all()}, {}, {}, set())
    for edition in UnitEdition.objects.order_by("id"):
        known.editions.setdefault(edition.unit_id, []).append(edition)
        known.keys[edition.key] = edition.unit_id
    for unit, key in UnitAlias.objects.values_list("unit_id", "key"):
        known.keys.setdefault(key, unit)
        known.aliases.add((unit, key))
    known.uuids = {unit.uuid: unit.pk for unit in known.units.values() if unit.uuid}
    return known


def _plan(line: UnitLine, known: _Known) -> Planned | Problem:
    by_name, by_uuid = known.keys.get(body_key(line.name)), known.uuids.get(line.uuid) if line.uuid else None
    if by_name and by_uuid and by_name != by_uuid:
        return Problem(line=line.line, code="name_of_another", about=(line.name,))
    number = by_uuid or by_name
    taken = [other for alias in line.aliases if (other := known.keys.get(body_key(alias))) and other != number]
    if taken:
        return Problem(line=line.line, code="alias_of_another", about=line.aliases[:1])
    if number is None:
        return Planned(line=line, step=Step.NEW, unit=None)
    unit = known.units[number]
    if unit.uuid and line.uuid and unit.uuid != line.uuid:
        return Problem(line=line.line, code="other_uuid", about=(line.name,))
    changes = tuple(_changes(line, unit, known))
    wrong = _wrong(line, unit, changes, known)
    return wrong or Planned(line=line, step=Step.CHANGED if changes else Step.SAME, unit=unit, changes=changes)


def _changes(line: UnitLine, unit: Unit, known: _Known) -> Iterable[Change]:
    held = known.at(unit, line.since)
    if body_key(line.name) not in {held.key, *(key for number, key in known.aliases if number == unit.pk)}:
        yield Change.NAME
    if line.parent and known.keys.get(body_key(line.parent)) != held.parent_id:
        yield Change.PARENT
    if any(
        new and new != old
        for new, old in ((line.uuid, unit.uuid), (line.ean, unit.ean), (line.p_number, unit.p_number))
    ):
        yield Change.CODES
    if any((unit.pk, body_key(alias)) not in known.aliases and body_key(alias) != held.key for alias in line.aliases):
        yield Change.ALIASES
    if line.until and line.until != unit.until:
        yield Change.UNTIL


def _wrong(line: UnitLine, unit: Unit, changes: tuple[Change, ...], known: _Known) -> Problem | None:
    if {Change.NAME, Change.PARENT} & set(changes):
        if line.since is None:
            return Problem(line=line.line, code="change_needs_day", about=(known.at(unit, None).name,))
        if any(edition.since == line.since for edition in known.editions[unit.pk]):
            return Problem(line=line.line, code="unit_has_that_day", about=(line.since.isoformat(),))
    if Change.UNTIL in changes and unit.until:
        return Problem(line=line.line, code="unit_has_ended", about=(unit.until.isoformat(),))
    return None


def _twice(lines: Iterable[UnitLine]) -> Iterable[Problem]:
    seen: dict[object, int] = {}
    for line in lines:
        for mark in {body_key(line.name), line.uuid} - {None}:
            if mark in seen:
                yield Problem(line=line.line, code="line_twice", about=(line.name, str(seen[mark])))
                break
        seen |= {mark: line.line for mark in (body_key(line.name), line.uuid) if mark}


def _parents(lines: Iterable[UnitLine], known: _Known) -> Iterable[Problem]:
    named = {body_key(line.name) for line in lines} | set(known.keys)
    for line in lines:
        if line.parent and body_key(line.parent) not in named:
            yield Problem(line=line.line, code="no_such_unit", about=(line.parent,))


def _circles(lines: Iterable[UnitLine]) -> Iterable[Problem]:
    above = {body_key(line.name): body_key(line.parent) for line in lines if line.parent}
    for line in lines:
        step, passed = above.get(body_key(line.name)), set[str]()
        while step and step not in passed and step != body_key(line.name):
            passed.add(step)
            step = above.get(step)
        if step == body_key(line.name):
            yield Problem(line=line.line, code="under_itself", about=(line.name,))


@dataclass(frozen=True, slots=True, kw_only=True)
class MunicipalityPlan:
    """`rows` are the lines with what becomes of each, and the municipality it is about where it is here."""

    rows: tuple[tuple[MunicipalityLine, Step, Municipality | None], ...]
    problems: tuple[Problem, ...]

    def count(self, step: Step) -> int:
        return sum(each == step for _, each, _ in self.rows)


def plan_municipalities(*, data: bytes) -> MunicipalityPlan:
    """What a file of municipalities would do. Reads only. One known by its code may get another name."""
    lines, problems = read_municipalities(data)
    held = list(Municipality.objects.all())
    codes: Mapping[str, Municipality] = {row.code: row for row in held if row.code}
    names: Mapping[str, Municipality] = {body_key(row.name): row for row in held}
    rows, found = [], list(problems)
    for line in lines:
        row = codes.get(line.code) or names.get(body_key(line.name))
        other = names.get(body_key(line.name))
        if row and ((row.code and row.code != line.code) or (other and other != row)):
            found.append(Problem(line=line.line, code="municipality_is_there", about=(line.name, row.code)))
            continue
        same = row is not None and (row.name, row.code) == (line.name, line.code)
        rows.append((line, Step.SAME if same else Step.CHANGED if row else Step.NEW, row))
    return MunicipalityPlan(rows=tuple(rows), problems=tuple(found))
