"""When two names are one, and when a person should say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadslag.bodies.names import body_key, doubt_between, initials, is_politician, one_letter_apart, person_key
from raadslag.bodies.slugs import RESERVED, first_free, slug_of


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("André Amingsø", "Andrè Amingsø", True),
        ("Johan Müller", "Johan Muller", True),
        ("Poul-Erik Sandal", "Poul Erik  Sandal", True),
        ("Søren Å", "Soren A", False),
        ("Børge Holm", "Borge Holm", False),
    ],
)
def test_accents_do_not_make_another_person_but_danish_letters_do(first: str, second: str, *, same: bool) -> None:
    assert (person_key(first) == person_key(second)) is same


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Børne- og Skoleudvalget", "Børne og skoleudvalget"),
        ("Social & Sundhedsudvalget", "Social- og Sundhedsudvalget"),
        ("Erhvervs-, Beskæftigelses- og Uddannelsesudvalget", "Erhvervs, Beskæftigelses og Uddannelsesudvalget"),
    ],
)
def test_punctuation_does_not_make_another_body(first: str, second: str) -> None:
    assert body_key(first) == body_key(second)


@pytest.mark.parametrize(
    ("first", "second", "rule"),
    [
        ("erling andersen", "erling anderson", "one_letter"),
        ("erling andersen", "erling andersne", "one_letter"),
        ("mette vaaben mortensen", "mette mortensen", "initials"),
        ("m v mortensen", "mette vaaben mortensen", "initials"),
        ("p e sandal", "poul erik sandal", "initials"),
        ("mette mortensen", "anette mortensen", None),
        ("ida bech", "bo lund", None),
        ("ida bech", "ida bech", None),
    ],
)
def test_doubtful_names(first: str, second: str, rule: str | None) -> None:
    assert doubt_between(first, second) == doubt_between(second, first) == rule


@given(st.text("abc ", max_size=8), st.text("abc ", max_size=8))
def test_doubt_is_the_same_either_way(first: str, second: str) -> None:
    assert one_letter_apart(first, second) == one_letter_apart(second, first)
    assert doubt_between(first, second) == doubt_between(second, first)


@pytest.mark.parametrize(
    ("party", "role", "parties", "expected"),
    [
        ("A", None, True, True),
        ("Løsgænger", None, True, True),
        (None, "direktør", True, False),
        (None, "Borgmester", True, True),
        (None, "2. viceborgmester", True, True),
        (None, None, True, False),
        (None, None, False, True),
        (None, "direktør", False, False),
    ],
)
def test_who_is_a_politician(party: str | None, role: str | None, *, parties: bool, expected: bool) -> None:
    assert is_politician(party=party, role=role, paper_names_parties=parties) is expected


@pytest.mark.parametrize(
    ("name", "short"),
    [("Børne- og Skoleudvalget", "BSU"), ("Økonomiudvalget", ""), ("Klima- og Teknikudvalget", "KTU")],
)
def test_initials(name: str, short: str) -> None:
    assert initials(name) == short


def test_slugs_are_readable_and_never_reserved() -> None:
    assert slug_of("Ældre- & Børneudvalget på Ærø") == "aeldre-boerneudvalget-paa-aeroe"
    assert first_free("soeg", is_taken=RESERVED.__contains__) == "soeg-2"
    assert first_free("", is_taken=set().__contains__) == "uden-navn"
    assert len(slug_of("langt ord " * 30, longest=40)) <= 40
