"""A body ends, and what it held passes on or ends with it: one reviewed step."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

from django.utils import timezone

from raadslag.accounts.acting import By, user_of
from raadslag.accounts.permissions import require
from raadslag.audit.operations import note, operation
from raadslag.bodies.kinds import BodyKind
from raadslag.bodies.models import Body, Succession
from raadslag.bodies.rights import CLOSE_BODY
from raadslag.bodies.succession import Settlement, estates, held_by
from raadslag.law.refusal import Refusal

Passing = Mapping[tuple[str, str], tuple[Body, ...]]
"""To whom each holding goes, by the names of its estate and of itself; to nobody: it ends with the body."""


@operation("bodies.close_body")
def close_body(
    *,
    body: Body,
    last_day: dt.date,
    successors: Sequence[Body],
    passing: Passing,
    decided: dt.date,
    decided_by: str,
    by: By,
    now: dt.datetime,
) -> Body | Refusal:
    """End a body on its last day. `passing` must name every holding that a person has reviewed, and no other."""
    require(CLOSE_BODY, by=by, day=timezone.localdate(now))
    rows = Body.objects.select_for_update().in_bulk([body.pk, *(each.pk for each in successors)])
    row, successors = rows[body.pk], [rows[each.pk] for each in successors]
    refused = _may_end(row, last_day, successors, decided_by) or _fits(row, last_day, successors, passing)
    if refused:
        return refused
    row.until = last_day
    row.save(update_fields=["until"])
    for successor in successors:
        Succession.objects.create(
            body=row,
            successor=successor,
            since=last_day + dt.timedelta(days=1),
            decided=decided,
            decided_by=decided_by.strip(),
            made=now,
            made_by=user_of(by),
        )
    _note(row, successors, {"until": last_day, "decided": decided, "decided_by": decided_by.strip()})
    for estate in estates():
        own = {key: to for (name, key), to in passing.items() if name == estate.name}
        estate.settle(Settlement(body=row, last_day=last_day, passing=own, by=by, now=now))
    return row


def _note(body: Body, successors: Iterable[Body], after: Mapping[str, object]) -> None:
    named = [f"{each.name} ({each.pk})" for each in successors]
    note(
        kind="body",
        subject=body.pk,
        name=body.name,
        before={"until": None},
        after={**after, "successors": named},
    )


def _may_end(body: Body, last_day: dt.date, successors: Iterable[Body], decided_by: str) -> Refusal | None:
    if body.merged_into_id or body.until:
        return Refusal(code="body_has_ended", about=(body.name,))
    if body.kind == BodyKind.COUNCIL:
        return Refusal(code="council_does_not_end", statute="kommunestyrelsesloven § 2")
    if body.since and last_day < body.since:
        return Refusal(code="body_begins_later", about=(body.since.isoformat(),))
    if not decided_by.strip():
        return Refusal(code="decision_missing")
    for each in successors:
        if each == body or each.merged_into_id or (each.until and each.until <= last_day):
            return Refusal(code="successor_cannot_hold", about=(each.name,))
    return None


def _fits(body: Body, last_day: dt.date, successors: Sequence[Body], passing: Passing) -> Refusal | None:
    """Whether what was reviewed is what the body holds, and each thing goes where it can."""
    held = {(estate.name, each.key): each for estate, holdings in held_by(body, last_day) for each in holdings}
    if set(held) != set(passing):
        return Refusal(code="estate_changed")
    for name, holding in held.items():
        to = passing[name]
        if to and (not holding.can_pass or not set(to) <= set(successors)):
            return Refusal(code="cannot_pass", about=(holding.words,))
        if not to and not holding.can_end:
            return Refusal(code="must_pass", about=(holding.words,))
    return None
