"""Corrections of who is who, by the numbers and names that a person sees: each is refused, or done and told."""

import datetime as dt

from django.utils import timezone

from raadslag.accounts.acting import By
from raadslag.accounts.permissions import require
from raadslag.audit.operations import operation
from raadslag.bodies.models import Body, BodyDoubt, BodyName, Person, PersonDoubt
from raadslag.bodies.names import body_key
from raadslag.bodies.operations import keep_bodies_apart, keep_persons_apart
from raadslag.bodies.queries import body_named, placed, slugs_of
from raadslag.bodies.slugs import under
from raadslag.publication.addresses import body_address, person_address
from raadslag.publication.models import MeetingView
from raadslag.publication.operations.bodies import rename_body, undo_rename
from raadslag.publication.operations.ledger import locked_head
from raadslag.publication.operations.persons import join_people, separate_people
from raadslag.publication.permissions import (
    ANSWER_DOUBT,
    CORRECT_RENAME,
    JOIN_NUMBERED,
    RECORD_NAME,
    SEPARATE_NUMBERED,
)
from raadslag.publication.refusals import Refusal
from raadslag.publication.shapes.recognition import BodyRenamed, KeptApart, Known, Parted, PersonsJoined


@operation("publication.join_numbered")
def join_numbered(*, first: int, second: int, by: By, now: dt.datetime) -> PersonsJoined | Refusal:
    """Two persons are one."""
    require(JOIN_NUMBERED, by=by, day=timezone.localdate(now))
    if first == second:
        return Refusal(code="same_person")
    locked_head()
    persons = Person.objects.in_bulk((first, second))
    for number in (first, second):
        if number not in persons:
            return Refusal(code="no_person", about=(str(number),))
        into = persons[number].merged_into_id
        if into:
            return Refusal(code="joined_person", about=(str(number), str(into)))
    if persons[first].within != persons[second].within:
        return Refusal(code="another_municipality", about=(str(first), str(second)))
    goes = persons[max(persons)]
    left = person_address(goes.pk, goes.slug, within=goes.within)
    person = join_people(first=persons[first], second=persons[second], by=by, now=now)
    return PersonsJoined(person=_person(person.pk), left=left)


@operation("publication.separate_numbered")
def separate_numbered(*, number: int, by: By, now: dt.datetime) -> Parted | Refusal:
    """A person that was joined to another is somebody else after all. `number` is the joined one's."""
    require(SEPARATE_NUMBERED, by=by, day=timezone.localdate(now))
    locked_head()
    person = Person.objects.filter(id=number).first()
    if person is None:
        return Refusal(code="no_person", about=(str(number),))
    stays = person.merged_into_id
    if stays is None:
        brought = Person.objects.filter(merged_into=person).order_by("id").values_list("id", flat=True)
        joined = " eller ".join(map(str, brought))
        return Refusal(code="holds_joined" if joined else "not_joined", about=(str(number), joined))
    separate_people(person=person, by=by, now=now)
    return Parted(first=_person(stays), second=_person(number))


@operation("publication.answer_doubt")
def answer_doubt(*, number: str, by: By, now: dt.datetime) -> KeptApart | Refusal:
    """Two that look like one are two. `number` begins with P for persons and U for bodies."""
    require(ANSWER_DOUBT, by=by, day=timezone.localdate(now))
    kind, digits = number[:1].upper(), number[1:]
    if kind not in {"P", "U"} or not digits.isdecimal() or len(digits) > 9:
        return Refusal(code="no_doubt", about=(number,))
    locked_head()
    persons = PersonDoubt.objects.select_related("first", "second").filter(id=int(digits)).first()
    bodies = BodyDoubt.objects.select_related("first", "second").filter(id=int(digits)).first()
    doubt = persons if kind == "P" else bodies
    if doubt is None:
        return Refusal(code="no_doubt", about=(number,))
    if doubt.state != "open":
        return Refusal(code="answered", about=(number,))
    if isinstance(doubt, PersonDoubt):
        keep_persons_apart(doubt=doubt, by=by, now=now)
    else:
        keep_bodies_apart(doubt=doubt, by=by, now=now)
    return KeptApart(first=doubt.first.name, second=doubt.second.name)


@operation("publication.record_name")
def record_name(*, old: str, new: str, since: dt.date | None, by: By, now: dt.datetime) -> BodyRenamed | Refusal:
    """A body has a new name since a day; without a day, the old name is another spelling of the new."""
    require(RECORD_NAME, by=by, day=timezone.localdate(now))
    (of_old, old), (of_new, new) = placed(old), placed(new)
    within = of_old or of_new
    if of_old and of_new and of_old != of_new:
        return Refusal(code="another_municipality", about=(of_old, of_new))
    if not body_key(new) or body_key(old) == body_key(new):
        return Refusal(code="same_name")
    locked_head()
    if body_named(name=old, within=within) is None:
        return Refusal(code="no_body", about=(old,))
    row = BodyName.objects.filter(key=under(within, body_key(new if since else old))).first()
    rule = ("rename", since) if since else ("alias", None)
    if row and (row.rule, row.since) == rule and _same(old, new, within):
        return Refusal(code="same_rename", about=(old, new))
    body = rename_body(old=old, new=new, since=since, by=by, now=now, within=within)
    body.refresh_from_db()
    left = tuple(body_address(slug) for slug in slugs_of(body=body) if slug != body.slug)
    seen = MeetingView.objects.filter(meeting__body=body).count()
    return BodyRenamed(old=old, new=new, since=since, body=_body(body), left=left, meetings=seen)


@operation("publication.correct_rename")
def correct_rename(*, new: str, by: By, now: dt.datetime) -> Parted | Refusal:
    """A recorded rename was none: the names are two bodies again."""
    require(CORRECT_RENAME, by=by, day=timezone.localdate(now))
    within, bare = placed(new)
    parted = undo_rename(new=bare, by=by, now=now, within=within)
    if parted is None:
        return Refusal(code="no_rename", about=(new,))
    first, second = parted
    return Parted(first=_body(first), second=_body(second))


def _same(first: str, second: str, within: str) -> bool:
    return body_named(name=first, within=within) == body_named(name=second, within=within)


def _person(number: int) -> Known:
    person = Person.objects.get(id=number)
    return Known(number=number, name=person.name, address=person_address(number, person.slug, within=person.within))


def _body(body: Body) -> Known:
    body.refresh_from_db()
    return Known(number=body.pk, name=body.name, address=body_address(body.slug))
