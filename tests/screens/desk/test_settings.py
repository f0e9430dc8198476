"""The settings: each part for whom it is, a change told with its day, and what stands in the way told at its field."""

import datetime as dt
from collections import Counter
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import URLResolver, reverse

from raadslag.accounts.labels import REFUSALS as OF_ACCOUNTS
from raadslag.accounts.models import User
from raadslag.accounts.roles import Role
from raadslag.audit.who import OPERATOR
from raadslag.bodies.kinds import BodyKind
from raadslag.bodies.local.declared import DISPATCH_WEEKDAYS
from raadslag.bodies.models import Body, LocalSetting, Official, Person, Seat, Succession, Unit
from raadslag.bodies.operations import Decided, change_setting, establish_body
from raadslag.bodies.queries import setting
from raadslag.law import refusal as law_refusal
from raadslag.screens.desk.settings import labels
from raadslag.screens.desk.settings.menu import SECTIONS
from raadslag.screens.desk.urls import urlpatterns
from tests.screens.desk.people import NOW, SINCE, somebody

pytestmark = pytest.mark.django_db
PLACE = "/skrivebord/indstillinger/"
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + b"\x00" * 17
UNITS = "navn;overordnet\nDirektionen;\nVej og Park;Direktionen\n"


def committee(name: str = "Havneudvalget", kind: BodyKind = BodyKind.STANDING) -> Body:
    made = establish_body(name=name, kind=kind, since=SINCE, by=OPERATOR, now=NOW)
    assert isinstance(made, Body)
    return made


@pytest.fixture
def administrator(client: Client) -> User:
    user = somebody(Role.ADMINISTRATOR)
    client.force_login(user)
    return user


def post(client: Client, address: str, **sent: Any) -> str:
    return client.post(address, sent, follow=True).content.decode()


@pytest.mark.usefixtures("administrator")
@pytest.mark.parametrize("name", SECTIONS)
def test_an_administrator_sees_every_part(client: Client, name: str) -> None:
    answer = client.get(reverse(SECTIONS[name].route))
    assert answer.status_code == 200
    assert 'aria-current="page"' in answer.content.decode()
    assert client.get(PLACE).status_code == 302


def test_a_secretary_sees_what_is_about_bodies_and_nobody_else_anything(client: Client) -> None:
    client.force_login(somebody(Role.SECRETARY, at=committee()))
    seen = {name for name, each in SECTIONS.items() if client.get(reverse(each.route)).status_code == 200}
    assert seen == {"bodies", "deadlines", "publication"}
    assert client.get(reverse("desk:establish_body")).status_code == 404
    assert client.get(reverse("desk:change_value", kwargs={"name": "dispatch_weekdays"})).status_code == 404
    client.force_login(somebody(Role.AUDITOR, email="bo@egevang.dk"))
    assert {client.get(reverse(each.route)).status_code for each in SECTIONS.values()} == {404}
    assert client.get(PLACE).status_code == 404
    assert "Indstillinger" not in client.get("/skrivebord/").content.decode()


@pytest.mark.usefixtures("administrator")
def test_a_value_is_changed_from_a_day_by_a_decision_and_its_history_shown(client: Client) -> None:
    body = committee()
    address = reverse("desk:change_value", kwargs={"name": "dispatch_weekdays"}) + f"?udvalg={body.pk}"
    sent = {
        "value": "6",
        "since": "2030-05-01",
        "decided": "2026-11-18",
        "decided_by": "Direktionen",
        "words": "pkt. 4",
    }
    page = post(client, address, **sent)
    assert "Gemt. Gælder fra onsdag den 1. maj 2030." in page
    assert "Fra onsdag den 1. maj 2030: 6 hverdage" in page
    assert setting(DISPATCH_WEEKDAYS, body=body, day=dt.date(2030, 5, 1)) == 6
    form = client.get(address).content.decode()
    assert "Kommende" in form
    assert "Direktionen, onsdag den 18. november 2026: pkt. 4" in form


@pytest.mark.usefixtures("administrator")
@pytest.mark.parametrize(
    ("sent", "words"),
    [
        ({"value": "99"}, "Skriv et helt tal fra 0 til 30."),
        ({"since": "31-31-2026"}, "Dagen findes ikke."),
        ({"since": ""}, "Vælg en dag."),
        ({"decided_by": ""}, "Vælg et udvalg, eller skriv, hvem der besluttede det."),
    ],
)
def test_what_is_wrong_is_told_at_the_field_and_nothing_kept(client: Client, sent: dict[str, str], words: str) -> None:
    address = reverse("desk:change_value", kwargs={"name": "dispatch_weekdays"})
    good = {"value": "6", "since": "2030-05-01", "decided": "2026-11-18", "decided_by": "Direktionen"}
    answer = client.post(address, good | sent)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert page.count(words) == 2
    assert "Ret én ting" in page
    assert not LocalSetting.objects.exists()


