"""The file of names says what it means, and a slip in it is not silent."""

import datetime as dt

import pytest

from raadslag.ingest.aliases import NONE, BadAliases, PaperHint, Rename, read_aliases

WHOLE = """
[[udvalg]]
navn = "Klimaudvalget"
foer = "Teknikudvalget"
fra = 2026-08-01
ogsaa = ["KU"]

[[person]]
navn = "Poul-Erik Sandal"
ogsaa = ["P.E. Sandal"]

[[papir]]
fil = "mappe/referat.html"
adresse = "https://eksempel.dk/referat"
frigivet = true
erstatter = "gammelt.html"
udvalg = "Klimaudvalget"
dato = 2026-09-01
"""


def test_everything_that_can_be_said() -> None:
    aliases = read_aliases(WHOLE.encode())
    assert aliases.renames == (
        Rename(old="Teknikudvalget", new="Klimaudvalget", since=dt.date(2026, 8, 1)),
        Rename(old="KU", new="Klimaudvalget", since=None),
    )
    assert aliases.persons == (("Poul-Erik Sandal", "P.E. Sandal"),)
    hint = PaperHint(
        file="mappe/referat.html",
        address="https://eksempel.dk/referat",
        released=True,
        replaces="gammelt.html",
        body="Klimaudvalget",
        date=dt.date(2026, 9, 1),
    )
    assert aliases.papers == (hint,)


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("mappe/referat.html", True),
        ("2026/mappe/referat.html", True),
        ("https://eksempel.dk/referat", True),
        ("xmappe/referat.html", False),
        ("referat.html", False),
    ],
)
def test_a_paper_is_known_by_its_path_or_address(name: str, *, found: bool) -> None:
    assert (read_aliases(WHOLE.encode()).hint(name) is not None) is found


def test_an_empty_file_says_nothing() -> None:
    assert read_aliases(b"") == NONE


@pytest.mark.parametrize(
    "text",
    [
        "[[udvalg",
        "[[komite]]\nnavn = 'x'",
        "udvalg = 1",
        "[[udvalg]]\nfoer = 'x'",
        "[[udvalg]]\nnavn = 'x'\nfoer = 'y'",
        "[[udvalg]]\nnavn = 'x'\nfra = 2026-01-01",
        "[[udvalg]]\nnavn = 1",
        "[[person]]\nnavn = 'x'",
        "[[papir]]\nudvalg = 'x'",
        "[[papir]]\nfil = 'x'\ndato = '1. maj'",
        "[[papir]]\nfil = 'x'\nadress = 'y'",
    ],
)
def test_a_slip_is_told_of(text: str) -> None:
    with pytest.raises(BadAliases, match=r"navne\.toml"):
        read_aliases(text.encode())


def test_a_file_that_is_no_text_is_told_of() -> None:
    with pytest.raises(BadAliases):
        read_aliases(b"\xff\xfe")
