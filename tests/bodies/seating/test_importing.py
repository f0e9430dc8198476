"""Bodies, members and seats from a file: checked line by line, then all of it or nothing, and once only."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadslag.audit.models import Entry
from raadslag.audit.who import OPERATOR
from raadslag.bodies.kinds import BodyKind, OfficeKind
from raadslag.bodies.models import Affiliation, Body, Office, Person, Seat
from raadslag.bodies.operations.seating import import_seats, try_seats
from raadslag.bodies.operations.seating.importing import Imported
from raadslag.bodies.seating.labels.refusals import words_of
from raadslag.bodies.seating.queries import seat_table, seat_tables
from raadslag.bodies.seating.seat_file import MOST_LINES, read_seats
from tests.bodies.seating.council import NOW, person

FILE = """\
Udvalg;Art;Navn;Liste;Valggruppe;Post;Fra;Til
Erhvervsudvalget;stående udvalg;Bo Vang;A;A og F;formand;01-01-2026;
Erhvervsudvalget;;Clara Holm;F;A og F;;01-01-2026;31.12.2027
Kommunalbestyrelsen;kommunalbestyrelse;Ali Krogh;løsgænger;;;2026-01-01;
Kommunalbestyrelsen;;Bo Vang;A;;1. viceborgmester;1/1/2026;
Kommunalbestyrelsen;;Clara Holm;F;;borgmester;01-01-2026;
Kommunalbestyrelsen;;Ditte Lund;A;;medlem;01-01-2026;
Ældrerådet;råd;;;;;01-01-2026;
"""
DAY = dt.date(2026, 3, 1)


def take_in(text: str) -> Imported:
    return import_seats(data=text.encode(), by=OPERATOR, now=NOW)


def problems(text: str) -> list[tuple[int, str]]:
    return [(each.line, each.refusal.code) for each in take_in(text).problems]


@pytest.mark.django_db
def test_a_file_is_taken_in() -> None:
    found = take_in(FILE)
    assert found.problems == []
    assert (found.seats, found.offices, found.lists, found.known) == (6, 3, 4, 0)
    assert found.bodies == ["Erhvervsudvalget", "Kommunalbestyrelsen", "Ældrerådet"]
    committee = Body.objects.get(name="Erhvervsudvalget")
    assert committee.kind == BodyKind.STANDING
    rows = seat_table(body=committee, day=DAY).rows
    assert [(row.person.name, row.person.party, row.group, row.until) for row in rows] == [
        ("Bo Vang", "A", "A og F", None),
        ("Clara Holm", "F", "A og F", dt.date(2027, 12, 31)),
    ]
    assert Office.objects.get(kind=OfficeKind.DEPUTY_MAYOR).person.name == "Bo Vang"
    assert Affiliation.objects.get(person__name="Ali Krogh").letter == ""
    alone = Body.objects.get(name="Ældrerådet")
    assert (alone.kind, alone.since) == (BodyKind.ADVISORY, dt.date(2026, 1, 1))
    assert [table.body.name for table in seat_tables(day=DAY)][-1] == "Ældrerådet"


@pytest.mark.django_db
def test_a_second_time_it_changes_nothing() -> None:
    take_in(FILE)
    before = Entry.objects.count()
    found = take_in(FILE)
    assert (found.seats, found.offices, found.lists, found.known) == (0, 0, 0, 6)
    assert (found.bodies, found.persons, found.problems) == ([], [], [])
    assert Entry.objects.count() == before


@pytest.mark.django_db
def test_a_trial_tells_the_same_and_writes_nothing() -> None:
    tried = try_seats(data=FILE.encode(), by=OPERATOR, now=NOW)
    assert (Body.objects.count(), Person.objects.count(), Seat.objects.count(), Entry.objects.count()) == (0, 0, 0, 0)
    assert tried == take_in(FILE)


@pytest.mark.django_db
def test_one_wrong_line_and_nothing_is_written() -> None:
    wrong = FILE + "Erhvervsudvalget;;Fie Toft;A;;;01-01-2026;\nErhvervsudvalget;;Bo;;;;01-01-2026;\n"
    assert problems(wrong) == [(9, "not_in_council"), (10, "not_a_full_name")]
    assert (Body.objects.count(), Seat.objects.count(), Entry.objects.count()) == (0, 0, 0)


@pytest.mark.django_db
def test_every_line_tells_what_is_wrong_with_it() -> None:
    wrong = """\
