"""What holds for any text whatever: nothing is lost, lines keep to their characters, and reading never fails oddly."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raadslag.reading.errors import Unreadable
from raadslag.reading.formats import document
from raadslag.reading.formats.html import read_html
from raadslag.reading.formats.markdown import read_markdown
from raadslag.reading.formats.text import read_text
from tests.reading.formats.papers import check, check_words

MARKS = "1. 2) - • # ## ** * _ | --- === > \\ ☺ … .... ! [ ]( ``` & &nbsp; &amp; [a](http://x.dk) Referat Ærø"
MARKUP_TAGS = "<p> </p> <br> <b> <!-- --> <script> </script>"
BLANKS = ["\n", "\n\n", "  ", "\t", "\f", "\u00a0", "\u00ad", "\u200b", "\x00", "\x85", "||\n|-|-|\n|"]
PIECES = st.sampled_from([*MARKS.split(), *MARKUP_TAGS.split(), *BLANKS])
PAPERS = st.lists(PIECES, max_size=40).map(" ".join) | st.lists(PIECES, max_size=40).map("".join)


@given(PAPERS)
def test_text(text: str) -> None:
    check(read_text(text))


@given(st.text())
def test_any_text(text: str) -> None:
    paper = read_text(text.replace("<", "").replace("&", "").replace("*", "").replace("_", ""))
    check(paper)
    check_words(paper)


@given(PAPERS)
def test_markdown(text: str) -> None:
    check(read_markdown(text.replace("\f", "\n")))


ELEMENTS = "div p b a h2 ul li ol table tr td th dl dt dd br nav main section button pre header span"
TAGS = st.sampled_from(ELEMENTS.split())
FORMS = st.sampled_from(["<{}>", "</{}>", "<{} hidden>", "<{} class=menu>"])
WORDS = st.sampled_from(["", "ord", " æ\n", "&lt;"])
MARKUP = st.lists(st.tuples(FORMS, TAGS, WORDS), max_size=60).map(
    lambda parts: "".join(form.format(tag) + words for form, tag, words in parts)
)


@given(MARKUP)
def test_html(markup: str) -> None:
    paper = read_html(markup)
    check(paper)
    check_words(paper)


@given(st.binary(max_size=300))
def test_bytes_are_read_or_refused(data: bytes) -> None:
    with suppress(Unreadable):
        check(document(data))


@given(st.binary(max_size=300))
def test_a_pdf_of_noise_is_refused(data: bytes) -> None:
    with pytest.raises(Unreadable):
        document(b"%PDF-1.7\n" + data)
