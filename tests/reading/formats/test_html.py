"""Web pages: what is seen, one block a line, and what belongs to the page around the paper."""

import pytest

from raadslag.reading.formats import document
from raadslag.records import Link
from tests.reading.formats.papers import check, check_words, line_of, words

PAGE = """<!doctype html><html lang="da"><head><title>Referat &ndash; Naturudvalget</title>
<link rel="canonical" href="https://eksempel.dk/referat/1"><style>p{}</style></head><body class="page">
<a class="skip-link" href="#main">Gå til hovedindhold</a>
<div id="CookieConsent">Vi bruger cookies <button>Accepter</button></div>
<header><nav><ul><li><a href="/">Forside</a></li></ul></nav><form role="search"><label>Søg</label></form></header>
<div class="breadcrumb">Forside / Politik</div>
<main>
 <h1>Naturudvalget</h1>
 <dl><dt>Mødedato</dt><dd>17-03-2026</dd><dt>Sted</dt><dd>R&aring;dhuset</dd></dl>
 <table><tr><td><b>Start</b></td><td>kl. 16</td></tr><tr><td>Slut</td><td>kl. 18</td></tr></table>
 <p><strong>Beslutning</strong></p>
 <p><b>Afbud:</b> Ida Ås (A)<br>Bo Ek (V)</p>
 <ol start="3"><li>Tre<ul><li>under</li></ul></li><li><p>Fire</p><p>mere om fire</p></li></ol>
 <table><thead><tr><th>År</th><th>Beløb</th></tr></thead>
 <tr><td>2026</td><td><a href="b.pdf">1.200</a></td></tr></table>
 <p hidden>skjult</p><p aria-hidden="true">skjult</p><p style="display: none">skjult</p><template>skjult</template>
 <script>document.write("skjult")</script><!-- skjult -->
 <p>Se <a href="/bilag">bilag 1</a> og <a href="javascript:x()">her</a>.</p>
 <p><a href="#top">Til toppen</a></p>
</main>
<footer>Rådhuset, Torvet 1</footer></body></html>"""


def test_the_paper_itself() -> None:
    paper = document(PAGE.encode())
    assert words(paper) == [
        "Naturudvalget",
        "Mødedato 17-03-2026",
        "Sted Rådhuset",
        "Start kl. 16",
        "Slut kl. 18",
        "Beslutning",
        "Afbud: Ida Ås (A)",
        "Bo Ek (V)",
        "Tre",
        "under",
        "Fire",
        "mere om fire",
        "År Beløb",
        "2026 1.200",
        "Se bilag 1 og her.",
    ]
    assert paper.title == "Referat – Naturudvalget"
    assert paper.addresses == ("https://eksempel.dk/referat/1",)
    check(paper)
    check_words(paper)


def test_the_page_around_it_is_furniture() -> None:
    paper = document(PAGE.encode())
    assert [line.text for line in paper.lines if line.furniture] == [
        "Gå til hovedindhold",
        "Vi bruger cookies Accepter",
        "Forside",
        "Søg",
        "Forside / Politik",
        "Til toppen",
        "Rådhuset, Torvet 1",
    ]


def test_a_page_without_a_main_part_is_known_by_its_names() -> None:
    page = PAGE.replace("<main>", '<div class="has-main">').replace("</main>", "</div>")
    assert words(document(page.encode())) == words(document(PAGE.encode()))


def test_a_wrapper_named_after_its_menu_keeps_the_paper() -> None:
    page = '<html><body><div class="with-menu"><h1>Referat</h1><p>Punkt 1</p></div></body></html>'
    assert words(document(page.encode())) == ["Referat", "Punkt 1"]


def test_form() -> None:
    paper = document(PAGE.encode())
    assert line_of(paper, "Naturudvalget").level == 1
    assert line_of(paper, "Mødedato").cells == ("Mødedato", "17-03-2026")
    assert line_of(paper, "Start").cells == ("Start", "kl. 16")
    assert line_of(paper, "Beslutning").bold
    assert line_of(paper, "Afbud").lead == "Afbud:"
    assert line_of(paper, "År").head
    points = [(line.marker, line.depth, line.text) for line in paper.lines if line.depth and not line.furniture]
    assert points == [("3.", 1, "Tre"), ("•", 2, "under"), ("4.", 1, "Fire"), ("", 1, "mere om fire")]
    assert line_of(paper, "Se bilag").links == ("Se ", Link(text="bilag 1", href="/bilag"), " og her.")
    assert Link(text="1.200", href="b.pdf") in line_of(paper, "2026").links


def test_tables_for_page_layout_are_walked_as_blocks() -> None:
    page = """<html><body><table><tr><td><ul><li>Menu</li></ul></td><td><h2>Punkt 1</h2><p>Tekst</p>
    <table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table></td></tr></table></body></html>"""
    paper = document(page.encode())
    assert words(paper) == ["Menu", "Punkt 1", "Tekst", "a b", "c d"]
    assert [line.cells for line in paper.lines if line.cells] == [("a", "b"), ("c", "d")]
    assert line_of(paper, "Punkt 1").level == 2


def test_a_fragment_and_a_page_full_of_faults() -> None:
    assert words(document(b"<h2>Punkt 1</h2><p>Tekst<p>Mere<li>Et<li>To")) == ["Punkt 1", "Tekst", "Mere", "Et", "To"]


def test_a_definition_of_several_blocks() -> None:
    page = "<html><dl><dt>Deltagere</dt><dd><ul><li>Ida Ås</li><li>Bo Ek</li></ul></dd><dt>Afbud</dt></dl></html>"
    paper = document(page.encode())
    assert words(paper) == ["Deltagere", "Ida Ås", "Bo Ek", "Afbud"]
    assert line_of(paper, "Deltagere").bold


@pytest.mark.parametrize("text", ["Til toppen", "↑ Gå til sidens top", "Print", "Del på Facebook", "Udskriv siden"])
def test_links_that_only_move_about_the_page(text: str) -> None:
    page = f'<html><main><h1>Referat</h1><p>{"ord " * 60}</p><p><a href="#">{text}</a></p><p>{text}</p></main></html>'
    last = document(page.encode()).lines[-2:]
    assert [line.furniture for line in last] == [True, False]
