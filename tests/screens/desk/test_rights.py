"""At the desk one sees who has which role where, gives and takes roles, and reads why somebody may do something."""

import datetime as dt
from urllib.parse import quote

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from raadslag.accounts.models import MunicipalRole, User
from raadslag.accounts.roles import Role
from raadslag.bodies.kinds import OfficeKind
from raadslag.bodies.models import BodyRole, Office, Seat
from raadslag.screens.look.danish import full_date
from tests.restricted.town import DAY, named, politician, user

pytestmark = pytest.mark.django_db
PAGE = "/skrivebord/rettigheder/"


@pytest.fixture
def administrator(client: Client) -> User:
    who = user("Ada Holm")
    MunicipalRole.objects.create(user=who, role=Role.ADMINISTRATOR, since=timezone.localdate() - 30 * DAY)
    client.force_login(who)
    return who


@pytest.fixture
def secretary() -> User:
    who = user("Sanne Friis")
    BodyRole.objects.create(user=who, body=named(), role=Role.SECRETARY, since=timezone.localdate() - 9 * DAY)
    return who


def shown(client: Client, address: str = PAGE, status: int = 200) -> str:
    answer = client.get(address)
    assert answer.status_code == status
    return " ".join(answer.content.decode().split())


def given(**changes: str) -> dict[str, str]:
    asked = {"email": "kaj.rask@egevang.dk", "where": "kommunen", "role": "auditor", "reason": "Ny revisor"}
    return {**asked, "since": timezone.localdate().isoformat(), **changes}


def sent(client: Client, address: str, values: dict[str, str]) -> str:
    answer = client.post(address, values, follow=True)
    assert answer.status_code in {200, 422}
    return " ".join(answer.content.decode().split())


@pytest.mark.usefixtures("administrator")
def test_a_role_is_given_and_stands_with_its_reason(client: Client) -> None:
    kaj = user("Kaj Rask")
    html = sent(client, f"{PAGE}giv/", given(until=(timezone.localdate() + 9 * DAY).isoformat()))
    assert "Rollen er givet." in html
    assert "Revisor for hele kommunen" in html
    assert f"til og med {full_date(timezone.localdate() + 9 * DAY)}" in html
    assert "<td>Ada Holm</td><td>Ny revisor</td>" in html
    assert MunicipalRole.objects.get(user=kaj).reason == "Ny revisor"


@pytest.mark.usefixtures("administrator")
@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"email": "ingen@egevang.dk"}, "Ingen kan logge på med den adresse."),
        ({"email": "x"}, "Skriv e-mailen som navn@kommune.dk."),
        ({"role": ""}, "Vælg en rolle."),
        ({"since": "2026-02-30"}, "Den dato findes ikke."),
        ({"since": "2020-01-01"}, "En rolle kan tidligst gælde fra i dag."),
        ({"until": "2020-01-01"}, "Rollen kan ikke ende, før den begynder."),
        ({"reason": " "}, "Skriv, hvorfor rollen gives."),
    ],
)
def test_a_mistake_stands_at_its_field_and_nothing_is_written(
    client: Client, changes: dict[str, str], words: str
) -> None:
    user("Kaj Rask")
    html = sent(client, f"{PAGE}giv/", given(**changes))
    assert "Ret én ting, før du kan gå videre" in html
    assert html.count(words) == 2
    assert MunicipalRole.objects.count() == 1


@pytest.mark.usefixtures("administrator")
def test_what_is_for_the_whole_municipality_is_refused_at_a_body(client: Client) -> None:
    user("Kaj Rask")
    html = sent(client, f"{PAGE}giv/", given(where=str(named().pk)))
    assert "Rollen gælder altid hele kommunen." in html


def test_the_last_administrator_cannot_be_taken_away(client: Client, administrator: User) -> None:
    row = MunicipalRole.objects.get(user=administrator)
    html = sent(client, f"{PAGE}tag/kommunen/{row.pk}/", {"when": "now", "reason": "Stopper"})
    assert "mindst én administrator uden slutdato" in html


