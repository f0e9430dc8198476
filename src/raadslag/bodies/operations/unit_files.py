"""Files of units and municipalities are taken in whole, or not at all."""

import datetime as dt

from django.utils import timezone

from raadslag.accounts.acting import By
from raadslag.accounts.permissions import require
from raadslag.audit.operations import note, operation
from raadslag.bodies.kinds import Scope
from raadslag.bodies.models import Installation, Municipality, Unit, UnitAlias, UnitEdition
from raadslag.bodies.names import body_key
from raadslag.bodies.operations.archive import free_segment
from raadslag.bodies.operations.bodies import here
from raadslag.bodies.operations.units import Codes, write_alias, write_codes, write_edition
from raadslag.bodies.rights import IMPORT_MUNICIPALITIES, IMPORT_UNITS
from raadslag.bodies.units.plan import Change, MunicipalityPlan, Plan, Planned, Step, plan_municipalities, plan_units
from raadslag.bodies.units.queries import edition_at, unit_named
from raadslag.law.refusal import Refusal


@operation("bodies.import_units")
def import_units(*, data: bytes, by: By, now: dt.datetime) -> Plan:
    """Take in a file of units. With a problem in any line nothing is written; the same file again changes nothing."""
    today = timezone.localdate(now)
    require(IMPORT_UNITS, by=by, day=today)
    plan = plan_units(data=data, today=today)
    if plan.problems:
        return plan
    made = {row.line.line: row.unit or _made(row) for row in plan.rows}
    in_file = {body_key(row.line.name): made[row.line.line] for row in plan.rows}
    for row in plan.rows:
        if row.step != Step.SAME:
            _write(row, made[row.line.line], in_file)
    return plan


def _made(row: Planned) -> Unit:
    return Unit.objects.create(municipality=here(), since=row.line.since)


def _write(row: Planned, unit: Unit, in_file: dict[str, Unit]) -> None:
    line = row.line
    if row.step == Step.NEW or {Change.NAME, Change.PARENT} & set(row.changes):
        _write_edition(row, unit, in_file)
    write_codes(unit, Codes(uuid=line.uuid, ean=line.ean, p_number=line.p_number), name=line.name)
    for alias in line.aliases:
        known = UnitAlias.objects.filter(municipality=unit.municipality, key=body_key(alias))
        if body_key(alias) != body_key(line.name) and not known.exists():
            write_alias(unit, alias)
    if line.until and line.until != unit.until:
        unit.until = line.until
        unit.save(update_fields=["until"])
        note(kind="unit", subject=unit.pk, name=line.name, after={"until": line.until})


def _write_edition(row: Planned, unit: Unit, in_file: dict[str, Unit]) -> None:
    """What the line leaves open stays as it is."""
    line, known = row.line, list(UnitEdition.objects.filter(unit=unit))
    held = edition_at(known, line.since or dt.date.max) if known else None
    name = line.name if held is None or Change.NAME in row.changes else held.name
    parent = held.parent if held else None
    if line.parent:
        parent = in_file.get(body_key(line.parent)) or unit_named(name=line.parent)
    write_edition(unit, name, parent, line.since)
    after = {"name": name, "parent": parent, "since": line.since}
    note(kind="unit", subject=unit.pk, name=name, after=after)


@operation("bodies.import_municipalities")
def import_municipalities(*, data: bytes, by: By, now: dt.datetime) -> MunicipalityPlan | Refusal:
    """Take in a file of municipalities with their codes, in an archive of many."""
    require(IMPORT_MUNICIPALITIES, by=by, day=timezone.localdate(now))
    if not Installation.objects.filter(scope=Scope.MANY).exists():
        return Refusal(code="one_municipality_only")
    plan = plan_municipalities(data=data)
    for line, step, row in () if plan.problems else plan.rows:
        if step == Step.SAME:
            continue
        before = {"name": row.name, "code": row.code} if row else None
        kept = row or Municipality()
        kept.name, kept.code = line.name, line.code
        kept.slug = kept.slug or free_segment(line.name)
        kept.save()
        after = {"name": line.name, "code": line.code, "address": kept.slug}
        note(kind="municipality", subject=kept.pk, name=kept.name, before=before, after=after)
    return plan
