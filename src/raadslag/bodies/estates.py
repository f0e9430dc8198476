"""What the rooms of bodies leave when a body ends: seats, offices, officials, settings, roles."""

import datetime as dt
from collections.abc import Iterable
from typing import Any

from django.db.models import Q

from raadslag.accounts.acting import user_of
from raadslag.accounts.labels import ROLES
from raadslag.accounts.operations.roles import finish
from raadslag.accounts.roles import Role
from raadslag.audit.operations import note
from raadslag.bodies import labels
from raadslag.bodies.kinds import OfficeKind, ProposalState
from raadslag.bodies.local.declared import DECLARED
from raadslag.bodies.local.labels import SETTINGS
from raadslag.bodies.local.showing import told
from raadslag.bodies.models import (
    Body,
    BodyRole,
    LeaveProposal,
    LocalSetting,
    Office,
    Seat,
    StandingOfficial,
    Substitution,
)
from raadslag.bodies.operations.seating.answering import decide
from raadslag.bodies.succession import Estate, Holding, Settlement, register


def beyond(last_day: dt.date) -> Q:
    """What still holds after a day, or begins later."""
    return Q(until=None) | Q(until__gt=last_day)


def _seats(body: Body, last_day: dt.date) -> tuple[Holding, ...]:
    rows = Seat.objects.filter(beyond(last_day), body=body, retracted=False).select_related("person")
    stand_ins = Substitution.objects.filter(beyond(last_day), body=body, retracted=False).select_related("person")
    seats = [Holding(key=f"seat:{row.pk}", words=row.person.name, can_pass=False) for row in rows.order_by("id")]
    return tuple(seats) + tuple(
        Holding(key=f"substitution:{row.pk}", words=row.person.name, detail=str(labels.SUBSTITUTE), can_pass=False)
        for row in stand_ins.order_by("id")
    )


def _settle_seats(settlement: Settlement) -> None:
    numbers = {kind: _numbers(settlement, kind) for kind in ("seat", "substitution")}
    _end(Seat.objects.filter(pk__in=numbers["seat"]), settlement)
    _end(Substitution.objects.filter(pk__in=numbers["substitution"]), settlement)


def _offices(body: Body, last_day: dt.date) -> tuple[Holding, ...]:
    rows = Office.objects.filter(beyond(last_day), body=body, retracted=False).select_related("person").order_by("id")
    return tuple(
        Holding(
            key=f"office:{row.pk}",
            words=row.person.name,
            detail=str(labels.OFFICES[OfficeKind(row.kind)]),
            can_pass=False,
        )
        for row in rows
    )


def _settle_offices(settlement: Settlement) -> None:
    _end(Office.objects.filter(pk__in=_numbers(settlement, "office")), settlement)


def _proposals(body: Body, last_day: dt.date) -> tuple[Holding, ...]:
    """What a leave still calls for there: nobody will be elected or called any more."""
    rows = LeaveProposal.objects.filter(body=body, state=ProposalState.OPEN).select_related("leave__person")
    return tuple(
        Holding(key=f"proposal:{row.pk}", words=row.leave.person.name, can_pass=False) for row in rows.order_by("id")
    )


def _settle_proposals(settlement: Settlement) -> None:
    numbers = _numbers(settlement, "proposal")
    for row in LeaveProposal.objects.filter(pk__in=numbers).select_related("leave__person").order_by("id"):
        decide(row, ProposalState.DISMISSED, str(labels.BODY_ENDED), settlement.now)


def _officials(body: Body, last_day: dt.date) -> tuple[Holding, ...]:
    rows = StandingOfficial.objects.filter(beyond(last_day), body=body, retracted=False).select_related("official")
    return tuple(
        Holding(key=f"official:{row.pk}", words=row.official.name, detail=row.task, can_pass=True)
        for row in rows.order_by("id")
    )


def _settle_officials(settlement: Settlement) -> None:
    rows = StandingOfficial.objects.filter(pk__in=_numbers(settlement, "official")).select_related("official")
    for row in rows.order_by("id"):
        for successor in settlement.passing[f"official:{row.pk}"]:
            attends = StandingOfficial.objects.filter(
                beyond(settlement.last_day), body=successor, official=row.official, retracted=False
            )
            if not attends.exists():
                StandingOfficial.objects.create(
                    body=successor, official=row.official, task=row.task, since=settlement.first_day, until=row.until
                )
            _tell(settlement, row.official.name, successor)
    _end(rows, settlement)