@pytest.mark.usefixtures("administrator")
def test_a_role_ends_at_once_or_after_a_day(client: Client, secretary: User) -> None:
    row = BodyRole.objects.get(user=secretary)
    address = f"{PAGE}tag/udvalg/{row.pk}/"
    assert "Skriv den sidste dag, rollen gælder." in sent(client, address, {"when": "later", "reason": "Flytter"})
    later = (timezone.localdate() + DAY).isoformat()
    html = sent(client, address, {"when": "later", "until": later, "reason": "Flytter"})
    assert "Rollen er taget tilbage." in html
    html = sent(client, address, {"when": "now", "reason": "Flyttede før"})
    assert "Taget tilbage: Flyttede før" in html
    row.refresh_from_db()
    assert row.until == timezone.localdate() - DAY


def test_a_secretary_sees_and_gives_at_the_own_body_alone(client: Client, secretary: User) -> None:
    other = user("Bo Vang")
    BodyRole.objects.create(user=other, body=named("Kulturudvalget"), role=Role.ECONOMIST, since=timezone.localdate())
    client.force_login(secretary)
    html = shown(client)
    assert "udvalgssekretær ved Teknikudvalget" in html
    assert "Bo Vang" not in html
    shown(client, f"{PAGE}{other.pk}/", 404)
    form = shown(client, f"{PAGE}giv/")
    assert '<option value="guest">Gæst</option>' in form
    assert "Udvalgssekretær</option>" not in form
    assert "Kulturudvalget" not in form
    assert "Hele kommunen" not in form


def test_the_page_answers_for_any_day(client: Client, administrator: User, secretary: User) -> None:
    BodyRole.objects.filter(user=secretary).update(until=timezone.localdate() - DAY)
    assert "Sanne Friis" not in shown(client)
    before = (timezone.localdate() - 2 * DAY).isoformat()
    html = shown(client, f"{PAGE}?dag={before}")
    assert "Sanne Friis" in html
    assert "Tag tilbage" not in html
    assert "Hvem har hvilke roller i dag" in shown(client, f"{PAGE}?dag=2026-02-30")
    assert administrator.name in shown(client, f"{PAGE}?dag={quote('<b>')}")


def test_why_somebody_may_is_told_with_seat_office_and_day(client: Client) -> None:
    who, person = politician("Mette Lund")
    today = timezone.localdate()
    Seat.objects.create(body=named(), person=person, since=today)
    Office.objects.create(
        body=named(), person=person, kind=OfficeKind.CHAIR, since=today, until=dt.date(today.year + 1, 6, 1)
    )
    client.force_login(who)
    html = shown(client, "/konto/rettigheder/")
    assert f"Du er formand for Teknikudvalget til og med 1. juni {today.year + 1}." in html
    assert "Indskrive en beslutning, som formanden har truffet for udvalget" in html
    assert "styrelsesloven § 22, stk. 2" in html
    assert "Du er medlem af Teknikudvalget" in html


def test_the_own_page_is_for_people_who_signed_in(client: Client) -> None:
    assert client.get("/konto/rettigheder/").status_code == 302


def test_an_administrator_reads_the_same_of_another(client: Client, administrator: User, secretary: User) -> None:
    html = shown(client, f"{PAGE}{secretary.pk}/")
    assert "Det må Sanne Friis" in html
    assert "Er udvalgssekretær ved Teknikudvalget." in html


@pytest.mark.usefixtures("administrator")
def test_the_list_asks_as_many_questions_for_thirty_as_for_three(client: Client) -> None:
    asked = []
    shown(client)
    for many in (3, 30):
        for n in range(many):
            who = user(f"Nr {many} {n}")
            BodyRole.objects.create(user=who, body=named(), role=Role.GUEST, since=timezone.localdate())
        with CaptureQueriesContext(connection) as said:
            shown(client)
        asked.append(len(said))
    assert asked[0] == asked[1]
