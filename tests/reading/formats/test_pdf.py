"""PDF: lines, columns, tables, headings, lists, running heads, all from where the text stands."""

import pytest

from raadslag.reading.formats import document
from raadslag.reading.lines import Document
from tests.reading.formats.papers import check, check_words, line_of, pdf, words

SET = '#set page(paper: "a4", margin: 2.5cm)\n#set text(lang: "da", size: 11pt)\n'
PROSE = "Udvalget drøftede planen for den nye sti langs åen og godkendte, at den sendes i høring hos beboerne. "


def read(source: str) -> Document:
    paper = document(pdf(SET + source))
    check(paper)
    check_words(paper)
    return paper


def test_headings_by_size_and_bold_at_the_size_of_the_body() -> None:
    paper = read(f"= Referat\n\n== Punkt 1 Stien\n\n=== Beslutning\n\n*Afbud:* Ida Ås (A)\n\n{PROSE * 4}")
    assert [(line.level, line.bold) for line in paper.lines[:3]] == [(1, True), (2, True), (0, True)]
    assert line_of(paper, "Afbud").lead == "Afbud:"
    assert not line_of(paper, "Udvalget").bold


def test_gaps_tell_paragraphs_apart() -> None:
    paper = read(f"{PROSE * 3}\n\n{PROSE * 3}")
    begin = [line.text.startswith("Udvalget drøftede planen for") and line.gap > 0 for line in paper.lines]
    assert begin.count(True) == 1
    assert [line.gap for line in paper.lines].count(0) == len(paper.lines) - 1


@pytest.mark.parametrize("align", ["true", "false"])
def test_one_column_is_never_torn(align: str) -> None:
    paper = read(f"#set par(justify: {align})\n{PROSE * 3}*Fed tekst i midten.* {PROSE * 6}")
    assert " ".join(line.text for line in paper.lines) == (f"{PROSE * 3}Fed tekst i midten. {PROSE * 6}").strip()
    assert not any(line.cells for line in paper.lines)


MEMBERS = ["Ida Ås (A)", "Bo Ek (V)", "Eva Lund Holm (F)", "Kaj Dam (C)", "Åse Birk (B)", "Jon Vig (Ø)"]


def test_a_member_list_in_two_columns_is_read_down_each() -> None:
    left, right = ("\n".join(f"- {name}" for name in half) for half in (MEMBERS[:3], MEMBERS[3:]))
    paper = read(f"= Deltagere\n\n#grid(columns: (1fr, 1fr), [{left}], [{right}])\n\n*Punkt 1*\n\n{PROSE * 3}")
    assert [line.text for line in paper.lines if line.marker] == MEMBERS
    assert line_of(paper, "Punkt 1").bold


def test_a_member_list_drawn_row_by_row_is_still_read_down_each_column() -> None:
    cells = "".join(f"[{a}], [{b}], " for a, b in zip(MEMBERS[:3], MEMBERS[3:], strict=True))
    paper = read(f"= Deltagere\n\n#grid(columns: (1fr, 1fr), row-gutter: 8pt, {cells})\n\n{PROSE * 3}")
    assert [line.text for line in paper.lines[1:7]] == MEMBERS


def test_prose_in_two_columns() -> None:
    first, second = PROSE.replace("planen", "skolen") * 3, PROSE * 3
    paper = read(f"#grid(columns: (1fr, 1fr), gutter: 1cm, [{first}], [{second}])")
    assert " ".join(words(paper)) == (first + second).strip()


LONG = "En lang forklaring, der fylder mere end én linje i cellen og derfor brydes"
TABLE = f"""
#table(
  columns: (1fr, 2fr, 1fr), [*År*], [*Formål*], [*Kr.*],
  [2026], [Sti], [1.200], [2027], [{LONG}], [300], [2028], [], [5],
)
"""


def test_tables() -> None:
    paper = read(f"{PROSE}\n{TABLE}\n{PROSE}")
    assert [line.cells for line in paper.lines if line.cells] == [
        ("År", "Formål", "Kr."),
        ("2026", "Sti", "1.200"),
        ("2027", LONG, "300"),
        ("2028", "", "5"),
    ]


