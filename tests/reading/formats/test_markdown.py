"""Markdown: a line for each block, with the characters it came from."""

from raadslag.reading.formats import document
from raadslag.records import Link
from tests.reading.formats.papers import check, line_of, words

PAPER = """

# REFERAT Udvalget for Natur d. 18-03-2026

**Mødedato** Onsdag d. 18. marts 2026 kl. 08:00
**Mødested** Rådhuset, lokale 2

## **Indholdsfortegnelse**

Besøg på Engen.....	3
Meddelelser.....	4

# Punkt 1: Besøg på Engen

24.00.00-G01-2-26

### Sagsfremstilling

Se [planen](https://eksempel.dk/plan) og
kortet.\\
Ny linje<br>og endnu en.

- Første punkt
  - under

    mere under
- Andet

3. Tredje
4. Fjerde

| År | Beløb |
|----|------:|
| 2026 | **1.200** |
| 2027 | [bilag](b.pdf) |

---

**Beslutning**

<script>alert(1)</script>
Godkendt
"""


def test_the_whole_paper() -> None:
    paper = document(PAPER.encode())
    assert paper.media_type == "text/markdown"
    check(paper)
    rows = [(line.level, line.depth, line.marker, line.text) for line in paper.lines if not line.furniture]
    assert rows == [
        (1, 0, "", "REFERAT Udvalget for Natur d. 18-03-2026"),
        (0, 0, "", "Mødedato Onsdag d. 18. marts 2026 kl. 08:00"),
        (0, 0, "", "Mødested Rådhuset, lokale 2"),
        (2, 0, "", "Indholdsfortegnelse"),
        (0, 0, "", "Besøg på Engen..... 3"),
        (0, 0, "", "Meddelelser..... 4"),
        (1, 0, "", "Punkt 1: Besøg på Engen"),
        (0, 0, "", "24.00.00-G01-2-26"),
        (3, 0, "", "Sagsfremstilling"),
        (0, 0, "", "Se planen og kortet."),
        (0, 0, "", "Ny linje"),
        (0, 0, "", "og endnu en."),
        (0, 1, "•", "Første punkt"),
        (0, 2, "•", "under"),
        (0, 2, "", "mere under"),
        (0, 1, "•", "Andet"),
        (0, 1, "3.", "Tredje"),
        (0, 1, "4.", "Fjerde"),
        (0, 0, "", "År Beløb"),
        (0, 0, "", "2026 1.200"),
        (0, 0, "", "2027 bilag"),
        (0, 0, "", "Beslutning"),
        (0, 0, "", "Godkendt"),
    ]


def test_bold_and_lead() -> None:
    paper = document(PAPER.encode())
    assert line_of(paper, "Mødested").lead == "Mødested"
    assert line_of(paper, "Beslutning").bold
    assert line_of(paper, "Indholdsfortegnelse").bold
    assert not line_of(paper, "Godkendt").bold


def test_links_and_rows() -> None:
    paper = document(PAPER.encode())
    assert line_of(paper, "Se planen").links == (
        "Se ",
        Link(text="planen", href="https://eksempel.dk/plan"),
        " og kortet.",
    )
    head, first, second = (line for line in paper.lines if line.cells)
    assert (head.cells, head.head) == (("År", "Beløb"), True)
    assert (first.cells, first.head) == (("2026", "1.200"), False)
    assert Link(text="bilag", href="b.pdf") in second.links


def test_a_line_knows_its_own_characters() -> None:
    paper = document(PAPER.encode())
    line = line_of(paper, "Ny linje")
    assert paper.text[line.start : line.end] == "Ny linje<br>"
    line = line_of(paper, "Andet")
    assert paper.text[line.start : line.end] == "- Andet"


def test_plain_text_is_not_markdown() -> None:
    assert document(b"Referat\n\n- et\n- to\n\n1. Valg\n").media_type == "text/plain"


def test_links_that_run_something_lead_nowhere() -> None:
    paper = document(b"# Referat\n\n[klik](javascript:alert(1)) og [klik](data:text/html,x)\n")
    assert not any(isinstance(run, Link) for line in paper.lines for run in line.links)


def test_indented_text_is_no_code_and_no_reference_is_swallowed() -> None:
    paper = document(b"# Referat\n\n    Indrykket tekst\n\n[1]: https://eksempel.dk\n\n```\nkode\n```\n")
    assert words(paper) == ["Referat", "Indrykket tekst", "[1]: https://eksempel.dk", "kode"]
    check(paper)
