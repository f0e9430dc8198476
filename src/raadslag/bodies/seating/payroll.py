"""Who acted as chair or vice-chair, for how long, and whether it gives that office's pay. Pure.

Rows that follow each other without a day between are one spell: somebody elected again has acted unbroken.
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from raadslag.bodies.kinds import OfficeKind
from raadslag.bodies.seating.days import day_after
from raadslag.bodies.seating.shapes import BodyAt, PayLine, PersonAt
from raadslag.law.seats import acting as law

PAID: Final = {OfficeKind.CHAIR: law.Office.CHAIR, OfficeKind.VICE_CHAIR: law.Office.VICE_CHAIR}
"""The offices for which acting is paid by the order; a deputy mayor's pay is another matter."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Acting:
    """Somebody acts in an office for a time; `until` None is still going on."""

    person: PersonAt
    body: BodyAt
    kind: OfficeKind
    rank: int
    acting_for: str
    since: dt.date
    until: dt.date | None


def lines(rows: Iterable[Acting], *, since: dt.date, until: dt.date) -> tuple[PayLine, ...]:
    """The lines of a period: each unbroken spell that touches it, with the part that lies within and is paid."""
    found = [line for spell in _spells(rows) for line in _lines_of(spell, since, until)]
    return tuple(sorted(found, key=lambda line: (line.person.name, line.body.name, line.since)))


def _spells(rows: Iterable[Acting]) -> Iterator[Acting]:
    ordered = sorted(rows, key=lambda row: (row.person.number, row.body.number, row.kind, row.rank, row.since))
    spell: Acting | None = None
    for row in ordered:
        if spell and _goes_on(spell, row):
            spell = replace(spell, until=_later(spell.until, row.until))
            continue
        if spell:
            yield spell
        spell = row
    if spell:
        yield spell


def _goes_on(spell: Acting, row: Acting) -> bool:
    same = (spell.person.number, spell.body.number, spell.kind, spell.rank) == (
        row.person.number,
        row.body.number,
        row.kind,
        row.rank,
    )
    return same and (spell.until is None or row.since <= day_after(spell.until))


def _later(first: dt.date | None, second: dt.date | None) -> dt.date | None:
    return None if first is None or second is None else max(first, second)


def _lines_of(spell: Acting, since: dt.date, until: dt.date) -> Iterator[PayLine]:
    """A spell still going on is reckoned to the end of the period: what comes later is the next period's."""
    last = spell.until or until
    begin, end = max(spell.since, since), min(last, until)
    if begin > end:
        return
    pay, reason = _pay(spell, last)
    paid_end = min(end, pay.until) if pay else end
    if begin <= paid_end:
        yield _line(spell, begin, paid_end, pay, reason)
    if pay and pay.until < end:
        yield _line(spell, max(begin, day_after(pay.until)), end, None, "nine_months_are_up")


def _pay(spell: Acting, last: dt.date) -> tuple[law.Pay | None, str]:
    office = PAID.get(spell.kind)
    if office is None:
        return None, "not_by_the_order"
    try:
        pay = law.acting_pay(office=office, since=spell.since, until=last)
    except LookupError:
        return None, "before_the_rules"
    if pay:
        return pay, ""
    short = (last - spell.since).days + 1 < law.FORTNIGHT
    return None, "under_two_weeks" if short else "not_by_the_order"


def _line(spell: Acting, since: dt.date, until: dt.date, pay: law.Pay | None, reason: str) -> PayLine:
    return PayLine(
        person=spell.person,
        body=spell.body,
        kind=spell.kind,
        rank=spell.rank,
        acting_for=spell.acting_for,
        since=since,
        until=until,
        days=(until - since).days + 1,
        spell_since=spell.since,
        spell_until=spell.until,
        is_paid=pay is not None,
        reason=reason,
        statute=pay.statute if pay else "",
    )
