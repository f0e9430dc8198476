"""A secretary sees at the desk how papers were put together, corrects it, and undoes it."""

import re
from pathlib import Path

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django.fixtures import Settings

from raadslag.accounts.roles import Role
from raadslag.bodies.models import Body
from raadslag.publication.models import ItemMatch, MatchDecision, PaperSource, SourceMatch
from tests.cli.demo_papers import number_of, read_in
from tests.screens.desk.people import somebody
from tests.screens.published import minutes, publish_text

pytestmark = pytest.mark.django_db

TM = "teknik-og-miljoeudvalget/"
AGENDA, MINUTES, MAY, JUNE = (
    TM + "2026-05-06-dagsorden.md",
    TM + "2026-05-06-referat.md",
    TM + "2026-05-06-referat.md",
    TM + "2026-06-03-referat.md",
)
LIST = "/skrivebord/papirer/"


@pytest.fixture(autouse=True)
def files_folder(tmp_path: Path, settings: Settings) -> None:
    settings.FILES_ROOT = tmp_path / "files"


@pytest.fixture
def secretary(client: Client) -> Client:
    client.force_login(somebody(Role.SECRETARY))
    return client


def shown(client: Client, address: str, status: int = 200) -> str:
    answer = client.get(address)
    assert answer.status_code == status
    return " ".join(answer.content.decode().split())


def sent(client: Client, address: str, **values: object) -> str:
    """The page that follows, with what it tells."""
    answer = client.post(address, {name: str(value) for name, value in values.items()}, follow=True)
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


def meeting_of(name: str) -> str:
    return f"{LIST}{SourceMatch.objects.get(source=int(number_of(name))).meeting_id}/"


def told(html: str) -> str:
    return " ".join(re.findall(r'class="told-words [^"]*">.*?</svg> (.*?)</p>', html))


def test_the_list_shows_meetings_and_is_filtered_by_what_is_to_be_looked_at(tmp_path: Path, secretary: Client) -> None:
    read_in(tmp_path, AGENDA, MINUTES, JUNE)
    assert "Intet er usikkert her." in shown(secretary, LIST)
    several = shown(secretary, f"{LIST}?vis=several")
    assert "1 møde" in several
    assert meeting_of(AGENDA) in several
    assert "2 møder" in shown(secretary, f"{LIST}?vis=every")
    assert "ingen møder her" in shown(secretary, f"{LIST}?vis=every&udvalg=999999")
    assert "Intet er usikkert her." in shown(secretary, f"{LIST}?vis=<b>&udvalg=x&side=-1")


def test_a_meeting_shows_its_papers_and_its_items_side_by_side(tmp_path: Path, secretary: Client) -> None:
    read_in(tmp_path, AGENDA, MINUTES)
    html = shown(secretary, meeting_of(AGENDA))
    assert f"Papir {number_of(MINUTES)}: " in html
    assert "samme sagsnummer" in html
    assert "Skil fra mødet" in html


def test_a_paper_is_split_from_its_meeting_and_it_is_undone(tmp_path: Path, secretary: Client) -> None:
    read_in(tmp_path, AGENDA, MINUTES)
    here = meeting_of(AGENDA)
    html = sent(secretary, f"{here}skil/", paper=number_of(MINUTES))
    assert told(html).startswith("Papiret hører nu til mødet den 6. maj 2026.")
    assert meeting_of(MINUTES) != meeting_of(AGENDA)
    word = MatchDecision.objects.get(undone=None)
    assert word.by is not None
    assert word.by.name == "Lise Holm"
    html = sent(secretary, f"{here}fortryd/", word=word.pk)
    assert "fortrudt af Lise Holm" in html
    assert meeting_of(MINUTES) == meeting_of(AGENDA)


def test_a_paper_is_moved_to_another_meeting(tmp_path: Path, secretary: Client) -> None:
    read_in(tmp_path, AGENDA, JUNE)
    html = sent(secretary, f"{meeting_of(AGENDA)}flyt/", paper=number_of(AGENDA), other=number_of(JUNE))
    assert "Papiret hører nu til mødet den 3. juni 2026." in told(html)
    assert meeting_of(AGENDA) == meeting_of(JUNE)


