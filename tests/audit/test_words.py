"""The log keeps what it is given as either database can, and gives it back to the byte."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from raadslag.audit.models import Entry
from raadslag.audit.operations import note, operation
from raadslag.audit.queries import verify
from raadslag.audit.who import Circumstances, Machine, under
from tests.audit.made import SOMEBODY

pytestmark = pytest.mark.django_db
COPENHAGEN = ZoneInfo("Europe/Copenhagen")


@operation("test.odd")
def odd(*, name: str, by: Machine, now: dt.datetime) -> None:
    note(kind="thing", subject=name, name=name, after={"name": name.encode("utf-8", "replace").decode()})


@pytest.mark.parametrize(
    "name", ["x" * 500, "Å" * 300, "et\x00nul", "linje\nskift", '"citat"', "\udcff i et filnavn", "🙂", ""]
)
def test_odd_names_are_kept_and_proved(name: str) -> None:
    odd(name=name, by=Machine(name), now=dt.datetime(2026, 1, 1, tzinfo=dt.UTC))
    assert verify().faults == ()


@pytest.mark.parametrize(
    "now",
    [
        dt.datetime(2026, 1, 1, tzinfo=dt.UTC),
        dt.datetime(2026, 7, 1, 12, 30, 15, 1, tzinfo=dt.UTC),
        dt.datetime(2026, 10, 25, 2, 30, 0, 999999, tzinfo=COPENHAGEN, fold=1),
        dt.datetime(2026, 7, 1, 14, 0, 0, 100000, tzinfo=COPENHAGEN),
    ],
)
def test_a_time_is_the_same_when_it_comes_back(now: dt.datetime) -> None:
    odd(name="Ting", by=SOMEBODY, now=now)
    assert Entry.objects.get().made == now.astimezone(dt.UTC)
    assert verify().faults == ()


def test_long_circumstances_are_cut_before_they_are_proved() -> None:
    with under(Circumstances(address="2001:db8::" + "1" * 100, on_behalf_of="F" * 500)):
        odd(name="Ting", by=SOMEBODY, now=dt.datetime(2026, 1, 1, tzinfo=dt.UTC))
    assert verify().faults == ()
