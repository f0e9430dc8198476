"""A body's public page says which body it took over from, and which took over from it."""

import datetime as dt

import pytest
from django.test import Client

from raadslag.audit.who import OPERATOR
from raadslag.bodies.kinds import BodyKind
from raadslag.bodies.models import Body
from raadslag.bodies.operations import close_body, establish_body
from raadslag.bodies.succession import held_by
from tests.screens.published import BUU, CLOSED, NOW, publish

pytestmark = pytest.mark.django_db


def test_a_body_that_ended_leads_to_those_that_came_after() -> None:
    publish(*CLOSED)
    old, last_day = Body.objects.get(), dt.date(2026, 12, 31)
    new = establish_body(name="Skoleudvalget", kind=BodyKind.STANDING, since=last_day, by=OPERATOR, now=NOW)
    assert isinstance(new, Body)
    held = held_by(old, last_day)
    passing = {(estate.name, each.key): (new,) for estate, holdings in held for each in holdings}
    close_body(
        body=old,
        last_day=last_day,
        successors=[new],
        passing=passing,
        decided=last_day,
        decided_by="Kommunalbestyrelsen",
        by=OPERATOR,
        now=NOW,
    )
    page = Client().get(BUU).content.decode()
    assert "Blev 1. januar 2027 afløst af Skoleudvalget." in " ".join(page.split())