def test_labels_beside_values() -> None:
    cells = "[Mødedato], [17. marts 2026], [Sted], [Rådhuset], [Start], [Kl. 16]"
    paper = read(f"#grid(columns: (3cm, 1fr), row-gutter: 8pt, {cells})")
    assert [line.cells for line in paper.lines] == [
        ("Mødedato", "17. marts 2026"),
        ("Sted", "Rådhuset"),
        ("Start", "Kl. 16"),
    ]


def test_lists() -> None:
    points = f"+ planen sendes i høring\n+ {PROSE}\n+ sagen tages op igen"
    paper = read(f"Udvalget beder om, at\n\n{points}\n\n- et\n  - under\n- to\n\n{PROSE}")
    assert [(line.marker, line.depth) for line in paper.lines if line.marker] == [
        ("1.", 1),
        ("2.", 1),
        ("3.", 1),
        ("•", 1),
        ("•", 2),
        ("•", 1),
    ]
    assert paper.lines[-1].depth == 0


def test_contents_with_leaders_are_ordinary_lines() -> None:
    paper = read("#outline(title: [Indhold])\n#pagebreak()\n= Meddelelser\n= Valg af formand\n= Eventuelt")
    assert line_of(paper, "Valg af formand").text.endswith("2")
    assert not any(line.cells for line in paper.lines)


HEAD = "#set page(header: [Lyngvig Kommune #h(1fr) Referat], footer: context [Side #counter(page).display()])\n"


@pytest.mark.parametrize("pages", [2, 3, 7])
def test_running_heads_and_feet(pages: int) -> None:
    body = "\n#pagebreak()\n".join(f"= Punkt {n} Sag\n\n*Beslutning*\n\n{PROSE * n}" for n in range(1, pages + 1))
    paper = read(HEAD + body)
    furniture = [line.text for line in paper.lines if line.furniture]
    assert furniture == [text for n in range(1, pages + 1) for text in ("Lyngvig Kommune Referat", f"Side {n}")]
    assert words(paper).count("Beslutning") == pages
    assert len(paper.pages) == pages


def test_a_head_with_a_date_that_does_not_follow_the_page() -> None:
    body = "Tekst et\n#pagebreak()\nTekst to\n#pagebreak()\nNoget tredje"
    paper = read(f"#set page(header: [Naturudvalget 27. januar 2026])\n{body}")
    assert words(paper) == ["Tekst et", "Tekst to", "Noget tredje"]


def test_words_broken_at_the_end_of_a_line_are_made_whole() -> None:
    paper = read(
        "#set text(hyphenate: true)\n#set par(justify: true)\n#block(width: 4cm)["
        "Kommunalbestyrelsesmøderne omhandlede arbejdsmarkedsforanstaltninger og "
        "Erhvervs- og Beskæftigelsesudvalgets planer.]"
    )
    text = " ".join(words(paper))
    assert text == (
        "Kommunalbestyrelsesmøderne omhandlede arbejdsmarkedsforanstaltninger og "
        "Erhvervs- og Beskæftigelsesudvalgets planer."
    )


def test_ligatures_are_letters() -> None:
    assert words(read("Effektiv finansiering af fliser")) == ["Effektiv finansiering af fliser"]


def test_a_turned_page_and_turned_text() -> None:
    turned = "#rotate(90deg)[Kladde]\n\n#place(rotate(45deg)[Skrå])"
    paper = read(f"#set page(flipped: true)\n{PROSE * 2}\n\n{turned}\n\n{PROSE}")
    assert {"Kladde", "Skrå"} <= set(words(paper))


def test_empty_pages_and_pages_text() -> None:
    paper = read("Et\n#pagebreak()\n#pagebreak()\nTo")
    assert paper.text == "Et\f\fTo"
    assert paper.pages == (0, 3, 4)
    assert [line.page for line in paper.lines] == [0, 2]


def test_the_title() -> None:
    assert read('#set document(title: "Referat af mødet")\nTekst').title == "Referat af mødet"