@pytest.mark.usefixtures("administrator")
def test_a_change_into_the_past_asks_first(client: Client) -> None:
    address = reverse("desk:change_value", kwargs={"name": "publishes_minutes"})
    sent = {"value": "0", "since": "2020-01-01", "decided": "2019-11-18", "decided_by": "Direktionen"}
    page = post(client, address, **sent)
    assert "Dagen ligger bagude." in page
    assert not LocalSetting.objects.exists()
    post(client, address, **sent, accepted="setting_into_the_past")
    assert LocalSetting.objects.get().value == "0"


@pytest.mark.usefixtures("administrator")
def test_a_wrong_value_is_withdrawn_with_a_reason(client: Client) -> None:
    decided = Decided(day=SINCE, by="Direktionen")
    row = change_setting(
        name="small_count_threshold", value="9", since=dt.date(2030, 1, 1), decided=decided, by=OPERATOR, now=NOW
    )
    assert isinstance(row, LocalSetting)
    address = reverse("desk:withdraw_value", kwargs={"number": row.pk})
    assert "Skriv, hvad der var forkert." in post(client, address, why="")
    assert "Værdien er trukket tilbage." in post(client, address, why="Tastefejl")
    form = client.get(reverse("desk:change_value", kwargs={"name": "small_count_threshold"})).content.decode()
    assert "Trukket tilbage" in form
    assert "Tastefejl" in form


@pytest.mark.usefixtures("administrator")
def test_a_body_is_established_classified_and_renamed(client: Client) -> None:
    page = post(client, reverse("desk:establish_body"), name="Havneudvalget", kind="standing", since="2026-01-01")
    assert "Havneudvalget er oprettet." in page
    again = post(client, reverse("desk:establish_body"), name="Havneudvalget", kind="standing", since="2026-01-01")
    assert "Havneudvalget findes allerede." in again
    body = Body.objects.get()
    post(client, reverse("desk:classify_body", kwargs={"number": body.pk}), kind="advisory", since="")
    body.refresh_from_db()
    assert body.kind == BodyKind.ADVISORY


@pytest.mark.usefixtures("administrator")
def test_a_body_ends_after_its_holdings_were_reviewed(client: Client) -> None:
    old, new = committee(), committee("Kystudvalget")
    Seat.objects.create(body=old, person=Person.objects.create(name="Ida Bech", slug="ida-bech"), since=SINCE)
    change_setting(
        name="default_place",
        value="Havnekontoret",
        body=old,
        since=SINCE,
        decided=Decided(day=SINCE, by="Udvalget"),
        by=OPERATOR,
        now=NOW,
        accepted=frozenset({"setting_into_the_past"}),
    )
    address = reverse("desk:close_body", kwargs={"number": old.pk})
    asked = {"last_day": "2030-12-31", "successors": [str(new.pk)], "decided_by": "KB pkt. 7", "decided": "2030-11-18"}
    review = post(client, address, **asked)
    assert "Ida Bech" in review
    assert "Havnekontoret" in review
    assert not Succession.objects.exists()
    held = ["seats|seat:1", "settings|default_place"]
    seat = f"seats|seat:{Seat.objects.get().pk}"
    sent = asked | {"set": [seat], "luk": "1", "settings|default_place": [str(new.pk)]}
    assert "Udvalget har fået noget nyt" in post(client, address, **sent)
    page = post(client, address, **sent | {"set": [seat, held[1]]})
    assert "Havneudvalget holder op tirsdag den 31. december 2030." in page
    assert "Afløst af" in page
    assert setting("default_place", body=new, day=dt.date(2031, 1, 1)) == "Havnekontoret"


@pytest.mark.usefixtures("administrator")
def test_the_municipality_has_a_name_a_number_and_a_logo_that_everybody_sees(client: Client) -> None:
    assert "Kommunen hedder nu Egevang Kommune." in post(
        client, reverse("desk:describe_municipality"), name="Egevang Kommune", code="199"
    )
    refused = post(client, reverse("desk:logo"), logo=SimpleUploadedFile("logo.png", b"%PDF-1.7"))
    assert "logo.png er ikke et billede" in refused
    assert Client().get("/om/logo").status_code == 404
    post(client, reverse("desk:logo"), logo=SimpleUploadedFile("logo.png", PNG))
    shown = Client().get("/om/logo")
    assert (shown["Content-Type"], shown.content) == ("image/png", PNG)
    front = Client().get("/").content.decode()
    assert 'src="/om/logo?v=' in front
    assert "Egevang Kommune" in front
    assert "Logoet er fjernet." in post(client, reverse("desk:remove_logo"))


