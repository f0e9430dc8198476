"""Carrying out a plan: every row is written and noted in the log, in the order in which the plan was shown."""

from typing import Final, TypeVar

from django.db.models import Model, QuerySet

from raadslag.audit.operations import note, step
from raadslag.bodies.models import Body, Office, Party, Person, Seat, Substitution, Term
from raadslag.bodies.seating.changes import Change, Plan, Row, Verb
from raadslag.law.refusal import Refusal

R = TypeVar("R", bound=Model)

KEPT_OUT: Final = frozenset({"id", "ground"})
"""Why somebody is away is no matter for a log that is kept for ever."""


@step
def lock_body(body: Body) -> None:
    """Let nobody else write this body's seats until this operation is over."""
    Body.objects.select_for_update().get(id=body.pk)


@step
def lock_person(person: Person) -> None:
    """Let nobody else write what this person does until this operation is over."""
    Person.objects.select_for_update().get(id=person.pk)


@step
def fresh(row: R) -> R:
    """A row as it is in the database now, locked until this operation is over."""
    relations = [field.name for field in row._meta.concrete_fields if field.is_relation and not field.null]
    rows: QuerySet[R] = QuerySet(model=type(row))
    return rows.select_for_update(of=("self",)).select_related(*relations).get(pk=row.pk)


@step
def carry_out(plan: Plan | Refusal) -> Plan | Refusal:
    """Write a plan. A refusal is handed on, and nothing is written."""
    if isinstance(plan, Refusal):
        return plan
    for change in plan.changes:
        _carry_out(change)
    for row in plan.also:
        row.save()
    return plan


def _values(row: Model) -> dict[str, object]:
    """What the log keeps of a row: numbers of others, days and words."""
    return {
        field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields if field.name not in KEPT_OUT
    }


def _carry_out(change: Change) -> None:
    row = change.row
    before = None if change.verb == Verb.BEGIN else _values(row)
    match change.verb:
        case Verb.BEGIN:
            row.save(force_insert=True)
            for end in change.ends:
                end.office = row  # type: ignore[assignment]  # only offices have ends
                end.save(force_insert=True)
        case Verb.LAST:
            row.until = change.until
            _say_why(row, change.why)
            row.save()
        case Verb.RETRACT:
            row.retracted = True  # type: ignore[union-attr]  # a term or a party is never retracted
            _say_why(row, change.why)
            row.save()
    kind, subject, name = _subject(row)
    note(kind=kind, subject=subject, name=name, before=before, after=_values(row) | _told(row, change))


def _told(row: Row, change: Change) -> dict[str, object]:
    told: dict[str, object] = {"row": row._meta.model_name, "number": row.pk}
    if isinstance(row, Seat | Office | Substitution):
        told["body"] = row.body.name
    if change.why:
        told["why"] = change.why
    return told


def _say_why(row: Row, why: str) -> None:
    if isinstance(row, Seat | Office):
        row.ended_by = why[:300]


def _subject(row: Row) -> tuple[str, int, str]:
    if isinstance(row, Party):
        return "party", row.pk, row.name
    if isinstance(row, Term):
        return "term", row.pk, f"{row.since.year}–{row.until.year}"
    return "person", row.person_id, row.person.name
