"""The only writers of local settings."""

import datetime as dt
from dataclasses import dataclass

from django.utils import timezone

from raadslag.accounts.acting import By, user_of
from raadslag.accounts.permissions import Denied
from raadslag.audit.operations import note, operation
from raadslag.bodies.local.declared import DECLARED
from raadslag.bodies.local.permissions import may_change
from raadslag.bodies.local.policies import fits, is_first_of_its_day, looks_forward
from raadslag.bodies.local.queries import number_of
from raadslag.bodies.models import Body, LocalSetting
from raadslag.bodies.operations.bodies import here
from raadslag.bodies.rights import CHANGE_SETTING, WITHDRAW_SETTING
from raadslag.law.refusal import Refusal


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """The decision that set a value: the body, or in words who else ("Direktionen"), on which day, and what it says."""

    day: dt.date
    body: Body | None = None
    by: str = ""
    words: str = ""


@operation("bodies.change_setting")
def change_setting(
    *,
    name: str,
    value: str | None,
    since: dt.date,
    decided: Decided,
    by: By,
    now: dt.datetime,
    body: Body | None = None,
    accepted: frozenset[str] = frozenset(),
) -> LocalSetting | Refusal:
    """Let a setting have a value from a day on, in the municipality or at one body; earlier values stand.

    `value` is the text of it; None lets the body follow the municipality from then on. `accepted` names the warnings
    that somebody has read and goes against.
    """
    wanted, today = DECLARED[name], timezone.localdate(now)
    _ask(may_change(wanted, CHANGE_SETTING, by=by, body=body, day=today))
    municipality = body.municipality if body else here()
    body = Body.objects.get(pk=number_of(body)) if body else None
    wrong = fits(wanted, body, value) or is_first_of_its_day(wanted, body, municipality.pk, since)
    warning = looks_forward(since, today)
    if wrong is None and warning and warning.code not in accepted:
        wrong = warning
    if wrong:
        return wrong
    row = LocalSetting(municipality=municipality, body=body, name=name, since=since, made=now, made_by=user_of(by))
    row.value = None if value is None else wanted.values.write(wanted.values.read(value))
    row.decided_in, row.decided_by = decided.body, decided.by.strip()
    row.decided, row.words = decided.day, decided.words.strip()
    row.save(force_insert=True)
    _note(row, before=_value_before(row))
    return row


@operation("bodies.withdraw_setting")
def withdraw_setting(*, setting: LocalSetting, why: str, by: By, now: dt.datetime) -> LocalSetting | Refusal:
    """Take back a value that was wrong from the first: it counts for no day. What it was, stays to be read."""
    today = timezone.localdate(now)
    _ask(may_change(DECLARED[setting.name], WITHDRAW_SETTING, by=by, body=setting.body, day=today))
    row = LocalSetting.objects.select_for_update().get(pk=setting.pk)
    if row.withdrawn is not None:
        return Refusal(code="setting_is_withdrawn")
    row.withdrawn, row.withdrawn_why = now, why.strip()
    row.save(update_fields=["withdrawn", "withdrawn_why"])
    note(
        kind="setting",
        subject=row.name,
        name=row.body.name if row.body else row.municipality.name,
        before={"value": row.value, "since": row.since},
        after={"withdrawn": True, "why": row.withdrawn_why},
    )
    return row


def _ask(refused: Refusal | None) -> None:
    if refused:
        raise Denied(refused)


def _value_before(row: LocalSetting) -> str | None:
    earlier = LocalSetting.objects.filter(
        municipality=row.municipality, body=row.body, name=row.name, withdrawn=None, since__lt=row.since
    )
    found = earlier.order_by("-since").first()
    return found.value if found else None


def _note(row: LocalSetting, *, before: str | None) -> None:
    note(
        kind="setting",
        subject=row.name,
        name=row.body.name if row.body else row.municipality.name,
        before={"value": before},
        after={
            "value": row.value,
            "since": row.since,
            "decided": row.decided,
            "decided_in": row.decided_in.name if row.decided_in else row.decided_by,
            "words": row.words,
        },
    )
