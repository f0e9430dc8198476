"""What somebody typed, and how a found text is shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadslag.search.analysis import folded, stem_of, tokens
from raadslag.search.passages import marked, passage
from raadslag.search.terms import Term, terms_of, tidy


@pytest.mark.parametrize(
    ("query", "kinds"),
    [
        ("skoler", ["word"]),
        ("skoler veje", ["word", "word"]),
        ('"nye skoler" vej', ["phrase", "word"]),
        ("skol*", ["beginning"]),
        ("s*", ["word"]),
        ("24.00.00-G01-2-25", ["phrase"]),
        ('"åben', ["phrase"]),
        ("skole skolen skoler", ["word"]),
        ("  ", []),
        ('"" * - ()', []),
        ("\x00\x00", []),
    ],
)
def test_terms(query: str, kinds: list[str]) -> None:
    assert [term.kind for term in terms_of(query)] == kinds


@pytest.mark.parametrize(
    ("word", "form"),
    [("Beslutningerne", "beslutning"), ("Aabenraa", "Åbenrå"), ("André", "andre"), ("SKOLERNES", "skole")],
)
def test_forms_of_one_word_have_one_stem(word: str, form: str) -> None:
    assert stem_of(folded(word)) == stem_of(folded(form))


def test_danish_letters_are_letters() -> None:
    assert folded("får") != folded("far")
    assert folded("ør") != folded("or")


@given(st.text())
def test_a_query_is_always_understood_and_short(query: str) -> None:
    assert len(terms_of(query)) <= 20
    assert len(tidy(query)) <= 200
    assert all(word.isalnum() for term in terms_of(query) for word in term.words)


@given(st.text(), st.sampled_from(["a", "vej", '"a b"', "sk*"]))
def test_marking_changes_no_character(text: str, query: str) -> None:
    assert "".join(run.text for run in marked(text, terms_of(query))) == text
    shown = "".join(run.text for run in passage(text, terms_of(query)))
    assert shown.removeprefix("… ").removesuffix(" …") in text or shown in text


def test_a_passage_is_taken_where_most_words_are() -> None:
    text = "Skole. " + "ord " * 100 + "Her står vej og skoler sammen. " + "ord " * 100
    runs = passage(text, terms_of("skole vejen"))
    assert [run.text for run in runs if run.hit] == ["vej", "skoler"]
    assert (runs[0].text, runs[-1].text) == ("… ", " …")


def test_words_are_found_where_they_stand() -> None:
    text = "Børne- og skoleudvalget"
    assert [text[t.start : t.end] for t in tokens(text)] == ["Børne", "og", "skoleudvalget"]
    assert Term("beginning", ("skole",)).fits(tokens(text)[2])
