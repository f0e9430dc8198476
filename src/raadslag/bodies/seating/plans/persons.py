"""Party affiliation: a change is one that ends and one that begins."""

import datetime as dt

from raadslag.bodies.models import Affiliation, Person
from raadslag.bodies.seating import labels
from raadslag.bodies.seating.changes import Change, Plan, Verb, ended
from raadslag.bodies.seating.days import day_before, on
from raadslag.bodies.seating.queries.people import identities
from raadslag.law.refusal import Refusal


def affiliating(*, person: Person, letter: str, since: dt.date) -> Plan | Refusal:
    """Somebody belongs to a list from a day on; an empty letter: outside all lists.

    What was entered for a later day stays: the new one lasts until then.
    """
    own = identities({person.pk})
    mine = Affiliation.objects.filter(person__in=own, retracted=False).select_related("person").order_by("since", "id")
    now = list(mine.filter(on(since)))
    if any(row.letter == letter for row in now):
        return Refusal(code="belongs_already", about=(person.name,))
    later = mine.filter(since__gt=since).first()
    until = day_before(later.since) if later else None
    begins = Affiliation(person=person, letter=letter, since=since, until=until)
    changes = (
        *ended(now, last=day_before(since), why=labels.changed_list()),
        Change(verb=Verb.BEGIN, row=begins),
    )
    return Plan(changes=changes)
