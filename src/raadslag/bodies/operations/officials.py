"""Officials: their titles and units in time, how they sign in, and the bodies they attend."""

import datetime as dt

from django.utils import timezone

from raadslag.accounts.acting import By
from raadslag.accounts.models import User
from raadslag.accounts.permissions import require
from raadslag.audit.operations import note, operation
from raadslag.bodies import permissions as at_body
from raadslag.bodies.models import Body, Official, Post, StandingOfficial, Unit
from raadslag.bodies.names import tidy
from raadslag.bodies.operations.bodies import here
from raadslag.bodies.permissions import on
from raadslag.bodies.rights import (
    ATTACH_OFFICIAL,
    CHANGE_POST,
    DETACH_OFFICIAL,
    END_POST,
    ENROL_OFFICIAL,
    LINK_OFFICIAL,
)
from raadslag.law.refusal import Refusal

ONE_DAY = dt.timedelta(days=1)


@operation("bodies.enrol_official")
def enrol_official(
    *, name: str, title: str, unit: Unit | None, since: dt.date, by: By, now: dt.datetime, user: User | None = None
) -> Official | Refusal:
    """Enter somebody of the administration with the first title."""
    require(ENROL_OFFICIAL, by=by, day=timezone.localdate(now))
    if not tidy(name) or not tidy(title):
        return Refusal(code="official_needs_name_and_title")
    if user and Official.objects.filter(user=user).exists():
        return Refusal(code="user_is_official", about=(user.name,))
    official = Official.objects.create(municipality=here(), name=tidy(name)[:200], user=user)
    post = Post.objects.create(official=official, title=tidy(title)[:200], unit=unit, since=since)
    note(kind="official", subject=official.pk, name=official.name, after=_told(post) | {"user": user})
    return official


@operation("bodies.change_post")
def change_post(
    *, official: Official, title: str, unit: Unit | None, since: dt.date, by: By, now: dt.datetime
) -> Post | Refusal:
    """Let an official have another title or unit from a day on; the post held until then ends the day before."""
    require(CHANGE_POST, by=by, day=timezone.localdate(now))
    if not tidy(title):
        return Refusal(code="official_needs_name_and_title")
    rows = Post.objects.select_for_update().filter(official=official, retracted=False)
    if rows.filter(since__gte=since).exists():
        return Refusal(code="post_begins_later", about=(since.isoformat(),))
    held = rows.filter(on(since)).order_by("-since").first()
    if held:
        held.until = since - ONE_DAY
        held.save(update_fields=["until"])
    post = Post.objects.create(official=official, title=tidy(title)[:200], unit=unit, since=since)
    before = _told(held) if held else None
    note(kind="official", subject=official.pk, name=official.name, before=before, after=_told(post))
    return post


@operation("bodies.end_post")
def end_post(*, official: Official, until: dt.date, by: By, now: dt.datetime) -> Post | Refusal:
    """Somebody leaves: the post ends on its last day, and so does attending any body."""
    require(END_POST, by=by, day=timezone.localdate(now))
    post = Post.objects.select_for_update().filter(on(until), official=official, retracted=False).first()
    if post is None:
        return Refusal(code="no_post_that_day", about=(until.isoformat(),))
    before = _told(post)
    post.until = until
    post.save(update_fields=["until"])
    for standing in StandingOfficial.objects.filter(on(until), official=official, retracted=False):
        standing.until = until
        standing.save(update_fields=["until"])
    note(kind="official", subject=official.pk, name=official.name, before=before, after=_told(post))
    return post


@operation("bodies.link_official")
def link_official(*, official: Official, user: User | None, by: By, now: dt.datetime) -> Official | Refusal:
    """Say how an official signs in, or that they do not."""
    require(LINK_OFFICIAL, by=by, day=timezone.localdate(now))
    if user and Official.objects.filter(user=user).exclude(pk=official.pk).exists():
        return Refusal(code="user_is_official", about=(user.name,))
    before, official.user = official.user_id, user
    official.save(update_fields=["user"])
    note(kind="official", subject=official.pk, name=official.name, before={"user": before}, after={"user": user})
    return official


@operation("bodies.attach_official")
def attach_official(
    *, body: Body, official: Official, task: str, since: dt.date, by: By, now: dt.datetime
) -> StandingOfficial | Refusal:
    """Let an official attend a body's meetings as staff from a day on (§ 20 stk. 4)."""
    at_body.require(ATTACH_OFFICIAL, by=by, body=body, day=timezone.localdate(now))
    rows = StandingOfficial.objects.filter(body=body, official=official, retracted=False)
    if rows.filter(on(since)).exists() or rows.filter(since__gte=since).exists():
        return Refusal(code="official_attends", about=(official.name, body.name))
    if body.until and since > body.until:
        return Refusal(code="body_has_ended", about=(body.name,))
    row = StandingOfficial.objects.create(body=body, official=official, task=tidy(task)[:100], since=since)
    after = {"official": official.name, "task": row.task, "since": since}
    note(kind="body", subject=body.pk, name=body.name, after=after)
    return row


@operation("bodies.detach_official")
def detach_official(
    *, standing: StandingOfficial, until: dt.date, by: By, now: dt.datetime
) -> StandingOfficial | Refusal:
    """Let an official stop attending a body. `until` is the last day; before the first, it was a mistake."""
    at_body.require(DETACH_OFFICIAL, by=by, body=standing.body, day=timezone.localdate(now))
    row = StandingOfficial.objects.select_for_update().get(pk=standing.pk)
    if row.until and row.until <= until:
        return Refusal(code="official_has_left", about=(row.until.isoformat(),))
    row.retracted = until < row.since
    row.until = row.until if row.retracted else until
    row.save(update_fields=["retracted", "until"])
    after = {"official": row.official.name, "until": until, "retracted": row.retracted}
    note(kind="body", subject=row.body_id, name=row.body.name, before={"since": row.since}, after=after)
    return row


def _told(post: Post) -> dict[str, object]:
    return {"title": post.title, "unit": post.unit_id, "since": post.since, "until": post.until}
