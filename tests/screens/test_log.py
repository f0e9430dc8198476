"""The log is for the auditor: filtered, compared, taken away, and never read unseen."""

import csv
import datetime as dt
import io
import json
from itertools import pairwise

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from raadslag.accounts.models import MunicipalRole, User
from raadslag.accounts.operations import create_user
from raadslag.accounts.roles import Role
from raadslag.audit.models import Entry, EntryValues
from raadslag.audit.operations import erase_values, note, operation
from raadslag.audit.queries import entries
from raadslag.audit.who import OPERATOR, WORKER, Circumstances, Machine, under
from raadslag.notices.clock import load_duties
from raadslag.notices.errands import run_errands
from raadslag.notices.models import Errand
from raadslag.notices.operations.errands import fail_errand, say_how_far, take_errand
from tests.audit.made import behind_its_back

pytestmark = pytest.mark.django_db
NOW = dt.datetime(2026, 11, 24, 9, tzinfo=dt.UTC)
LOG = "/skrivebord/log/"


@operation("test.deed")
def deed(*, name: str, by: User | Machine, now: dt.datetime) -> None:
    note(kind="paper", subject=1, name=name, before={"released": False}, after={"released": True, "body": "Økonomi"})


def somebody(role: Role | None, name: str = "Anna Vest") -> User:
    user = create_user(email=f"{name[:1]}@egevang.dk", name=name, password=None, by=OPERATOR, now=NOW)
    if role:
        MunicipalRole.objects.create(user=user, role=role, since=dt.date(2020, 1, 1))
    return user


@pytest.fixture
def auditor(client: Client) -> Client:
    client.force_login(somebody(Role.AUDITOR))
    return client


def page(client: Client, address: str = LOG, *, status: int = 200) -> str:
    answer = client.get(address)
    assert answer.status_code == status
    return answer.content.decode()


@pytest.mark.parametrize("role", [None, *sorted(set(Role) - {Role.AUDITOR, Role.ADMINISTRATOR})])
@pytest.mark.parametrize("address", [LOG, f"{LOG}hent.csv", f"{LOG}hent.json", f"{LOG}kontrol/"])
def test_it_is_shut_for_everybody_else(client: Client, role: Role | None, address: str) -> None:
    client.force_login(somebody(role))
    before = Entry.objects.count()
    assert client.get(address).status_code == 404
    assert client.post(f"{LOG}kontroller/").status_code == 404
    assert LOG not in page(client, "/skrivebord/")
    assert Entry.objects.count() == before


@pytest.mark.parametrize("role", [Role.AUDITOR, Role.ADMINISTRATOR])
def test_it_is_open_to_those_who_look_after_it(client: Client, role: Role) -> None:
    client.force_login(somebody(role))
    assert "Oprette en bruger" in page(client)
    assert LOG in page(client, "/skrivebord/")


def test_a_row_says_who_what_when_from_where_and_compares_before_and_after(auditor: Client) -> None:
    with under(Circumstances(address="192.0.2.7", on_behalf_of="Formanden")):
        deed(name="2026-03-17-referat.pdf", by=somebody(None, "Bo Lund"), now=NOW)
    html = page(auditor)
    for words in ("Bo Lund", "på vegne af Formanden", "192.0.2.7", "24. november 2026 kl. 10.00"):
        assert words in html
    assert "Papir: 2026-03-17-referat.pdf" in html
    assert '<th scope="row">Original frigivet</th><td>nej</td><td>ja</td>' in html
    assert '<th scope="row">Udvalg</th><td>–</td><td>Økonomi</td>' in html


