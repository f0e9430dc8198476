"""Politicians entered by hand, their lists, and the users they sign in as."""

import datetime as dt

from raadslag.accounts.acting import By
from raadslag.accounts.models import User
from raadslag.accounts.permissions import require
from raadslag.audit.operations import note, operation
from raadslag.bodies.models import Person, PersonName, UserPerson
from raadslag.bodies.names import person_key, tidy
from raadslag.bodies.operations.persons import recognise_persons
from raadslag.bodies.operations.seating.writing import carry_out, lock_person
from raadslag.bodies.permissions import ADD_PERSON, AFFILIATE, LINK_USER, UNLINK_USER
from raadslag.bodies.seating import plans
from raadslag.bodies.seating.changes import Plan
from raadslag.bodies.seating.days import local_day
from raadslag.bodies.seating.queries.people import similar_persons
from raadslag.law.refusal import Refusal


@operation("bodies.add_person")
def add_person(*, name: str, is_another: bool = False, by: By, now: dt.datetime) -> Person | Refusal:
    """The politician of this name: one whom papers or hands know already, else a new one.

    A name that is nearly another's is asked about, once: `is_another` answers that it is nobody known.
    """
    require(ADD_PERSON, by=by, day=local_day(now))
    written = tidy(name)
    if len(person_key(written).split()) < 2:
        return Refusal(code="not_a_full_name")
    similar = similar_persons(name=written)
    if similar and not is_another:
        return Refusal(code="maybe_same_person", about=(", ".join(person.name for person in similar),))
    spelled_before = PersonName.objects.filter(name=written).exists()
    person = recognise_persons(names={written: True}).persons.get(written)
    if person is None:
        return Refusal(code="maybe_same_person", about=(written,))
    if not spelled_before:
        note(kind="person", subject=person.pk, name=person.name, after={"name": written})
    return person


@operation("bodies.affiliate")
def affiliate(*, person: Person, letter: str, since: dt.date, by: By, now: dt.datetime) -> Plan | Refusal:
    """Somebody belongs to a list from a day on; with an empty letter, outside all lists."""
    require(AFFILIATE, by=by, day=local_day(now))
    lock_person(person)
    return carry_out(plans.affiliating(person=person, letter=tidy(letter), since=since))


@operation("bodies.link_user")
def link_user(*, user: User, person: Person, by: By, now: dt.datetime) -> UserPerson | Refusal:
    """Say which politician signs in as a user: rights follow from that person's seats."""
    require(LINK_USER, by=by, day=local_day(now))
    taken = UserPerson.objects.select_related("person").filter(user=user).first()
    if taken:
        return Refusal(code="user_is_somebody", about=(taken.person.name,))
    if UserPerson.objects.filter(person=person).exists():
        return Refusal(code="person_has_user", about=(person.name,))
    link = UserPerson.objects.create(user=user, person=person)
    note(kind="user", subject=user.pk, name=user.name, after={"person": person.pk, "name": person.name})
    return link


@operation("bodies.unlink_user")
def unlink_user(*, user: User, by: By, now: dt.datetime) -> None:
    """A user is no politician any more; the politician's rows stay."""
    require(UNLINK_USER, by=by, day=local_day(now))
    link = UserPerson.objects.select_related("person").filter(user=user).first()
    if link:
        before = {"person": link.person_id, "name": link.person.name}
        link.delete()
        note(kind="user", subject=user.pk, name=user.name, before=before)
