"""What a person enters of bodies and of the installation: the municipality, new bodies, what a known body is."""

import datetime as dt
from dataclasses import dataclass

from django.conf import settings
from django.db.models import Q
from django.utils import timezone

from raadslag.accounts.acting import By
from raadslag.accounts.permissions import require
from raadslag.audit.operations import driver, note, operation, step
from raadslag.bodies.dossiers import scope_here
from raadslag.bodies.kinds import BodyKind, Scope
from raadslag.bodies.models import Body, BodyName, Installation, Municipality
from raadslag.bodies.names import body_key, tidy
from raadslag.bodies.operations.archive import give_segments
from raadslag.bodies.operations.bodies import here, recognise_body
from raadslag.bodies.rights import (
    CHOOSE_SCOPE,
    CLASSIFY_BODY,
    DESCRIBE_MUNICIPALITY,
    ESTABLISH_BODY,
    FINISH_SETUP,
    SET_LOGO,
    SET_UP_MUNICIPALITY,
)
from raadslag.files.kinds import PICTURES, media_type_of
from raadslag.files.models import StoredFile
from raadslag.files.operations import keep
from raadslag.law.refusal import Refusal

ONE_OF_EACH: dict[BodyKind, str] = {
    BodyKind.COUNCIL: "kommunestyrelsesloven § 2",
    BodyKind.FINANCE: "kommunestyrelsesloven § 17, stk. 1",
}
"""Kinds of which a municipality has one at a time, and the paragraph that says so."""
LARGEST_LOGO = 1_000_000


@operation("bodies.establish_body")
def establish_body(*, name: str, kind: BodyKind, since: dt.date, by: By, now: dt.datetime) -> Body | Refusal:
    """Make a body that no paper has shown yet. `since` is its first day."""
    require(ESTABLISH_BODY, by=by, day=timezone.localdate(now))
    if scope_here() == Scope.MANY:
        return Refusal(code="archive_has_no_bodies")
    if not body_key(name) or len(tidy(name)) > 300:
        return Refusal(code="body_name_missing")
    if BodyName.objects.filter(municipality=here(), key=body_key(name)).exists():
        return Refusal(code="body_is_known", about=(tidy(name),))
    refused = _another_of_its_kind(kind, since, None)
    if refused:
        return refused
    body = recognise_body(name=name)
    body.kind, body.since = kind, since
    body.save(update_fields=["kind", "since"])
    note(kind="body", subject=body.pk, name=body.name, after={"kind": kind, "since": since})
    return body


@operation("bodies.classify_body")
def classify_body(*, body: Body, kind: BodyKind, since: dt.date | None, by: By, now: dt.datetime) -> Body | Refusal:
    """Say what a body known from papers is, and since when; or mend what was said."""
    require(CLASSIFY_BODY, by=by, day=timezone.localdate(now))
    row = Body.objects.select_for_update().get(pk=body.merged_into_id or body.pk)
    if since and row.until and since > row.until:
        return Refusal(code="body_ended_before", about=(row.until.isoformat(),))
    refused = _another_of_its_kind(kind, since, row)
    if refused:
        return refused
    before = {"kind": row.kind, "since": row.since}
    row.kind, row.since = kind, since
    row.save(update_fields=["kind", "since"])
    note(kind="body", subject=row.pk, name=row.name, before=before, after={"kind": kind, "since": since})
    return row


@operation("bodies.describe_municipality")
def describe_municipality(*, name: str, code: str, by: By, now: dt.datetime) -> Municipality | Refusal:
    """Name the municipality of this installation, and its three digits. A name from the environment stands."""
    require(DESCRIBE_MUNICIPALITY, by=by, day=timezone.localdate(now))
    row, given, digits = here(), tidy(name), code.strip()
    if settings.MUNICIPALITY and given != settings.MUNICIPALITY:
        return Refusal(code="name_from_environment", about=(str(settings.MUNICIPALITY),))
    if not given or len(given) > 200:
        return Refusal(code="municipality_name_missing")
    if digits and not (digits.isascii() and digits.isdigit() and len(digits) == 3):
        return Refusal(code="municipality_code", about=(digits[:20],))
    others = Municipality.objects.exclude(pk=row.pk)
    if others.filter(Q(name=given) | (Q(code=digits) & ~Q(code=""))).exists():
        return Refusal(code="municipality_is_there", about=(given, digits))
    before = {"name": row.name, "code": row.code}
    row.name, row.code = given, digits
    row.save(update_fields=["name", "code"])
    if scope_here() == Scope.MANY:
        give_segments(scope=Scope.MANY)
    note(kind="municipality", subject=row.pk, name=row.name, before=before, after={"name": given, "code": digits})
    return row


