"""Bodies: recognised by name, renamed by a recorded fact, never joined on a likeness. Steps of others' operations."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from django.conf import settings
from django.db.models import Q

from raadslag.accounts.acting import By, user_of
from raadslag.audit.operations import note, step
from raadslag.bodies.models import Body, BodyDoubt, BodyName, BodySlug, Municipality
from raadslag.bodies.names import body_key, one_letter_apart, tidy
from raadslag.bodies.slugs import RESERVED, first_free, slug_of, under, within_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Renamed:
    """A body under its names. `joined` is the body that became one with it; `is_new` says that something changed."""

    body: Body
    joined: Body | None
    is_new: bool


@step
def here() -> Municipality:
    """The municipality of this installation. Its name is the setting; without one, the row waits for it.

    In an archive of many it is the first; the setting is the archive's name there.
    """
    row = Municipality.objects.order_by("id").first()
    if row is not None and row.slug:
        return row
    if row is None:
        row = Municipality.objects.create(name=settings.MUNICIPALITY)
        note(kind="municipality", subject=row.pk, name=row.name, after={"name": row.name})
    if settings.MUNICIPALITY and row.name != settings.MUNICIPALITY:
        was, row.name = row.name, settings.MUNICIPALITY
        row.save(update_fields=["name"])
        note(kind="municipality", subject=row.pk, name=row.name, before={"name": was}, after={"name": row.name})
    return row


@step
def recognise_body(*, name: str, within: str = "") -> Body:
    """The body that papers call this; a name never met makes a new body, and doubts where it is nearly another's.

    `within` is the segment of the municipality whose body it is, in an archive of many.
    """
    municipality = Municipality.objects.get(slug=within) if within else here()
    within = municipality.slug
    key = under(within, body_key(name))
    known = BodyName.objects.select_related("body").filter(municipality=municipality, key=key).first()
    if known:
        return known.body
    slug = _free_slug(name, within)
    body = Body.objects.create(municipality=municipality, name=tidy(name), slug=slug)
    BodySlug.objects.create(slug=slug, body=body, home=body)
    BodyName.objects.create(municipality=municipality, key=key, name=tidy(name), body=body, home=body)
    note(kind="body", subject=body.pk, name=body.name, after={"name": body.name, "address": slug})
    for other in BodyName.objects.select_related("body").filter(municipality=municipality).exclude(body=body):
        if one_letter_apart(key, other.key):
            doubt_bodies(first=other.body, second=body, rule="one_letter")
    return body


@step
def refresh_body(*, body: Body, seen: Mapping[str, tuple[str, dt.date, dt.date]]) -> bool:
    """Bring a body up to date with its papers: `seen` holds spelling, first and last day of each name's key.

    The latest name gives the body its name and its address; earlier addresses stay the body's. Returns whether
    the address changed.
    """
    names = list(BodyName.objects.filter(body=body).order_by("id"))
    for row in names:
        spelling, row.first_seen, row.last_seen = seen.get(row.key, (row.name, None, None))
        row.name = spelling
    BodyName.objects.bulk_update(names, ["name", "first_seen", "last_seen"])
    latest = max((name for name in names if name.rule != "alias"), key=_last_day, default=names[0])
    within = within_of(body.slug)
    wanted = under(within, slug_of(latest.name))
    has = BodySlug.objects.filter(body=body).filter(Q(slug=wanted) | Q(slug__regex=rf"^{wanted}-[0-9]+$")).first()
    slug = has.slug if has else _free_slug(latest.name, within)
    if not has:
        BodySlug.objects.create(slug=slug, body=body, home=body)
    moved = slug != body.slug
    body.name, body.slug = latest.name, slug
    body.save(update_fields=["name", "slug"])
    return moved


@step
def record_rename(*, old: str, new: str, since: dt.date | None, by: By, now: dt.datetime, within: str = "") -> Renamed:
    """Record that a body changed its name, or, without a day, that `old` is another spelling of `new`."""
    first, second = sorted(
        (recognise_body(name=old, within=within), recognise_body(name=new, within=within)), key=lambda body: body.id
    )
    key = under(within_of(first.slug), body_key(new if since else old))
    row = BodyName.objects.get(municipality=first.municipality_id, key=key)
    rule = "rename" if since else "alias"
    is_new = (row.rule, row.since) != (rule, since)
    decider = user_of(by)
    if is_new:
        row.rule, row.since, row.decided_by, row.decided = rule, since, decider, now
        row.save(update_fields=["rule", "since", "decided_by", "decided"])
    if first != second:
        BodyName.objects.filter(body=second).update(body=first)
        BodySlug.objects.filter(body=second).update(body=first)
        second.merged_into = first
        second.save(update_fields=["merged_into"])
        Body.objects.filter(merged_into=second).update(merged_into=first)
        BodyDoubt.objects.filter(first=first, second=second).update(state="joined", decided_by=decider, decided=now)
    if is_new or first != second:
        _note_rename(first, {"name": old}, {"name": new, "since": since, "rule": rule})
    return Renamed(body=first, joined=second if first != second else None, is_new=is_new or first != second)


@step
def forget_rename(*, new: str, by: By, now: dt.datetime, within: str = "") -> tuple[Body, Body] | None:
    """Undo a rename or a spelling: names go home to the body they made. Returns both bodies; None without one."""
    rows = BodyName.objects.select_related("body", "home")
    row = rows.filter(key=under(within, body_key(new)), rule__in=("rename", "alias")).first()
    if row is None:
        return None
    stays, goes = row.body, row.home
    if stays == goes:
        other = BodyName.objects.select_related("home").filter(body=stays).exclude(home=goes).order_by("id").last()
        if other is None:
            return None
        goes = other.home
    stays.slug = BodySlug.objects.filter(home=stays).order_by("id")[0].slug
    stays.save(update_fields=["slug"])
    BodyName.objects.filter(home=goes).update(body=goes)
    BodySlug.objects.filter(home=goes).update(body=goes)
    goes.merged_into, goes.slug = None, BodySlug.objects.filter(home=goes).order_by("id")[0].slug
    goes.save(update_fields=["merged_into", "slug"])
    BodyName.objects.filter(id=row.pk).update(rule="exact", since=None, decided_by=user_of(by), decided=now)
    older, newer = sorted((stays, goes), key=lambda body: body.id)
    BodyDoubt.objects.filter(first=older, second=newer).update(state="apart", decided_by=user_of(by), decided=now)
    _note_rename(stays, {"name": row.name, "since": row.since, "rule": row.rule}, None)
    return stays, goes


@step
def doubt_bodies(*, first: Body, second: Body, rule: str) -> None:
    """Ask a person whether two bodies are one. A question that was answered is not asked again."""
    older, newer = sorted((first, second), key=lambda body: body.id)
    BodyDoubt.objects.get_or_create(first=older, second=newer, defaults={"rule": rule})


@step
def keep_bodies_apart(*, doubt: BodyDoubt, by: By, now: dt.datetime) -> None:
    """Answer a doubt with no."""
    doubt.state, doubt.decided_by, doubt.decided = "apart", user_of(by), now
    doubt.save(update_fields=["state", "decided_by", "decided"])
    name = f"{doubt.first.name} / {doubt.second.name}"
    note(kind="doubt", subject=f"U{doubt.pk}", name=name, before={"state": "open"}, after={"state": "apart"})


def _note_rename(body: Body, before: Mapping[str, object], after: Mapping[str, object] | None) -> None:
    body.refresh_from_db()
    note(kind="body", subject=body.pk, name=body.name, before=before, after=after)


def _last_day(name: BodyName) -> tuple[dt.date, dt.date, int]:
    since, last = name.since or dt.date.min, name.last_seen or dt.date.min
    return max(since, last), since, name.id


def _free_slug(name: str, within: str) -> str:
    def is_taken(slug: str) -> bool:
        return slug in RESERVED or BodySlug.objects.filter(slug=under(within, slug)).exists()

    return under(within, first_free(slug_of(name), is_taken=is_taken))
