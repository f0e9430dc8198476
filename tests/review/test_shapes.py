"""Rules that look at more than words: tables, headings, the other cases of the paper, its head, closed items."""

import pytest

from raadslag.reading import read, read_any
from raadslag.review import Finding, review
from tests.review.making import HEAD, ITEM, USUAL, rules

PAGE = """<html><body><h1>Teknikudvalget</h1><p>Referat</p><p>{day} kl. 17:00</p>
<p>Medlemmer: Ida Bech (A), Bo Lund (V)</p><h2>Punkt 1: Ny vej</h2><h3>Sagsfremstilling</h3><p>Vejen anlægges.</p>
{told}<h3>Beslutning</h3><p>Godkendt.</p></body></html>"""


def of_page(told: str, day: str = "Tirsdag den 17. marts 2026") -> list[Finding]:
    reading = read_any(PAGE.format(told=told, day=day).encode(), name="side.html")
    return list(review(reading.record, text=reading.text))


def table(*rows: str, head: str = "") -> str:
    made = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row.split('|'))}</tr>" for row in rows)
    names = f"<tr>{''.join(f'<th>{cell}</th>' for cell in head.split('|'))}</tr>" if head else ""
    return f"<table>{names}{made}</table>"


def test_a_total_that_is_not_the_sum() -> None:
    (finding,) = of_page(table("Nord|210|1,5", "Syd|190|2,5", "I alt|420|4,0", head="Skole|Elever|Mio. kr."))

    assert (finding.rule, finding.about) == ("total_of_a_table", ("400", "420"))
    assert finding.words == "I alt | 420 | 4,0"


@pytest.mark.parametrize(
    "rows",
    [
        ("Nord|210", "Syd|190", "I alt|400"),
        ("Nord|10,4", "Syd|10,4", "Øst|10,4", "I alt|31,3"),
        ("Drift|-200", "Anlæg|80", "I alt|-120"),
        ("Nord|210", "heraf piger|100", "Syd|190", "I alt|400"),
        ("Skatter|500", "Resultat af drift|100", "Afdrag|20", "I alt|120"),
        ("Nord|210", "Syd|ukendt", "I alt|400"),
        ("Nord|2", "Syd|3", "I alt|1.400"),
        ("Nord|210", "Syd|190", "Vest|20"),
    ],
    ids=["sum", "rounding", "below zero", "part of a part", "result", "unknown", "of something else", "no total"],
)
def test_a_total_that_may_be_right_is_left_alone(rows: tuple[str, ...]) -> None:
    assert of_page(table(*rows, head="Skole|Elever")) == []


def test_percentages_are_not_added_up() -> None:
    assert of_page(table("Nord|50", "Syd|40", "I alt|46", head="Skole|Andel i pct.")) == []


def test_a_table_needs_names_over_its_columns() -> None:
    rows = ("a|1|2", "b|1|2", "c|1|2")

    assert [f.rule for f in of_page(table(*rows))] == ["table_head"]
    assert of_page(table(*rows, head="Navn|Først|Sidst")) == []


def test_a_heading_two_levels_down() -> None:
    assert [f.words for f in of_page("<h4>Baggrund for det</h4><p>x.</p><h6>Meget lille</h6><p>Tekst.</p>")] == [
        "Meget lille"
    ]
    assert of_page("<h4>Baggrund for det</h4><p>x.</p><h5>Lidt mindre</h5><p>Tekst.</p>") == []


def test_the_day_of_the_meeting_itself() -> None:
    (finding,) = of_page("", day="Mandag den 17. marts 2026")

    assert (finding.rule, finding.item, finding.about[1]) == ("weekday", None, "tirsdag")


def test_a_case_that_lacks_what_the_others_have() -> None:
    cases = [ITEM.format(**USUAL).replace("Punkt 1", f"Punkt {n}") for n in range(1, 6)]
    whole = HEAD + "".join(cases)
    start, end = whole.rindex("Økonomiske konsekvenser"), whole.rindex("Bilag\n")

    assert review(read_any(whole.encode(), name="referat.txt").record) == ()
    (finding,) = review(read_any((whole[:start] + whole[end:]).encode(), name="referat.txt").record)
    assert (finding.rule, finding.item, finding.about) == ("missing_part", 4, ("finances",))


def test_what_is_closed_does_not_go_out() -> None:
    told = "Svar sendes til mette@firma.dk. Ida Bech (A) er sygemeldt."
    shut = HEAD + ITEM.format(**(USUAL | {"told": told})).replace("Punkt 1: Ny vej", "Punkt 1: Ny vej (Lukket)")
    reading = read(shut.encode())

    assert {"mail_address", "health"} <= rules({"told": told})
    assert reading.record.items[0].is_closed
    assert reading.record.items[0].sections
    assert review(reading.record, text=reading.text) == ()


def test_the_reason_for_an_absence() -> None:
    told = HEAD.replace("Afbud: Ole Munk (O)", "Afbud: Ole Munk (O) (sygdom)") + ITEM.format(**USUAL)
    other = told.replace("sygdom", "ferie")

    (finding,) = review(read_any(told.encode(), name="referat.txt").record)
    assert (finding.rule, finding.about, finding.item) == ("health", ("Ole Munk", "sygdom"), None)
    assert review(read_any(other.encode(), name="referat.txt").record) == ()