Udvalg;Art;Navn;Post;Fra;Til
;;Bo Vang;;01-01-2026;
Rådet;råd;Bo Vang;;30-02-2026;
Rådet;klub;Bo Vang;;01-01-2026;
Rådet;råd;Bo Vang;kasserer;01-01-2026;
Rådet;råd;Bo Vang;;01-01-2026;31-12-2025
Rådet;råd;Bo Vang;;01-01-2026;
Rådet;nævn;Clara Holm;;01-01-2026;
Rådet;råd;Bo Vang;;01-01-2026;
Rådet;råd;Clara Holm;borgmester;01-01-2026;
"""
    assert problems(wrong) == [
        (2, "cell_is_missing"),
        (3, "no_such_day"),
        (4, "no_such_kind"),
        (5, "no_such_post"),
        (6, "ends_before_it_begins"),
        (8, "other_kind"),
        (9, "written_twice"),
        (10, "no_such_office"),
    ]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("", ["no_lines"]),
        ("Udvalg;Navn;Fra\n", ["no_lines"]),
        ("Udvalg;Navn\nA;B C", ["column_is_missing"]),
        ("Udvalg;Navn;Fra;Løn\nA;B C;1-1-2026;9", ["column_is_unknown"]),
        ("Udvalg;Navn;Fra\n" + "A;B C;1-1-2026\n" * (MOST_LINES + 1), ["too_many_lines"]),
    ],
)
def test_a_file_with_other_heads_is_not_guessed_at(text: str, codes: list[str]) -> None:
    found = read_seats(text.encode())
    assert [each.refusal.code for each in found.problems] == codes
    assert found.lines == ()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "latin-1", "cp1252"])
@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_whatever_a_spreadsheet_saves_is_read(encoding: str, separator: str) -> None:
    text = "Udvalg;Navn;Fra;Liste\r\nBørneudvalget;Åse Ærø;01-01-2026;Ø\r\n".replace(";", separator)
    (line,) = read_seats(text.encode(encoding)).lines
    assert (line.body, line.name, line.letter) == ("Børneudvalget", "Åse Ærø", "Ø")


@given(st.binary(max_size=300))
def test_any_bytes_are_answered_in_words(data: bytes) -> None:
    found = read_seats(data)
    assert all(words_of(each.refusal) for each in found.problems)


@given(st.lists(st.text(max_size=12), max_size=8))
def test_any_cells_are_answered_in_words(cells: list[str]) -> None:
    found = read_seats(f"udvalg;art;navn;liste;valggruppe;post;fra;til\n{';'.join(cells)}\n".encode())
    assert all(words_of(each.refusal) for each in found.problems)


@pytest.mark.django_db
def test_politicians_of_old_papers_are_found_and_likenesses_told() -> None:
    known = person("Bo Vang")
    person("Clara Holms")
    found = take_in(FILE)
    assert "Bo Vang" not in found.persons
    assert found.doubts == [("Clara Holm", "Clara Holms")]
    assert Seat.objects.filter(person=known).count() == 2


@pytest.mark.django_db
def test_a_later_file_can_end_a_seat_but_not_move_an_end() -> None:
    take_in(FILE)
    ends = FILE.replace("Ali Krogh;løsgænger;;;2026-01-01;", "Ali Krogh;løsgænger;;;2026-01-01;2026-06-30")
    assert take_in(ends).seats == 1
    assert Seat.objects.get(person__name="Ali Krogh").until == dt.date(2026, 6, 30)
    moved = ends.replace("2026-06-30", "2026-07-31")
    assert problems(moved) == [(4, "other_end")]


@pytest.mark.django_db
def test_a_change_of_list_is_one_that_ends_and_one_that_begins() -> None:
    lines = "Udvalg;Navn;Liste;Fra;Til\nRådet;Bo Vang;A;01-01-2022;31-12-2025\nRådet;Bo Vang;C;01-01-2026;\n"
    take_in(lines)
    rows = Affiliation.objects.order_by("since").values_list("letter", "until")
    assert list(rows) == [("A", dt.date(2025, 12, 31)), ("C", None)]


@pytest.mark.django_db
def test_another_spelling_of_a_known_name_is_the_same_politician_and_in_the_log() -> None:
    known = person("André Juhl")
    found = take_in("Udvalg;Navn;Fra\nRådet;Andre Juhl;01-01-2026\n")
    assert (found.persons, found.problems) == ([], [])
    assert Seat.objects.get().person == known
    assert Entry.objects.filter(subject=str(known.pk), operation="bodies.import_seats").exists()
