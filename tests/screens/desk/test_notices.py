"""What was told on screen: read one by one or all at once, counted on every page; and mails that reached nobody."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from raadslag.accounts.models import MunicipalRole, User
from raadslag.accounts.roles import Role
from raadslag.notices.models import Mail, Notice
from tests.notices.made import returned_mail
from tests.restricted.town import DAY, user
from tests.screens.desk.test_waiting import tell_of_paper

pytestmark = pytest.mark.django_db
NOTICES = "/skrivebord/beskeder/"
MAIL = "/skrivebord/indstillinger/mail/"


@pytest.fixture
def reader(client: Client) -> User:
    who = user("Bo Vang")
    for key in ("1", "2"):
        tell_of_paper(who, key)
    client.force_login(who)
    return who


def page(client: Client, address: str = NOTICES) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.usefixtures("reader")
def test_unread_ones_are_counted_on_every_page_until_they_are_read(client: Client) -> None:
    assert '<span class="unread">2<span class="sr-only"> ulæste</span></span>' in page(client, "/skrivebord/")
    html = page(client)
    assert "2 ulæste beskeder" in html
    assert html.count("<span>Ny</span>") == 2
    first = Notice.objects.earliest("pk")
    assert client.post(f"/skrivebord/besked/{first.pk}/laest/")["Location"] == NOTICES
    assert "1 ulæst besked<" in page(client)
    client.post(f"{NOTICES}laest/")
    html = page(client)
    assert "Alle beskeder er læst." in html
    assert 'class="unread"' not in html
    assert Notice.objects.filter(dismissed=None).count() == 2


@pytest.mark.usefixtures("reader")
def test_who_follows_a_notice_has_read_it(client: Client) -> None:
    notice = Notice.objects.earliest("pk")
    assert client.get(f"/skrivebord/besked/{notice.pk}/")["Location"] == notice.address
    notice.refresh_from_db()
    assert notice.read


@pytest.mark.usefixtures("reader")
def test_what_is_put_away_here_leads_back_here(client: Client) -> None:
    notice = Notice.objects.earliest("pk")
    answer = client.post(f"/skrivebord/besked/{notice.pk}/fjern/", {"fra": "beskeder"})
    assert answer["Location"] == NOTICES
    assert "1 ulæst besked<" in page(client)


@pytest.mark.usefixtures("reader")
def test_those_of_others_are_not_found(client: Client) -> None:
    client.force_login(user("Kaj Rask"))
    number = Notice.objects.earliest("pk").pk
    assert client.get(f"/skrivebord/besked/{number}/").status_code == 404
    assert client.post(f"/skrivebord/besked/{number}/laest/").status_code == 404
    assert "Du har ingen beskeder." in page(client)
    assert not Notice.objects.exclude(read=None).exists()


def test_as_many_questions_for_thirty_as_for_three(client: Client, reader: User) -> None:
    counts = []
    for _ in range(2):
        with CaptureQueriesContext(connection) as asked:
            page(client)
        counts.append(len(asked))
        for key in range(30):
            tell_of_paper(reader, f"more {key}")
    assert counts[0] == counts[1]


def test_a_mail_that_reached_nobody_waits_until_it_is_seen_and_it_says_by_whom(client: Client) -> None:
    administrator = user("Anna Vest")
    MunicipalRole.objects.create(user=administrator, role=Role.ADMINISTRATOR, since=timezone.localdate() - DAY)
    client.force_login(administrator)
    mail = returned_mail(now=timezone.now())
    assert "1 mail nåede ikke frem" in page(client, "/skrivebord/")
    assert "Jeg har set det" in page(client, MAIL)
    assert client.post(f"{MAIL}{mail.pk}/set/")["Location"] == MAIL
    html = page(client, MAIL)
    assert "Set af Anna Vest den" in html
    assert "Jeg har set det" not in html
    assert "nåede ikke frem" not in page(client, "/skrivebord/")


@pytest.mark.usefixtures("reader")
def test_who_does_not_see_to_mails_is_not_told_of_them(client: Client) -> None:
    mail = returned_mail(now=timezone.now())
    assert "nåede ikke frem" not in page(client, "/skrivebord/")
    assert client.post(f"{MAIL}{mail.pk}/set/").status_code == 404
    assert Mail.objects.get().acknowledged is None
