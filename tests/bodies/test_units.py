"""A unit answers for any day under the name of the day; files of units are taken in whole or not at all."""

import datetime as dt
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytest_django import DjangoAssertNumQueries

from raadslag.accounts.permissions import Denied
from raadslag.audit.models import Entry
from raadslag.audit.who import OPERATOR
from raadslag.bodies.kinds import Scope
from raadslag.bodies.models import Municipality, Unit, UnitAlias, UnitEdition
from raadslag.bodies.operations import (
    Codes,
    alias_unit,
    change_unit,
    choose_scope,
    close_unit,
    establish_unit,
    forget_alias,
    import_municipalities,
    import_units,
)
from raadslag.bodies.units.plan import Change, MunicipalityPlan, Plan, Step, plan_units
from raadslag.bodies.units.queries import unit_name, unit_named, units_at
from raadslag.bodies.units.reading import read_units
from raadslag.law.refusal import Refusal
from tests.bodies.made import NOW, TODAY, user

SECRETARIAT = "Sekretariat for Politik og Borgerservice"
CENTRE = "Center for Politik og Organisation"
IN_2018, IN_2025 = dt.date(2018, 6, 12), dt.date(2025, 3, 18)
ID = "6f1a0d8e-1111-4c52-9d0a-000000000002"
EAN = "5798000000001"
FILE = f"""\
navn;overordnet;fra;til;uuid;ean;p-nummer;andre navne
Direktionen;;;;6f1a0d8e-1111-4c52-9d0a-000000000001;;;
Center for By, Erhverv og Miljø;Direktionen;01-01-2018;;{ID};{EAN};1003388394;BEM|By og Miljø
Vej og Park;Center for By, Erhverv og Miljø;2020-01-01;;;;;
"""


def unit(name: str, since: dt.date | None = None, parent: Unit | None = None) -> Unit:
    made = establish_unit(name=name, since=since, parent=parent, by=OPERATOR, now=NOW)
    assert isinstance(made, Unit)
    return made


def change(made: Unit, name: str, since: dt.date, parent: Unit | None = None) -> Unit | Refusal:
    return change_unit(unit=made, name=name, parent=parent, since=since, codes=Codes(), by=OPERATOR, now=NOW)


def take(text: str) -> Plan:
    return import_units(data=text.encode(), by=OPERATOR, now=NOW)


def problems(text: str) -> list[tuple[int, str]]:
    plan = take(text)
    assert not Unit.objects.exists()
    return [(each.line, each.code) for each in plan.problems]


@pytest.mark.django_db
def test_a_unit_answers_under_the_name_of_the_day_and_is_found_under_all_of_them() -> None:
    made = unit(SECRETARIAT)
    change(made, CENTRE, dt.date(2022, 1, 1))
    assert [unit_name(unit=made, day=day) for day in (IN_2018, IN_2025)] == [SECRETARIAT, CENTRE]
    assert unit_named(name=SECRETARIAT) == unit_named(name=CENTRE) == made
    assert [[each.name for each in units_at(day=day)] for day in (IN_2018, IN_2025)] == [[SECRETARIAT], [CENTRE]]


@pytest.mark.django_db
def test_a_unit_stands_under_another_from_a_day_on() -> None:
    top, other = unit("Direktionen"), unit("Økonomi")
    made = unit("Vej og Park", parent=top)
    change(made, "Vej og Park", dt.date(2024, 1, 1), parent=other)
    shown = [{each.name: each.depth for each in units_at(day=day)} for day in (IN_2018, IN_2025)]
    assert shown[0]["Vej og Park"] == shown[1]["Vej og Park"] == 1
    parents = [next(e.parent for e in units_at(day=day) if e.name == "Vej og Park") for day in (IN_2018, IN_2025)]
    assert parents == [top.pk, other.pk]


@pytest.mark.django_db
def test_no_unit_stands_under_itself() -> None:
    top = unit("Direktionen")
    below = unit("Økonomi", parent=top)
    done = change(top, "Direktionen", IN_2025, parent=below)
    assert isinstance(done, Refusal)
    assert done.code == "unit_under_itself"


