"""The mayor is told of every new version of a committee's agenda and minutes, once (§ 31 a)."""

import datetime as dt

import pytest

from raadslag.accounts.models import User
from raadslag.audit.who import WORKER
from raadslag.bodies.kinds import BodyKind, OfficeKind
from raadslag.bodies.models import Office
from raadslag.notices.queries import waiting_for
from raadslag.restricted.models import MayorCursor
from raadslag.restricted.operations import deliver_to_mayor
from tests.publication.made import DAY as MEETING
from tests.publication.made import NOW, TODAY, agenda, item, minutes, published
from tests.restricted.town import DAY, named, politician

pytestmark = pytest.mark.django_db


def mayor(name: str, since: dt.date, until: dt.date | None = None, *, is_temporary: bool = False) -> User:
    who, person = politician(name)
    council = named("Kommunalbestyrelsen", BodyKind.COUNCIL)
    days = {"since": since, "until": until, "is_temporary": is_temporary}
    Office.objects.create(body=council, person=person, kind=OfficeKind.MAYOR, **days)
    return who


def deliver() -> int:
    return deliver_to_mayor(by=WORKER, now=NOW)


def told(who: User) -> list[tuple[str, object]]:
    return [(notice.code, notice.values["version"]) for notice in reversed(waiting_for(who.audit_id))]


def test_each_version_makes_one_notice(  # agenda, minutes, and the minutes once more
) -> None:
    who = mayor("Mette Lund", TODAY - 100 * DAY)
    published(agenda(item("Vej")))
    assert (deliver(), deliver()) == (1, 0)
    published(minutes(item("Vej", decision="Godkendt")))
    published(minutes(item("Vej", decision="Godkendt med ændring")), form="pdf")
    deliver()
    deliver()
    assert told(who)[0] == ("mayor_agenda", 1)
    assert len(told(who)) == len(set(told(who))) >= 2
    assert waiting_for(who.audit_id)[0].address == f"/teknikudvalget/{MEETING}/"


def test_going_through_the_log_again_tells_nothing_twice() -> None:
    who = mayor("Mette Lund", TODAY - 100 * DAY)
    published(agenda(item("Vej")))
    deliver()
    MayorCursor.objects.update(change=0)
    assert deliver() == 0
    assert len(told(who)) == 1


def test_whoever_is_mayor_on_the_day_is_told_and_an_acting_mayor_before_the_one_away() -> None:
    before, since = mayor("Ida Bech", TODAY - 99 * DAY, TODAY - DAY), mayor("Mette Lund", TODAY)
    published(agenda(item("Vej")))
    deliver()
    assert (told(before), len(told(since))) == ([], 1)
    acting = mayor("Jens Krogh", TODAY, TODAY, is_temporary=True)
    published(minutes(item("Vej")))
    deliver()
    assert (len(told(since)), len(told(acting))) == (1, 1)


def test_without_a_mayor_nobody_is_told() -> None:
    published(agenda(item("Vej")))
    assert deliver() == 0


@pytest.mark.parametrize("kind", [BodyKind.COUNCIL, BodyKind.BOARD, BodyKind.ADVISORY, BodyKind.COMPANY])
def test_only_committees_papers_are_delivered(kind: BodyKind) -> None:
    mayor("Mette Lund", TODAY - 100 * DAY)
    named(kind=kind)
    published(agenda(item("Vej")))
    assert deliver() == 0


def test_old_papers_that_are_brought_in_are_no_news() -> None:
    who = mayor("Mette Lund", TODAY - 2000 * DAY)
    published(minutes(item("Vej"), date=TODAY - 61 * DAY))
    published(minutes(item("Vej"), date=TODAY - 60 * DAY))
    assert deliver() == 1
    assert len(told(who)) == 1