@operation("bodies.set_logo")
def set_logo(*, data: bytes | None, name: str, by: By, now: dt.datetime) -> Municipality | Refusal:
    """Keep the municipality's logo, or take it away. What the file is, its content says and not its name."""
    require(SET_LOGO, by=by, day=timezone.localdate(now))
    row, file = here(), None
    if data is not None:
        if len(data) > LARGEST_LOGO:
            return Refusal(code="logo_too_large")
        if media_type_of(data, name=name) not in PICTURES:
            return Refusal(code="logo_is_no_picture", about=(name,))
        file = keep(data=data, name=name, now=now)
    before, row.logo = row.logo, file
    row.save(update_fields=["logo"])
    note(
        kind="municipality",
        subject=row.pk,
        name=row.name,
        before={"logo": _digest(before)},
        after={"logo": _digest(file), "file": name if file else ""},
    )
    return row


@operation("bodies.choose_scope")
def choose_scope(*, scope: Scope, by: By, now: dt.datetime) -> Installation | Refusal:
    """Choose whose papers are kept here. It stands once there are bodies: addresses hang on it."""
    require(CHOOSE_SCOPE, by=by, day=timezone.localdate(now))
    row = installation()
    if row.scope != scope and Body.objects.exists():
        return Refusal(code="scope_is_settled")
    before = row.scope
    row.scope, row.scope_chosen = scope, now
    row.save()
    give_segments(scope=scope)
    note(kind="installation", subject=1, name="", before={"scope": before}, after={"scope": scope})
    return row


class _Stopped(Exception):
    """One part of several was refused, so none of them is done."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.code)
        self.refusal = refusal


@dataclass(frozen=True, slots=True, kw_only=True)
class MunicipalityAsked:
    """What the first set-up asks of the municipality. Without a logo, none is touched."""

    name: str
    code: str
    scope: Scope
    logo: bytes | None = None
    logo_name: str = ""


@driver
def set_up_municipality(*, asked: MunicipalityAsked, by: By, now: dt.datetime) -> Refusal | None:
    """Name, number, choice and logo: all of them, or none."""
    try:
        take_in_municipality(asked=asked, by=by, now=now)
    except _Stopped as stopped:
        return stopped.refusal
    return None


@operation("bodies.set_up_municipality")
def take_in_municipality(*, asked: MunicipalityAsked, by: By, now: dt.datetime) -> None:
    """The doing of it: what is refused is taken back by an exception."""
    require(SET_UP_MUNICIPALITY, by=by, day=timezone.localdate(now))
    done: list[object] = [
        describe_municipality(name=asked.name, code=asked.code, by=by, now=now),
        choose_scope(scope=asked.scope, by=by, now=now),
    ]
    if asked.logo is not None:
        done.append(set_logo(data=asked.logo, name=asked.logo_name, by=by, now=now))
    for each in done:
        if isinstance(each, Refusal):
            raise _Stopped(each)


@operation("bodies.finish_setup")
def finish_setup(*, by: By, now: dt.datetime) -> Installation:
    """Say that the first set-up is done. Everything in it can be changed later in the settings."""
    require(FINISH_SETUP, by=by, day=timezone.localdate(now))
    row = installation()
    if row.finished is None:
        row.finished = now
        row.save()
        note(kind="installation", subject=1, name="", after={"finished": now})
    return row


@step
def installation() -> Installation:
    """The one row, locked, or a new one that the operation keeps. For operations."""
    return Installation.objects.select_for_update().filter(id=1).first() or Installation(id=1)


def _digest(file: StoredFile | None) -> str:
    return file.sha256 if file else ""


def _another_of_its_kind(kind: BodyKind, since: dt.date | None, body: Body | None) -> Refusal | None:
    """There is one council and one finance committee at a time."""
    if kind not in ONE_OF_EACH:
        return None
    others = Body.objects.filter(municipality=here(), kind=kind, merged_into=None)
    if body:
        others = others.exclude(pk=body.pk)
    if since:
        others = others.filter(Q(until=None) | Q(until__gte=since))
    found = others.first()
    return Refusal(code="body_of_kind_is_there", statute=ONE_OF_EACH[kind], about=(found.name,)) if found else None