def test_who_looks_stands_in_the_log_with_what_was_asked(auditor: Client) -> None:
    page(auditor, f"{LOG}?person=Bo&fra=2026-11-01")
    told = Entry.objects.order_by("position").last()
    assert told is not None
    assert (told.operation, told.actor_name, told.address) == ("audit.look_at_log", "Anna Vest", "127.0.0.1")
    values = json.loads(bytes(EntryValues.objects.get(entry=told).content))
    assert values["after"] == {"asked": {"person": "Bo", "since": "2026-11-01"}}
    auditor.get(f"{LOG}hent.csv?person=Bo")
    told = Entry.objects.order_by("position").last()
    assert told is not None
    assert told.operation == "audit.export_log"


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("person=bo", ["Vej"]),
        ("ting=sti", ["Sti"]),
        ("fra=2026-11-25", ["Sti"]),
        ("til=24.11.2026&handling=test.deed", []),
        ("handling=accounts.create_user", ["Anna Vest", "Bo Lund"]),
        ("person=ingen", []),
    ],
)
def test_rows_are_found_by_person_thing_time_and_operation(auditor: Client, question: str, found: list[str]) -> None:
    deed(name="Vej", by=somebody(None, "Bo Lund"), now=NOW)
    deed(name="Sti", by=Machine("kommandolinje"), now=NOW + dt.timedelta(days=1))
    answer = auditor.get(f"{LOG}?{question}")
    rows = [row.thing for row in answer.context["found"].rows if row.thing]
    assert set(rows) == set(found) or answer.status_code == 422
    if not found and answer.status_code == 200:
        assert "Ingen handlinger. Vælg en længere periode." in answer.content.decode()


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("fra=2026-02-30", "Det er ikke en dag. Skriv den som 18.03.2025."),
        ("fra=2026-03-01&til=2026-02-01", "Den sidste dag ligger før den første. Byt om på dem."),
        ("handling=findes.ikke", "Vælg"),
        (f"person={'x' * 300}", "200"),
    ],
)
def test_what_cannot_be_asked_is_told_at_the_field(auditor: Client, question: str, words: str) -> None:
    html = page(auditor, f"{LOG}?{question}", status=422)
    assert words in html
    assert 'class="alert alert-error error-summary"' in html


@pytest.mark.parametrize("rubbish", ["side=-1", "side=abc", "nr=99999999999999", "person=%00", "side=9999"])
def test_rubbish_in_the_address_is_no_fault_of_ours(auditor: Client, rubbish: str) -> None:
    assert auditor.get(f"{LOG}?{rubbish}").status_code in (200, 422)


def test_pages_stay_still_while_others_write(auditor: Client) -> None:
    for number in range(120):
        deed(name=f"Ting {number}", by=OPERATOR, now=NOW)
    first = auditor.get(LOG).context
    following = first["paging"].next
    deed(name="Ny", by=OPERATOR, now=NOW)
    second = auditor.get(f"{LOG}{following}").context
    assert first["found"].rows[-1].position == second["found"].rows[0].position + 1


