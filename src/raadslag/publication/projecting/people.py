"""Names in a meeting's rows become persons; who they are, `bodies` decides."""

import datetime as dt
from collections import Counter

from raadslag.bodies.models import Person, PersonName
from raadslag.bodies.operations import recognise_persons, refresh_person
from raadslag.bodies.queries import persons_by_name
from raadslag.bodies.slugs import within_of
from raadslag.publication.models import AttendanceRow, Meeting, VoterRow
from raadslag.publication.operations.ledger import note_changes
from raadslag.publication.reach import within_meeting


def people_of(*, meeting: Meeting) -> set[Person]:
    """The persons named in a meeting's rows."""
    return set(persons_by_name(names=_names(meeting), within=within_of(meeting.body.slug)).values())


def link_people(*, meeting: Meeting, before: set[Person], now: dt.datetime) -> None:
    """Recognise everybody in a meeting's rows, and whoever gained or lost a mention by it."""
    within = within_of(meeting.body.slug)
    found = recognise_persons(names=_names(meeting), within=within)
    if found.new_keys:
        _find_earlier_mentions(found.new_keys, within)
    touched = before | set(found.persons.values())
    refresh_people(persons=touched)
    note_changes(kind="person", targets={person.pk for person in touched}, now=now)


def refresh_people(*, persons: set[Person]) -> None:
    """Choose anew the spelling that each is called by."""
    spellings: dict[int, list[str]] = {}
    for row in PersonName.objects.filter(person__in=persons):
        spellings.setdefault(row.person_id, []).append(row.name)
    for within in {person.within for person in persons}:
        own = {person for person in persons if person.within == within}
        names = [name for person in own for name in spellings.get(person.pk, ())]
        rows = AttendanceRow.objects.filter(within_meeting(within), name__in=names).exclude(key="")
        listed = Counter(rows.values_list("name", flat=True))
        for person in own:
            if spellings.get(person.pk, [person.name]) != [person.name]:
                refresh_person(person=person, counts=listed)


def _names(meeting: Meeting) -> dict[str, bool]:
    """Each name in the rows that may be a politician's; True where the paper says that it is."""
    names: dict[str, bool] = {}
    for name, party in VoterRow.objects.filter(item__meeting=meeting).values_list("name", "party"):
        names[name] = names.get(name, False) or bool(party)
    listed = AttendanceRow.objects.filter(meeting=meeting).exclude(key="")
    for name, member in listed.values_list("name", "member"):
        names[name] = names.get(name, False) or member
    return names


def _find_earlier_mentions(keys: frozenset[str], within: str) -> None:
    """Names in the municipality's other papers that waited for somebody to be known as a politician."""
    listed = AttendanceRow.objects.filter(within_meeting(within), key__in=keys)
    voted = VoterRow.objects.filter(within_meeting(within, "item__meeting__"), key__in=keys)
    names = {*listed.values_list("name", flat=True), *voted.values_list("name", flat=True)}
    recognise_persons(names=dict.fromkeys(names, False), within=within)
