"""Units: their names and places in time, their codes and other spellings."""

import datetime as dt
from dataclasses import asdict, dataclass
from uuid import UUID

from django.utils import timezone

from raadslag.accounts.acting import By
from raadslag.accounts.permissions import require
from raadslag.audit.operations import note, operation, step
from raadslag.bodies.models import Unit, UnitAlias, UnitEdition
from raadslag.bodies.names import body_key, tidy
from raadslag.bodies.operations.bodies import here
from raadslag.bodies.rights import ALIAS_UNIT, CHANGE_UNIT, CLOSE_UNIT, ESTABLISH_UNIT, FORGET_ALIAS
from raadslag.bodies.units.queries import edition_at, unit_named, units_below
from raadslag.law.refusal import Refusal


@dataclass(frozen=True, slots=True, kw_only=True)
class Codes:
    """What registers know a unit by."""

    uuid: UUID | None = None
    ean: str = ""
    p_number: str = ""


NO_CODES = Codes()


@operation("bodies.establish_unit")
def establish_unit(
    *,
    name: str,
    since: dt.date | None,
    by: By,
    now: dt.datetime,
    parent: Unit | None = None,
    codes: Codes = NO_CODES,
) -> Unit | Refusal:
    """Make a unit; no day: it has been there as long as anybody knows."""
    require(ESTABLISH_UNIT, by=by, day=timezone.localdate(now))
    refused = _name_refusal(name)
    if refused:
        return refused
    if codes.uuid and Unit.objects.filter(municipality=here(), uuid=codes.uuid).exists():
        return Refusal(code="unit_code_is_taken", about=(str(codes.uuid),))
    unit = Unit.objects.create(municipality=here(), since=since, **asdict(codes))
    write_edition(unit, name, parent, since)
    after = {"name": tidy(name), "since": since, "parent": parent, **_told(codes)}
    note(kind="unit", subject=unit.pk, name=tidy(name), after=after)
    return unit


@operation("bodies.change_unit")
def change_unit(
    *, unit: Unit, name: str, parent: Unit | None, since: dt.date, codes: Codes, by: By, now: dt.datetime
) -> Unit | Refusal:
    """Let a unit have a name, or a place under another unit, from a day on; earlier ones stand. Codes have no days."""
    require(CHANGE_UNIT, by=by, day=timezone.localdate(now))
    row = Unit.objects.select_for_update().get(pk=unit.pk)
    rows = list(UnitEdition.objects.filter(unit=row))
    held = edition_at(rows, since)
    if parent and parent.pk in {row.pk, *units_below(unit=row)}:
        return Refusal(code="unit_under_itself", about=(held.name,))
    if (held.name, held.parent) != (tidy(name), parent):
        refused = _name_refusal(name, but=row)
        if refused:
            return refused
        if any(each.since == since for each in rows):
            return Refusal(code="unit_has_that_day", about=(since.isoformat(),))
        write_edition(row, name, parent, since)
        before = {"name": held.name, "parent": held.parent}
        after = {"name": tidy(name), "parent": parent, "since": since}
        note(kind="unit", subject=row.pk, name=tidy(name), before=before, after=after)
    write_codes(row, codes, name=tidy(name))
    return row


@operation("bodies.close_unit")
def close_unit(*, unit: Unit, until: dt.date, by: By, now: dt.datetime) -> Unit | Refusal:
    """End a unit on its last day. Units under it stand, and are shown at the top."""
    require(CLOSE_UNIT, by=by, day=timezone.localdate(now))
    row = Unit.objects.select_for_update().get(pk=unit.pk)
    if row.until:
        return Refusal(code="unit_has_ended", about=(row.until.isoformat(),))
    if row.since and until < row.since:
        return Refusal(code="unit_begins_later", about=(row.since.isoformat(),))
    row.until = until
    row.save(update_fields=["until"])
    name = edition_at(UnitEdition.objects.filter(unit=row), until).name
    note(kind="unit", subject=row.pk, name=name, before={"until": None}, after={"until": until})
    return row


@operation("bodies.alias_unit")
def alias_unit(*, unit: Unit, name: str, by: By, now: dt.datetime) -> UnitAlias | Refusal:
    """Say that papers spell a unit so too."""
    require(ALIAS_UNIT, by=by, day=timezone.localdate(now))
    refused = _name_refusal(name)
    if refused:
        return refused
    return write_alias(unit, name)


@operation("bodies.forget_alias")
def forget_alias(*, alias: UnitAlias, by: By, now: dt.datetime) -> None:
    """Take a wrong spelling away. What papers say is not touched by it."""
    require(FORGET_ALIAS, by=by, day=timezone.localdate(now))
    note(kind="unit", subject=alias.unit_id, name=alias.name, before={"alias": alias.name}, after={"alias": None})
    alias.delete()


def _name_refusal(name: str, *, but: Unit | None = None) -> Refusal | None:
    """A name has letters, is not too long, and is no other unit's."""
    if not body_key(tidy(name)) or len(tidy(name)) > 200:
        return Refusal(code="unit_name_missing")
    known = unit_named(name=name)
    if known and known != but:
        return Refusal(code="unit_is_known", about=(tidy(name),))
    return None


@step
def write_edition(unit: Unit, name: str, parent: Unit | None, since: dt.date | None) -> UnitEdition:
    """For operations on units."""
    return UnitEdition.objects.create(unit=unit, name=tidy(name), key=body_key(tidy(name)), parent=parent, since=since)


@step
def write_codes(unit: Unit, codes: Codes, *, name: str) -> bool:
    """For operations on units: keep the codes that are given, and say whether any was new."""
    given = {field: value for field, value in asdict(codes).items() if value and value != getattr(unit, field)}
    if given:
        before = {field: getattr(unit, field) for field in given}
        for field, value in given.items():
            setattr(unit, field, value)
        unit.save(update_fields=list(given))
        note(kind="unit", subject=unit.pk, name=name, before=_plain(before), after=_plain(given))
    return bool(given)


@step
def write_alias(unit: Unit, name: str) -> UnitAlias:
    """For operations on units."""
    row = UnitAlias.objects.create(municipality=unit.municipality, unit=unit, name=tidy(name), key=body_key(tidy(name)))
    note(kind="unit", subject=unit.pk, name=row.name, after={"alias": row.name})
    return row


def _told(codes: Codes) -> dict[str, object]:
    """Codes as the log keeps them."""
    return _plain(asdict(codes))


def _plain(values: dict[str, object]) -> dict[str, object]:
    return {field: str(value) if value else "" for field, value in values.items()}