@pytest.mark.usefixtures("administrator")
def test_units_come_from_a_file_after_a_preview(client: Client) -> None:
    address = reverse("desk:unit_file")
    wrong = post(client, address, file=SimpleUploadedFile("enheder.csv", b"navn;overordnet\nVej;Mangler\n"))
    assert "Linje 2: Enheden Mangler findes hverken her eller i filen." in wrong
    preview = client.post(address, {"file": SimpleUploadedFile("enheder.csv", UNITS.encode())})
    assert "2 nye, 0 ændres, 0 er uændret." in preview.content.decode()
    assert not Unit.objects.exists()
    done = post(client, address, content=preview.context["content"])
    assert "2 nye, 0 ændret, 0 uændret." in done
    assert "Vej og Park" in done


@pytest.mark.usefixtures("administrator")
def test_units_and_officials_are_entered_and_followed_through_time(client: Client) -> None:
    body = committee()
    post(client, reverse("desk:establish_unit"), name="Center for By", since="2018-01-01")
    unit = Unit.objects.get()
    address = {"number": unit.pk}
    changed = post(client, reverse("desk:change_unit", kwargs=address), name="By og Vej", since="2025-01-01")
    assert "By og Vej (fra onsdag den 1. januar 2025)" in changed
    assert "BEM" in post(client, reverse("desk:alias_unit", kwargs=address), name="BEM")
    sent = {"name": "Bo Vang", "title": "direktør", "unit": str(unit.pk), "since": "2026-01-01"}
    assert "Bo Vang er oprettet." in post(client, reverse("desk:enrol_official"), **sent)
    official = Official.objects.get()
    number = {"number": official.pk}
    post(client, reverse("desk:change_post", kwargs=number), title="kommunaldirektør", since="2026-06-01")
    assert "Bo Vang, kommunaldirektør" in client.get(reverse("desk:officials")).content.decode()
    attached = post(
        client,
        reverse("desk:attach_official", kwargs={"number": body.pk}),
        official=str(official.pk),
        task="referent",
        since="2026-06-01",
    )
    assert "Bo Vang følger nu udvalget." in attached
    assert "Bo Vang, kommunaldirektør" in attached


def test_somebody_is_shut_out_but_not_by_oneself(client: Client, administrator: User) -> None:
    other = somebody(Role.AUDITOR, email="bo@egevang.dk")
    assert "bo@egevang.dk" in client.get(reverse("desk:users")).content.decode()
    post(client, reverse("desk:shut_out_user", kwargs={"number": other.pk}))
    other.refresh_from_db()
    assert not other.is_active
    page = post(client, reverse("desk:shut_out_user", kwargs={"number": administrator.pk}))
    assert "Du kan ikke lukke dig selv ude." in page


@pytest.mark.usefixtures("administrator")
def test_secrets_of_the_environment_are_told_of_and_not_told(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RAADSLAG_SECRET_KEY", "hemmelig nøgle")
    page = client.get(reverse("desk:running")).content.decode()
    assert "RAADSLAG_SECRET_KEY" in page
    assert "Sat, vises ikke" in page
    assert "hemmelig nøgle" not in page


@pytest.mark.usefixtures("administrator")
def test_any_number_of_bodies_costs_the_same_queries(client: Client) -> None:
    asked = []
    for numbers in (range(3), range(3, 30)):
        for each in numbers:
            made = committee(f"Udvalg {each}")
            Official.objects.create(municipality=made.municipality, name=f"Bo Vang {each}")
            somebody(Role.SECRETARY, email=f"nr{each}@egevang.dk", at=made)
        asked.append([queries(client, route) for route in ("bodies", "users", "deadlines", "officials", "units")])
    assert asked[0] == asked[1]


def queries(client: Client, route: str) -> int:
    client.get(reverse(f"desk:{route}"))
    with CaptureQueriesContext(connection) as captured:
        client.get(reverse(f"desk:{route}"))
    return len(captured)


def test_every_refusal_and_problem_has_words_that_can_be_filled_in() -> None:
    for code in labels.REFUSALS:
        made = law_refusal.Refusal(code=code, statute="lovens § 1", about=("en", "to"))
        assert "{" not in labels.refused(made)
    known = {**OF_ACCOUNTS, **labels.REFUSALS}
    assert all(code in known for codes in labels.FIELDS.values() for code in codes)


def named(patterns: list[Any]) -> list[str]:
    return [
        name
        for each in patterns
        for name in (named(each.url_patterns) if isinstance(each, URLResolver) else [each.name])
    ]


def test_no_two_pages_of_the_desk_have_one_name() -> None:
    names = named(urlpatterns)
    assert len(names) > 50
    assert [name for name, count in Counter(names).items() if count > 1] == []
