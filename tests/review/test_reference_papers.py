"""The checks that the reference papers make possible (`domain.md` § 7 N), by row; and how little else is told."""

import time
from pathlib import Path

import pytest

from raadslag.reading import read, read_any
from raadslag.review import Finding, review

OWN = Path(__file__).parents[2]
ROWS = {
    45: ("004", "reference_day", "24. februar 2025"),
    75: ("003", "discussed_or_approved", "Indstillingen godkendt"),
    84: ("004", "vice_chair_by_law", "næstformand"),
    192: ("003", "story_of_one", "konkret borgercase"),
    193: ("004", "mail_address", "@"),
    194: ("004", "firm_spelled_twice", "Tom Gruppen"),
    206: ("002", "sentence_corrected", "200 borgere"),
    207: ("002", "sentence_corrected", "forelægges og godkendes"),
    208: ("002", "small_count", "to borgere"),
    210: ("000", "parts_of_a_whole", "otte"),
    211: ("000", "share_of_few", "66,7"),
    212: ("003", "change_percent", "28 pct."),
    215: ("004", "period", "1. august 2024"),
    216: ("000", "ratio_turned", "30/70"),
    217: ("003", "money_though_none", "0,75 mio. kr."),
    218: ("000", "money_though_none", "0,5 mio. kr."),
}
OTHERS = {
    "000": [("bare_address", "investinballerup"), ("health", "Per Mortensen")],
    "001": [
        ("abbreviation", "FGU"), ("bare_address", "cgi.dk"), ("bare_address", "dkr.dk"), ("small_count", "tre borgere"),
    ],
    "002": [
        ("raw_markup", "<p>"), ("firm_spelled_twice", "JOBNPLACE"), ("sentence_repeated", "danskuddannelser"),
    ],
    "003": [("bare_address", "silvan.dk"), ("abbreviation", "STAR")],
    "004": [
        ("party_differs", "Miasser Hawwa"), ("person_spelled_twice", "Andrè Amingsø"), ("health", "Sandra Marsenic"),
        ("outcome_for_another", "Taget til efterretning"),
    ],
}  # fmt: skip
"""What else is told of the reference papers: looked up in them one by one, and so."""

DOUBTFUL = {
    # Money that an earlier budget set aside, told as background: whether it belongs under economy is a matter of taste.
    "001": [("money_though_none", "afsat 0,5 mio. kr.")],
}
OURS = {
    # True: nobody says when, and two families may be known in a village.
    "boerne-og-uddannelsesudvalget/2026-04-07-dagsorden.txt": ["small_count"],
    "boerne-og-uddannelsesudvalget/2026-04-07-referat.txt": ["small_count"],
    "boerne-og-uddannelsesudvalget/2026-05-05-referat.txt": ["promise_without_day"],
    "kommunalbestyrelsen/2026-05-26-referat.pdf": ["promise_without_day"],
    "oekonomiudvalget/2026-05-18-referat.html": ["promise_without_day"],
    "municipalities/01-meadow-c.txt": ["promise_without_day"],
    # True: two headings of a template that nobody filled in.
    "municipalities/04-island-c.txt": ["outcome_for_another", "template_left", "template_left"],
    "municipalities/04-south-a.txt": ["template_left", "template_left"],
    # True: the council decides, and the committee "approved".
    "municipalities/14-canal-c.txt": ["outcome_for_another"],
    # True: the list says who was ill.
    "municipalities/18-belt-d.html": ["health"],
}
"""Every finding on papers of our own. Whoever changes a rule looks up what it now tells, and writes it here."""


def found(shared: Path, number: str) -> tuple[Finding, ...]:
    path = next((shared / "seeds").glob(f"{number}_*.txt"))
    reading = read_any(path.read_bytes(), name=path.name)
    return review(reading.record, text=reading.text)


@pytest.mark.parametrize("row", ROWS)
def test_a_row_is_found(shared: Path, row: int) -> None:
    number, rule, words = ROWS[row]

    assert [f for f in found(shared, number) if f.rule == rule and words in f.words]


def test_rows_213_and_214_pass_and_78_and_82_are_silent(shared: Path) -> None:
    told = [f for number in ("003", "004") for f in found(shared, number)]

    assert not [f for f in told if f.rule == "change_percent" and "12 pct" in f.words]
    assert not [f for f in told if "13,39" in f.words]
    assert not [f for f in told if f.rule in ("more_votes", "absent_voter", "voted_twice")]


@pytest.mark.parametrize("number", OTHERS)
def test_every_other_finding_is_known_and_at_most_one_is_doubtful(shared: Path, number: str) -> None:
    of_rows = [(rule, words) for where, rule, words in ROWS.values() if where == number]
    doubtful = DOUBTFUL.get(number, [])
    expected = [*of_rows, *OTHERS[number], *doubtful]

    told = [(f.rule, f.words) for f in found(shared, number)]

    assert [t for t in told if not any(t[0] == rule and words in t[1] for rule, words in expected)] == []
    assert len(told) <= len(expected)
    assert len(doubtful) <= 1


PAPERS = [
    *sorted((OWN / "src/raadslag/demo/papers").glob("*/2*")),
    *sorted(
        path
        for path in (OWN / "tests/papers").rglob("*")
        if path.suffix in (".txt", ".md", ".html", ".pdf", ".docx") and path.parent.name != "budget"
    ),
]


@pytest.mark.parametrize("path", PAPERS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_of_papers_of_ours_every_finding_is_known(path: Path) -> None:
    reading = read_any(path.read_bytes(), name=path.name)

    told = sorted(f.rule for f in review(reading.record, text=reading.text))

    assert told == OURS.get(f"{path.parent.name}/{path.name}", [])


def test_a_paper_of_sixty_pages_is_reviewed_in_well_under_a_second(shared: Path) -> None:
    """Some 180,000 characters: the longest reference paper five times over, as one meeting."""
    path = next((shared / "seeds").glob("000_*.txt"))
    reading = read(path.read_bytes(), name=path.name)
    long = reading.record.model_copy(update={"items": reading.record.items * 5})

    begun = time.perf_counter()
    findings = review(long, text=reading.text * 5)

    assert time.perf_counter() - begun < 2.5  # 0.5 s on an idle machine
    assert len({f.item for f in findings}) > 5
