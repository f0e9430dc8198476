"""What the full editions of a body leave when it ends: who may read what it treated behind closed doors."""

import datetime as dt

from django.db.models import Q, QuerySet

from raadslag.audit.operations import note
from raadslag.bodies.models import Body
from raadslag.bodies.succession import Estate, Holding, Settlement, register
from raadslag.restricted import labels
from raadslag.restricted.models import Access, FullEdition, PassedAccess


def _holdings(body: Body, last_day: dt.date) -> tuple[Holding, ...]:
    papers = FullEdition.objects.filter(body=body).values("file").distinct().count()
    people = _accesses(body, last_day).values("user").distinct().count()
    # What the body itself took over goes on too.
    if not papers and not people and not PassedAccess.objects.filter(successor=body).exists():
        return ()
    detail = str(labels.PAPERS_AND_PEOPLE) % {"papers": papers, "people": people}
    return (Holding(key="closed", words=str(labels.CLOSED_ITEMS), detail=detail, can_pass=True),)


def _settle(settlement: Settlement) -> None:
    """The people of a successor read the body's papers from then on; who was let in here is let in no more."""
    for successor in settlement.passing.get("closed", ()):
        PassedAccess.objects.create(body=settlement.body, successor=successor, since=settlement.first_day)
        after = {"what": "closed_items", "from": settlement.body.name, "since": settlement.first_day}
        note(kind="body", subject=successor.pk, name=successor.name, after=after)
    for access in _accesses(settlement.body, settlement.last_day).filter(since__lte=settlement.last_day):
        access.until = settlement.last_day
        access.save(update_fields=["until"])


def _accesses(body: Body, last_day: dt.date) -> "QuerySet[Access]":
    return Access.objects.filter(Q(until=None) | Q(until__gt=last_day), body=body, retracted=False)


register(Estate(name="closed_items", title=labels.ESTATE, holdings=_holdings, settle=_settle))