def _settings(body: Body, last_day: dt.date) -> tuple[Holding, ...]:
    held = [(name, row) for name, row in _in_force(body, last_day).items() if row.value is not None]
    return tuple(
        Holding(key=name, words=str(SETTINGS[name].title), detail=told(DECLARED[name], row.value), can_pass=True)
        for name, row in held
    )


def _settle_settings(settlement: Settlement) -> None:
    for name, row in _in_force(settlement.body, settlement.last_day).items():
        for successor in settlement.passing.get(name, ()):
            if not _has_own(successor, name, settlement.first_day):
                _hand_on(row, successor, settlement)
                _tell(settlement, name, successor)


def _hand_on(row: LocalSetting, successor: Body, settlement: Settlement) -> None:
    LocalSetting.objects.create(
        municipality=successor.municipality,
        body=successor,
        name=row.name,
        value=row.value,
        since=settlement.first_day,
        decided_in=row.decided_in,
        decided_by=row.decided_by,
        decided=row.decided,
        words=row.words,
        made=settlement.now,
        made_by=user_of(settlement.by),
    )


def _in_force(body: Body, day: dt.date) -> dict[str, LocalSetting]:
    rows = LocalSetting.objects.filter(body=body, withdrawn=None, since__lte=day).select_related("decided_in")
    return {row.name: row for row in rows.order_by("since", "id")}


def _has_own(body: Body, name: str, day: dt.date) -> bool:
    """What a successor has decided for itself stands."""
    return LocalSetting.objects.filter(body=body, name=name, withdrawn=None, since__lte=day).exists()


def _roles(body: Body, last_day: dt.date) -> tuple[Holding, ...]:
    rows = BodyRole.objects.filter(beyond(last_day), body=body, since__lte=last_day, retracted=False).select_related(
        "user"
    )
    return tuple(
        Holding(key=f"role:{row.pk}", words=row.user.name, detail=str(ROLES[Role(row.role)]), can_pass=True)
        for row in rows.select_related("user").order_by("id")
    )


def _settle_roles(settlement: Settlement) -> None:
    rows = list(BodyRole.objects.filter(pk__in=_numbers(settlement, "role")).select_related("user").order_by("id"))
    reason = str(labels.BODY_ENDED)
    for row in rows:
        for successor in settlement.passing[f"role:{row.pk}"]:
            held = BodyRole.objects.filter(beyond(settlement.last_day), body=successor, user=row.user, role=row.role)
            if not held.filter(retracted=False).exists():
                BodyRole.objects.create(
                    user=row.user,
                    body=successor,
                    role=row.role,
                    since=settlement.first_day,
                    until=row.until,
                    reason=reason,
                    given_by=user_of(settlement.by),
                )
            _tell(settlement, row.user.name, successor)
        finish(row, until=settlement.last_day, reason=reason)


def _numbers(settlement: Settlement, kind: str) -> list[int]:
    keys = (key.partition(":") for key in settlement.passing)
    return [int(number) for what, _, number in keys if what == kind]


def _end(rows: Iterable[Any], settlement: Settlement) -> None:
    """End rows on the body's last day; one that had not begun by then was never anything."""
    for row in rows:
        row.retracted = row.since > settlement.last_day
        row.until = row.until if row.retracted else settlement.last_day
        fields = ["retracted", "until"]
        if hasattr(row, "ended_by"):
            row.ended_by = str(labels.BODY_ENDED)
            fields.append("ended_by")
        row.save(update_fields=fields)


def _tell(settlement: Settlement, what: str, successor: Body) -> None:
    """Say in the log who took something over."""
    after = {"what": what, "from": settlement.body.name, "since": settlement.first_day}
    note(kind="body", subject=successor.pk, name=successor.name, after=after)


register(Estate(name="seats", title=labels.ESTATE_SEATS, holdings=_seats, settle=_settle_seats))
register(Estate(name="offices", title=labels.ESTATE_OFFICES, holdings=_offices, settle=_settle_offices))
register(Estate(name="proposals", title=labels.ESTATE_PROPOSALS, holdings=_proposals, settle=_settle_proposals))
register(Estate(name="officials", title=labels.ESTATE_OFFICIALS, holdings=_officials, settle=_settle_officials))
register(Estate(name="settings", title=labels.ESTATE_SETTINGS, holdings=_settings, settle=_settle_settings))
register(Estate(name="roles", title=labels.ESTATE_ROLES, holdings=_roles, settle=_settle_roles))