@pytest.mark.django_db
def test_spellings_lead_to_one_unit() -> None:
    made = unit("Center for By, Erhverv og Miljø")
    assert unit_named(name="Center for By-, Erhverv- og Miljø") == made
    alias = alias_unit(unit=made, name="BEM", by=OPERATOR, now=NOW)
    assert isinstance(alias, UnitAlias)
    assert unit_named(name="bem") == made
    again = establish_unit(name="BEM", since=None, by=OPERATOR, now=NOW)
    assert isinstance(again, Refusal)
    assert again.code == "unit_is_known"
    forget_alias(alias=alias, by=OPERATOR, now=NOW)
    assert unit_named(name="bem") is None


@pytest.mark.django_db
def test_a_unit_ends_and_is_shown_no_more_after_its_last_day() -> None:
    made = unit("Havnen", since=dt.date(2019, 1, 1))
    assert isinstance(close_unit(unit=made, until=dt.date(2022, 12, 31), by=OPERATOR, now=NOW), Unit)
    days = (dt.date(2018, 1, 1), dt.date(2019, 1, 1), dt.date(2022, 12, 31), dt.date(2023, 1, 1))
    assert [len(units_at(day=day)) for day in days] == [0, 1, 1, 0]
    assert len(units_at(day=TODAY, closed=True)) == 1
    again = close_unit(unit=made, until=TODAY, by=OPERATOR, now=NOW)
    assert isinstance(again, Refusal)


@pytest.mark.django_db
def test_a_file_is_taken_in_whole_and_again_changes_nothing() -> None:
    first = take(FILE)
    assert (first.problems, first.count(Step.NEW)) == ((), 3)
    shown = {each.name: each for each in units_at(day=TODAY)}
    centre = shown["Center for By, Erhverv og Miljø"]
    assert (centre.depth, centre.ean, centre.p_number, centre.aliases) == (1, EAN, "1003388394", ("BEM", "By og Miljø"))
    assert shown["Vej og Park"].depth == 2
    rows = (UnitEdition.objects.count(), UnitAlias.objects.count(), Entry.objects.count())
    again = take(FILE)
    assert (again.problems, again.count(Step.SAME)) == ((), 3)
    assert (UnitEdition.objects.count(), UnitAlias.objects.count(), Entry.objects.count()) == rows


@pytest.mark.django_db
def test_the_same_units_may_come_as_json() -> None:
    take(FILE)
    text = '[{"navn": "Vej og Park", "fra": "2020-01-01", "overordnet": null, "andre_navne": ["Vejene", "Parkerne"]}]'
    plan = take(text)
    assert plan.rows[0].changes == (Change.ALIASES,)
    assert take(text).rows[0].step == Step.SAME
    assert take('{"enheder": [{"navn": "Havnen"}]}').count(Step.NEW) == 1


@pytest.mark.django_db
def test_a_known_unit_gets_a_new_name_from_a_day_and_keeps_its_place() -> None:
    take(FILE)
    text = f"navn;fra;uuid\nCenter for By;2025-01-01;{ID}\n"
    assert take(text).rows[0].changes == (Change.NAME,)
    by = unit_named(name="Center for By")
    assert by
    assert unit_name(unit=by, day=IN_2018) == "Center for By, Erhverv og Miljø"
    assert {each.name: each.depth for each in units_at(day=IN_2025)}["Center for By"] == 1
    assert take(text).count(Step.SAME) == 1


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [(0, "empty")]),
        ("\x00", [(0, "no_text")]),
        ("enhed\nA", [(0, "column_missing")]),
        ("navn;farve\nA;rød", [(0, "column_unknown")]),
        ('navn\n"A', [(0, "unreadable")]),
        ("{", [(0, "unreadable")]),
        ("[1]", [(0, "unreadable")]),
        ("navn;fra\nA;30-02-2020\n;2020-01-01", [(2, "no_such_date"), (3, "name_missing")]),
        ("navn;fra;til\nA;2020-01-02;2020-01-01", [(2, "ends_before")]),
        ("navn;ean\nA;5798000000006\nB;12", [(2, "ean"), (3, "ean")]),
        ("navn;uuid;p_nummer\nA;abc;\nB;;123", [(2, "no_uuid"), (3, "p_number")]),
        ("navn;overordnet\nA;Z\nB;A", [(2, "no_such_unit")]),
        ("navn;overordnet\nA;B\nB;A\nC;A", [(2, "under_itself"), (3, "under_itself")]),
        ("navn\nA\nB\na", [(4, "line_twice")]),
    ],
)
def test_with_one_wrong_line_nothing_is_taken_in(text: str, expected: list[tuple[int, str]]) -> None:
    assert problems(text) == expected


