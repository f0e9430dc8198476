"""At the desk one reads full papers, asks for another committee's, answers, lets guests in, and sees who read."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from raadslag.accounts.models import User
from raadslag.accounts.roles import Role
from raadslag.bodies.kinds import BodyKind
from raadslag.bodies.models import BodyRole, Seat
from raadslag.files.models import StoredFile
from raadslag.records import Absence, Openness
from raadslag.restricted.models import Access, AccessRequest
from tests.publication.made import DAY as MEETING
from tests.publication.made import item, minutes
from tests.restricted.town import DAY, kept, named, politician, user

pytestmark = pytest.mark.django_db
AWAY = (Absence(name="Ida Bech", disqualified=True),)
RECORD = minutes(
    item("Køb af grund", number="1", openness=Openness.CLOSED, decision="Købes for 3 mio. kr.", absences=AWAY),
    item("Vej", number="2", decision="Godkendt"),
)


@pytest.fixture
def secretary() -> User:
    who = user("Sanne Friis")
    BodyRole.objects.create(user=who, body=named(), role=Role.SECRETARY, since=timezone.localdate() - 9 * DAY)
    return who


@pytest.fixture
def member() -> User:
    who, person = politician("Mette Lund")
    Seat.objects.create(body=named("Kommunalbestyrelsen", BodyKind.COUNCIL), person=person, since=MEETING)
    return who


@pytest.fixture
def file() -> StoredFile:
    return kept(RECORD)


def page(client: Client, who: User, address: str, status: int = 200) -> str:
    client.force_login(who)
    answer = client.get(f"/skrivebord/{address}")
    assert answer.status_code == status
    return " ".join(answer.content.decode().split())


def sent(client: Client, who: User, address: str, **values: object) -> str:
    client.force_login(who)
    answer = client.post(f"/skrivebord/{address}", {name: str(value) for name, value in values.items()}, follow=True)
    assert answer.status_code in {200, 422}
    return " ".join(answer.content.decode().split())


def test_a_closed_item_is_read_by_whom_it_is_for_and_the_log_tells(
    client: Client, secretary: User, file: StoredFile
) -> None:
    assert "Teknikudvalget, tirsdag den 17. marts 2026" in page(client, secretary, "fulde-papirer/")
    assert "Købes for 3 mio. kr." in page(client, secretary, f"fulde-papirer/{file.pk}/")
    log = page(client, secretary, "laeselog/")
    assert "Sanne Friis</th><td>Teknikudvalget 17.03.2026, referat" in log
    assert "<td>udvalgssekretær</td>" in log
    assert "Ingen har læst" in page(client, secretary, "laeselog/?fra=2020-01-01&til=2020-01-02")


def test_a_disqualified_member_is_told_why_an_item_is_short(client: Client, file: StoredFile) -> None:
    who, person = politician("Ida Bech")
    Seat.objects.create(body=named(), person=person, since=MEETING)
    html = page(client, who, f"fulde-papirer/{file.pk}/")
    assert "Købes for" not in html
    assert "Du ser kun det offentlige af punktet" in html
    assert "Godkendt" in html


def test_nobody_else_learns_that_a_paper_is_there(client: Client, member: User, file: StoredFile) -> None:
    page(client, member, f"fulde-papirer/{file.pk}/", 404)
    assert "Der er ingen papirer, du kan læse" in page(client, member, "fulde-papirer/")


def test_a_request_is_sent_answered_and_read(client: Client, member: User, secretary: User, file: StoredFile) -> None:
    days = {"meetings_since": MEETING, "meetings_until": MEETING}
    html = sent(client, member, "anmodninger/ny/", body=named().pk, wish="Om grunden", **days)
    assert "Anmodningen er sendt til sekretæren." in html
    assert "Venter på svar" in html
    request = AccessRequest.objects.get()
    assert "Mette Lund: Teknikudvalget" in page(client, secretary, "anmodninger/")
    until = timezone.localdate() + DAY
    answer = {"verdict": "grant", "until": until, "answer": "Værsgo"}
    assert "Svaret er sendt." in sent(client, secretary, f"anmodninger/{request.pk}/", **answer, **days)
    assert "Imødekommet" in page(client, member, f"anmodninger/{request.pk}/")
    assert "Købes for 3 mio. kr." in page(client, member, f"fulde-papirer/{file.pk}/")
    assert "givet adgang: Om grunden" in page(client, secretary, "laeselog/")
    assert "Du har fået adgang til papirer fra Teknikudvalget." in page(client, member, "")


def test_a_refusal_without_ground_is_mended_at_the_field(client: Client, member: User, secretary: User) -> None:
    days = {"meetings_since": MEETING, "meetings_until": MEETING}
    sent(client, member, "anmodninger/ny/", body=named().pk, wish="Om grunden", **days)
    request = AccessRequest.objects.get()
    html = sent(client, secretary, f"anmodninger/{request.pk}/", verdict="refuse", answer=" ", **days)
    assert html.count("Skriv grunden til afslaget.") == 2
    sent(client, secretary, f"anmodninger/{request.pk}/", verdict="refuse", answer="Personsag", **days)
    assert "er afslået: Personsag" in page(client, member, "")


def test_a_request_is_between_the_asker_and_the_committees_secretary(
    client: Client, member: User, secretary: User
) -> None:
    days = {"meetings_since": MEETING, "meetings_until": MEETING}
    sent(client, member, "anmodninger/ny/", body=named().pk, wish="Om grunden", **days)
    address = f"anmodninger/{AccessRequest.objects.get().pk}/"
    other, person = politician("Jens Krogh")
    Seat.objects.create(body=named("Kommunalbestyrelsen", BodyKind.COUNCIL), person=person, since=MEETING)
    page(client, other, address, 404)
    assert client.post(f"/skrivebord/{address}", {"verdict": "grant"}).status_code == 404
    client.force_login(member)
    assert client.post(f"/skrivebord/{address}", {"verdict": "grant"}).status_code == 404
    assert not Access.objects.exists()


def test_a_guest_is_let_in_and_out(client: Client, secretary: User, file: StoredFile) -> None:
    guest = user("Kaj Rask")
    asked = {"body": named().pk, "email": guest.email, "meeting": MEETING, "item": "2", "reason": "Rådgiver"}
    assert "Skriv den sidste dag." in sent(client, secretary, "adgange/ny/", **asked)
    html = sent(client, secretary, "adgange/ny/", **asked, until=timezone.localdate())
    assert "Kaj Rask</th><td>Teknikudvalget, 17.03.2026, punkt 2</td>" in html
    read = page(client, guest, f"fulde-papirer/{file.pk}/")
    assert "Godkendt" in read
    assert "Købes for" not in read
    html = sent(client, secretary, f"adgange/{Access.objects.get().pk}/slut/", reason="Færdig")
    assert "Adgangen er slut." in html
    page(client, guest, f"fulde-papirer/{file.pk}/", 404)


@pytest.mark.parametrize("address", ["fulde-papirer/", "laeselog/", "anmodninger/", "adgange/"])
def test_a_list_asks_as_many_questions_for_thirty_as_for_three(client: Client, secretary: User, address: str) -> None:
    asked = []
    page(client, secretary, address)
    for many in (3, 20):
        for n in range(many):
            paper = kept(minutes(item("Vej"), date=MEETING - (many + n) * DAY), data=f"{many} {n}".encode())
            who = user(f"Nr {many} {n}")
            BodyRole.objects.create(user=who, body=named(), role=Role.ADVISER, since=timezone.localdate())
            page(client, who, f"fulde-papirer/{paper.pk}/")
            Access.objects.create(user=who, body=named(), since=timezone.localdate())
            days = {"meetings_since": MEETING, "meetings_until": MEETING}
            AccessRequest.objects.create(user=who, body=named(), wish="x", asked=timezone.now(), **days)
        client.force_login(secretary)
        with CaptureQueriesContext(connection) as said:
            client.get(f"/skrivebord/{address}")
        asked.append(len(said))
    assert asked[0] == asked[1]