def test_items_are_split_and_joined(tmp_path: Path, secretary: Client) -> None:
    read_in(tmp_path, AGENDA, MINUTES)
    here, agenda, minutes_ = meeting_of(AGENDA), int(number_of(AGENDA)), int(number_of(MINUTES))
    html = sent(secretary, f"{here}punkter/skil/", first=f"{minutes_}:3", second=f"{agenda}:3")
    assert "De to punkter er nu to." in told(html)
    assert ItemMatch.objects.filter(source=agenda, index=2).values_list("item") != ItemMatch.objects.filter(
        source=minutes_, index=2
    ).values_list("item")
    html = sent(secretary, f"{here}punkter/saml/", first=f"{minutes_}:3", second=f"{agenda}:3")
    assert "De to punkter er nu ét." in told(html)
    html = sent(secretary, f"{here}punkter/saml/", first=f"{minutes_}:3", second=f"{agenda}:3")
    assert "De to punkter er allerede samlet" in told(html)


@pytest.mark.parametrize(
    ("door", "values"),
    [
        ("flyt/", {"paper": "x", "other": "1"}),
        ("skil/", {"paper": ""}),
        ("punkter/saml/", {"first": "1:1", "second": "1:x"}),
        ("punkter/skil/", {}),
        ("fortryd/", {"word": "-1"}),
    ],
)
def test_what_the_page_does_not_offer_changes_nothing(
    tmp_path: Path, secretary: Client, door: str, values: dict[str, str]
) -> None:
    read_in(tmp_path, AGENDA, MINUTES)
    html = sent(secretary, f"{meeting_of(AGENDA)}{door}", **values)
    assert told(html) == "Vælg i listerne, og prøv igen. Der er ikke ændret noget."
    assert MatchDecision.objects.count() == 0


def test_a_paper_of_elsewhere_cannot_be_split_through_this_meeting(tmp_path: Path, secretary: Client) -> None:
    read_in(tmp_path, AGENDA, MINUTES, JUNE)
    html = sent(secretary, f"{meeting_of(JUNE)}skil/", paper=number_of(AGENDA))
    assert told(html) == "Vælg i listerne, og prøv igen. Der er ikke ændret noget."


def test_a_secretary_of_one_body_sees_and_corrects_that_alone(tmp_path: Path, client: Client) -> None:
    read_in(tmp_path, AGENDA, MINUTES)
    read_in(tmp_path, "oekonomiudvalget/2026-05-18-referat.html")
    own = Body.objects.get(slug="teknik-og-miljoeudvalget")
    client.force_login(somebody(Role.SECRETARY, at=own))
    html = shown(client, f"{LIST}?vis=every")
    assert "Teknik- og Miljøudvalget" in html
    assert "Økonomiudvalget" not in html
    shown(client, meeting_of("oekonomiudvalget/2026-05-18-referat.html"), status=404)
    assert client.post(f"{meeting_of('oekonomiudvalget/2026-05-18-referat.html')}skil/").status_code == 404


def test_others_are_not_let_in(tmp_path: Path, client: Client) -> None:
    read_in(tmp_path, AGENDA, MINUTES)
    here = meeting_of(AGENDA)
    for role in (Role.AUDITOR, Role.ADVISER):
        client.force_login(somebody(role, email=f"{role}@egevang.dk"))
        shown(client, LIST, status=404)
        shown(client, here, status=404)
        assert client.post(f"{here}skil/", {"paper": number_of(AGENDA)}).status_code == 404
    assert MatchDecision.objects.count() == 0
    client.logout()
    assert client.get(LIST).status_code == 302


def test_the_list_asks_the_same_number_of_questions_however_long_it_is(secretary: Client) -> None:
    counts = []
    for first, last in ((1, 3), (4, 20)):
        for number in range(first, last + 1):
            publish_text(minutes(items=2, day=f"{number}. januar 2026"), name=f"{number}.txt")
        with CaptureQueriesContext(
            connection,
        ) as asked:
            shown(secretary, f"{LIST}?vis=every")
        counts.append(len(asked))
    assert PaperSource.objects.count() == 20
    assert counts[0] == counts[1]
