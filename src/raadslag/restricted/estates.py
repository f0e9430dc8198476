"""What the full editions of a body leave when it ends: who may read what it treated behind closed doors."""

import datetime as dt

from django.db.models import Q, QuerySet

from raadslag.audit.operations import note
from raadslag.bodies.models import Body
from raadslag.bodies.succession import Estate, Holding, Settlement, register
from raadslag.restricted import labels
from raadslag.restricted.models import FullEdition, Key, PassedAccess


def _holdings(body: Body, last_day: dt.date) -> tuple[Holding, ...]:
    papers = FullEdition.objects.filter(body=body).values("file").distinct().count()
    keys = _keys(body, last_day).values("user").distinct().count()
    if not papers and not keys:
        return ()
    detail = str(labels.PAPERS_AND_KEYS) % {"papers": papers, "keys": keys}
    return (Holding(key="closed", words=str(labels.CLOSED_ITEMS), detail=detail, can_pass=True),)


def _settle(settlement: Settlement) -> None:
    """Whoever holds a successor's key reads the body's papers from then on; the body's own keys end with it."""
    for successor in settlement.passing.get("closed", ()):
        PassedAccess.objects.create(body=settlement.body, successor=successor, since=settlement.first_day)
        after = {"what": "closed_items", "from": settlement.body.name, "since": settlement.first_day}
        note(kind="body", subject=successor.pk, name=successor.name, after=after)
    for key in _keys(settlement.body, settlement.last_day).filter(since__lte=settlement.last_day):
        key.until = settlement.last_day
        key.save(update_fields=["until"])


def _keys(body: Body, last_day: dt.date) -> "QuerySet[Key]":
    return Key.objects.filter(Q(until=None) | Q(until__gt=last_day), body=body)


register(Estate(name="closed_items", title=labels.ESTATE, holdings=_holdings, settle=_settle))