@pytest.mark.django_db
def test_a_new_name_without_a_day_is_asked_about() -> None:
    take(FILE)
    plan = take(f"navn;uuid\nCenter for By;{ID}")
    assert [each.code for each in plan.problems] == ["change_needs_day"]


@pytest.mark.django_db
def test_a_preview_writes_nothing() -> None:
    assert plan_units(data=FILE.encode("cp1252"), today=TODAY).count(Step.NEW) == 3
    assert not Unit.objects.exists()


@pytest.mark.django_db
def test_only_an_administrator_takes_in_files() -> None:
    with pytest.raises(Denied):
        import_units(data=FILE.encode(), by=user("Eva Lind"), now=NOW)


@pytest.mark.django_db
@pytest.mark.parametrize("number", [3, 30])
def test_any_number_of_units_is_three_queries(number: int, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    take("navn;overordnet\nTop;\n" + "".join(f"Enhed {n};Top\n" for n in range(number)))
    with django_assert_num_queries(3):
        assert len(units_at(day=TODAY)) == number + 1


@pytest.mark.django_db
def test_codes_are_kept_and_one_id_is_one_units() -> None:
    number = UUID("6f1a0d8e-1111-4c52-9d0a-000000000009")
    made = unit("Havnen")
    change_unit(unit=made, name="Havnen", parent=None, since=TODAY, codes=Codes(uuid=number), by=OPERATOR, now=NOW)
    other = establish_unit(name="Kysten", since=None, codes=Codes(uuid=number), by=OPERATOR, now=NOW)
    assert isinstance(other, Refusal)
    assert other.code == "unit_code_is_taken"


@pytest.mark.django_db
def test_an_archive_takes_in_municipalities_with_their_codes() -> None:
    data = b"kode;navn\n0151;Egevang Kommune\n101;Andeby\n"
    refused = import_municipalities(data=data, by=OPERATOR, now=NOW)
    assert isinstance(refused, Refusal)
    choose_scope(scope=Scope.MANY, by=OPERATOR, now=NOW)
    first, again = (import_municipalities(data=data, by=OPERATOR, now=NOW) for _ in range(2))
    assert isinstance(first, MunicipalityPlan)
    assert isinstance(again, MunicipalityPlan)
    assert (first.count(Step.NEW), again.count(Step.SAME)) == (2, 2)
    assert sorted(Municipality.objects.values_list("code", "name")) == [("101", "Andeby"), ("151", "Egevang Kommune")]
    wrong = import_municipalities(data=b"kode;navn\n1;A\n99x;B\n151;\n151;C\n151;D", by=OPERATOR, now=NOW)
    assert isinstance(wrong, MunicipalityPlan)
    assert {each.code for each in wrong.problems} >= {"municipality_code", "name_missing", "code_twice"}
    assert Municipality.objects.count() == 2


@given(st.binary(max_size=300))
def test_no_file_breaks_the_reading(data: bytes) -> None:
    lines, found = read_units(data)
    assert all(line.name for line in lines)
    assert lines or found or not any(data.splitlines()[1:])


@given(st.text(alphabet="navn;,\n\"'[]{}:æ0123-\t ", max_size=80))
def test_no_text_breaks_the_reading(text: str) -> None:
    read_units(f"navn;overordnet\n{text}".encode())
