"""Every page of a constitution, in every state: it opens, for those who may, with a constant number of queries."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from raadslag.accounts.roles import Role
from raadslag.audit.who import OPERATOR
from raadslag.bodies.constituting.states import ContestKind
from raadslag.bodies.kinds import BodyKind
from raadslag.bodies.models import Constitution
from raadslag.bodies.operations import constituting as do
from tests.bodies.constituting import egevang
from tests.bodies.constituting.egevang import NOW, done, sheet
from tests.screens.desk.constitution.conftest import user


def confirmed() -> Constitution:
    row = egevang.elected(deputies=2)
    done(do.confirm_constitution(constitution=row, by=OPERATOR, now=NOW))
    return row


def pages(row: Constitution) -> list[str]:
    shown = sheet(row)
    base = f"/skrivebord/konstituering/{row.pk}/"
    own = [base, *(f"{base}{page}/" for page in ("medlemmer", "udvalg", "bekraeft", "rapport"))]
    own += [f"{base}grupper/{each.number}/" for each in shown.announcements]
    own += [f"{base}valg/{each.number}/" for each in shown.elections]
    for contest in shown.dealt:
        if contest.play:
            own.append(f"{base}fordeling/{contest.number}/")
            own += [f"{base}navne/{contest.number}/"] if contest.play.is_complete else []
    return [*own, f"{base}udjaevning/"] if shown.together else own


@pytest.mark.parametrize(
    "played", [egevang.begun, egevang.prepared, egevang.announced, egevang.dealt, egevang.elected, confirmed]
)
def test_every_page_opens_in_every_state(secretary: Client, played: Callable[[], Constitution]) -> None:
    for page in ["/skrivebord/konstituering/", "/skrivebord/repraesentation/", *pages(played())]:
        answer = secretary.get(page)
        assert answer.status_code == 200, page
        assert b"None" not in answer.content, page


def test_others_do_not_see_it(client: Client, db: None) -> None:
    row = egevang.prepared()
    client.force_login(user("caspar@egevang.example", Role.CASE_OFFICER))
    for page in ["/skrivebord/konstituering/", *pages(row)]:
        assert client.get(page).status_code == 404, page
    assert client.get("/skrivebord/repraesentation/").status_code == 200


def test_strangers_are_asked_to_sign_in(client: Client, db: None) -> None:
    for page in ("konstituering/", "repraesentation/", "repraesentation.csv"):
        assert client.get(f"/skrivebord/{page}").status_code == 302


def test_what_is_not_there_is_not_found(secretary: Client) -> None:
    row = egevang.prepared()
    base = f"/skrivebord/konstituering/{row.pk}/"
    for page in ("grupper/999999/", "fordeling/999999/", "navne/999999/", "valg/999999/", "udjaevning/"):
        assert secretary.get(base + page).status_code == 404, page
    assert secretary.get("/skrivebord/konstituering/999999/").status_code == 404


def queries(client: Client, page: str) -> int:
    with CaptureQueriesContext(
        connection,
    ) as found:
        assert client.get(page).status_code == 200
    return len(found)


def test_queries_do_not_grow_with_bodies(secretary: Client) -> None:
    row = egevang.prepared()
    base = f"/skrivebord/konstituering/{row.pk}/"
    before = {page: queries(secretary, base + page) for page in ("", "rapport/", "udvalg/")}
    for number in range(30):
        new = do.NewContest(body=f"Bestyrelse nummer {number}", kind=BodyKind.BOARD, seats=3)
        done(do.add_contest(constitution=row, new=new, by=OPERATOR, now=NOW))
    assert {page: queries(secretary, base + page) for page in before} == before


def test_the_deal_shows_every_quotient_and_who_drew_the_lot(secretary: Client) -> None:
    row = egevang.announced()
    number = egevang.deal_all(row, "Økonomiudvalget").number
    text = secretary.get(f"/skrivebord/konstituering/{row.pk}/fordeling/{number}/").content.decode()
    for quotient in ("6", "4", "3", "2", "1,5", "1,333", "0,667"):
        assert f'<span class="quotient">{quotient}</span>' in text
    assert "Plads 3: Gruppe A ved lodtrækning mellem Gruppe A og Gruppe C, alle med kvotienten 3." in text
    assert "Trukket af Ida Bech: sedler i en skål, 4. december 2025 kl. 19.00." in text


def test_two_deputies_are_a_contest_of_their_own(secretary: Client) -> None:
    row = egevang.announced(deputies=2)
    contest = next(each for each in sheet(row).contests if each.kind is ContestKind.DEPUTIES)
    answer = secretary.get(f"/skrivebord/konstituering/{row.pk}/fordeling/{contest.number}/")
    assert "Viceborgmestre" in answer.content.decode()