def test_all_that_is_found_can_be_paged_through_though_only_some_is_counted(
    auditor: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(entries, "COUNTED", 100)
    for number in range(230):
        deed(name=f"Ting {number}", by=OPERATOR, now=NOW)
    seen: list[str] = []
    following = "?ting=Ting"
    while following:
        answer = auditor.get(f"{LOG}{following}")
        seen += [row.thing for row in answer.context["found"].rows]
        following = answer.context["paging"].next
        assert ("De nyeste 100 handlinger af flere" in answer.content.decode()) == (len(seen) <= 200)
    assert seen == [f"Ting {number}" for number in range(229, -1, -1)]


def test_as_many_questions_for_thirty_rows_as_for_three(auditor: Client) -> None:
    for number in range(3):
        deed(name=f"Ting {number}", by=OPERATOR, now=NOW)
    counts = []
    for _ in range(2):
        with CaptureQueriesContext(connection) as asked:
            page(auditor)
        counts.append(len(asked))
        for number in range(30):
            deed(name=f"Mere {number}", by=OPERATOR, now=NOW)
    assert counts[0] == counts[1]


def test_the_file_for_a_spreadsheet_holds_no_formulas(auditor: Client) -> None:
    deed(name='=HYPERLINK("http://ond.dk")', by=OPERATOR, now=NOW)
    answer = auditor.get(f"{LOG}hent.csv?ting=HYPERLINK")
    assert answer["Content-Disposition"].startswith("attachment")
    text = b"".join(answer.streaming_content).decode("utf-8-sig")  # type: ignore[attr-defined]
    heads, row = csv.reader(io.StringIO(text), delimiter=";")
    assert heads[:3] == ["Nr.", "Tidspunkt (UTC)", "Hvem"]
    assert row[7] == '\'=HYPERLINK("http://ond.dk")'
    assert json.loads(row[10]) == {"body": "Økonomi", "released": True}


def test_the_json_file_holds_all_that_is_needed_to_verify_it(auditor: Client) -> None:
    deed(name="Vej", by=OPERATOR, now=NOW)
    answer = auditor.get(f"{LOG}hent.json")
    rows = json.loads(b"".join(answer.streaming_content))  # type: ignore[attr-defined]
    assert [row["position"] for row in rows] == list(range(1, len(rows) + 1))
    assert all(later["previous"] == earlier["chain"] for earlier, later in pairwise(rows))
    assert rows[-1]["values"]["after"] == {"body": "Økonomi", "released": True}


def worked(now: dt.datetime | None = None) -> tuple[str, ...]:
    """What a worker does of what was asked for."""
    load_duties()
    return run_errands(by=WORKER, clock=lambda: now or timezone.now())


def test_a_check_is_asked_for_and_the_page_says_who_asked_and_what_came_of_it(auditor: Client) -> None:
    assert "Loggen er ikke kontrolleret endnu. Vælg Kontrollér nu." in page(auditor)
    assert auditor.post(f"{LOG}kontroller/")["Location"] == f"{LOG}kontrol/"
    html = page(auditor, f"{LOG}kontrol/")
    assert "Anna Vest bad om en kontrol den" in html
    assert "Kontrollen begynder om få sekunder." in html
    assert "Kontrollér nu</button>" not in html
    assert worked() == ("audit.check_log",)
    for address in (LOG, f"{LOG}kontrol/"):
        html = page(auditor, address)
        assert "Loggen er uændret, kontrolleret den" in html
        assert "af Anna Vest." in html
        assert "Kontrollér nu</button>" in html


def test_the_page_says_how_far_the_check_is_and_keeps_the_last_result(auditor: Client) -> None:
    auditor.post(f"{LOG}kontroller/")
    worked()
    auditor.post(f"{LOG}kontroller/")
    taken = take_errand(now=timezone.now())
    assert taken
    say_how_far(errand=taken, done=4000, total=100_000, now=timezone.now())
    html = page(auditor, f"{LOG}kontrol/")
    assert "4.000 af 100.000 handlinger er kontrolleret." in html
    assert '<progress id="fremdrift" max="100000" value="4000">' in html
    assert "Ved sidste kontrol var loggen uændret" in html


def test_news_of_the_check_leave_no_trace_and_are_only_the_part_of_the_page(auditor: Client) -> None:
    auditor.post(f"{LOG}kontroller/")
    before = Entry.objects.count()
    part = auditor.get(f"{LOG}kontrol/", headers={"HX-Request": "true"}).content.decode()
    assert "Anna Vest bad om en kontrol den" in part
    assert "<html" not in part
    assert Entry.objects.count() == before


def test_a_check_that_no_worker_takes_says_so(auditor: Client) -> None:
    auditor.post(f"{LOG}kontroller/")
    Errand.objects.update(asked=timezone.now() - dt.timedelta(minutes=5))
    assert "Baggrundsarbejdet kører ikke." in page(auditor, f"{LOG}kontrol/")


def test_a_check_that_went_wrong_can_be_asked_for_again(auditor: Client) -> None:
    auditor.post(f"{LOG}kontroller/")
    taken = take_errand(now=NOW)
    assert taken
    fail_errand(number=taken.pk, lease=taken.lease, fault="OperationalError", by=WORKER, now=NOW)
    html = page(auditor, f"{LOG}kontrol/")
    assert "Kontrollen gik i stå" in html
    assert "Kontrollér nu</button>" in html


def test_a_changed_log_is_told_with_its_place(auditor: Client) -> None:
    deed(name="Vej", by=OPERATOR, now=NOW)
    place = Entry.objects.count()
    with behind_its_back() as cursor:
        cursor.execute("UPDATE audit_entry SET subject_name = 'Sti' WHERE position = %s", [place])
    auditor.post(f"{LOG}kontroller/")
    worked()
    html = page(auditor)
    assert f"Loggen er ændret ved nr. {place}. Skriv til it-afdelingen." in html
    assert "uændret" not in html


def test_erased_values_are_told_as_such(auditor: Client) -> None:
    deed(name="Vej", by=OPERATOR, now=NOW)
    erase_values(position=Entry.objects.count(), ground="Lov", by=OPERATOR, now=NOW)
    assert "Indholdet er slettet, fordi loven kræver det." in page(auditor, f"{LOG}?ting=Vej")
    auditor.post(f"{LOG}kontroller/")
    worked()
    assert "Indholdet af én handling er slettet, fordi loven kræver det." in page(auditor)
