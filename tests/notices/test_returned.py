"""A mail that reached nobody is shown until somebody has seen it, with who and when."""

import datetime as dt

import pytest
from django.core.mail import EmailMessage

from raadslag.audit.models import Entry
from raadslag.notices.operations import acknowledge, keep_written
from raadslag.notices.queries import returned, unseen_returns
from tests.doing import doing
from tests.notices.conftest import HOUSE, NOW
from tests.notices.made import returned_mail

pytestmark = pytest.mark.django_db


def test_a_mail_that_came_back_stays_until_somebody_has_seen_it() -> None:
    mail, other = returned_mail(now=NOW), returned_mail(to="bo@egevang.example", now=NOW)
    later = NOW + dt.timedelta(days=30)
    assert [acknowledge(number=mail.pk, by=HOUSE, now=NOW) for _ in range(2)] == [True, False]
    seen = {each.number: (each.acknowledged, each.acknowledged_by) for each in returned(now=NOW)}
    assert seen == {mail.pk: (NOW, HOUSE.audit_name), other.pk: (None, "")}
    assert [each.number for each in returned(now=later)] == [other.pk]
    assert unseen_returns() == 1
    assert Entry.objects.filter(operation="notices.acknowledge").count() == 1


def test_only_what_reached_nobody_can_be_seen_to_have_done_so() -> None:
    with doing():
        (waiting,) = keep_written(mail=EmailMessage("x", "x", "a@b.example", ["c@d.example"]), kind="x", now=NOW)
    assert not acknowledge(number=waiting.pk, by=HOUSE, now=NOW)
