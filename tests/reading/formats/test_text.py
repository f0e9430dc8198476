"""Plain text: printed lines with gaps, bullets, indents, tabs, stray markup and page breaks."""

from raadslag.reading.formats import document
from raadslag.reading.formats.text import read_text
from tests.reading.formats.papers import check, check_words, words


def test_lines_gaps_and_pages() -> None:
    paper = document(b"\n\nReferat\n     \n\nPunkt 1 Meddelelser\nBeskrivelse\n\x0cPunkt 2 Valg\n")
    assert [(line.text, line.gap, line.page) for line in paper.lines] == [
        ("Referat", 2, 0),
        ("Punkt 1 Meddelelser", 2, 0),
        ("Beskrivelse", 0, 0),
        ("Punkt 2 Valg", 0, 1),
    ]
    assert [paper.text[at : at + 7] for at in paper.pages] == ["\n\nRefer", "Punkt 2"]
    check(paper)


def test_unseen_characters_are_dropped_from_the_line_and_kept_in_the_text() -> None:
    paper = document("Ud\u00advalget\u00a0 for\tKultur\u200b\n".encode())
    assert words(paper) == ["Udvalget for Kultur"]
    assert paper.text == "Ud\u00advalget\u00a0 for\tKultur\u200b\n"


def test_bullets_and_their_depth() -> None:
    paper = document(
        "Medlemmer\n  • Ib Ås (A)\n  • Eva Bo (V)\n    o formand\n- løst\n– andet\n* tredje\nSlut\n".encode()
    )
    assert [(line.marker, line.depth, line.text) for line in paper.lines] == [
        ("", 0, "Medlemmer"),
        ("•", 1, "Ib Ås (A)"),
        ("•", 1, "Eva Bo (V)"),
        ("•", 2, "formand"),
        ("•", 1, "løst"),
        ("•", 1, "andet"),
        ("•", 1, "tredje"),
        ("", 0, "Slut"),
    ]


def test_numbers_are_points_only_where_they_are_indented() -> None:
    paper = document(
        b"1. Meddelelser\n\n  1. Besoeg\n    - Se siden\n     \n  2. Aftale\n\n     Mere om aftalen.\n\nBeslutning\n"
    )
    assert [(line.marker, line.depth, line.text) for line in paper.lines] == [
        ("", 0, "1. Meddelelser"),
        ("1.", 1, "Besoeg"),
        ("•", 2, "Se siden"),
        ("2.", 1, "Aftale"),
        ("", 1, "Mere om aftalen."),
        ("", 0, "Beslutning"),
    ]


def test_tabs_part_cells_but_not_the_page_numbers_of_a_list_of_contents() -> None:
    paper = document(b"Milepael\tPlan er lagt\t\t31.12.2026\nValg af formand.....\t4\n")
    assert [line.cells for line in paper.lines] == [("Milepael", "Plan er lagt", "", "31.12.2026"), ()]
    assert paper.lines[0].text == "Milepael Plan er lagt 31.12.2026"


def test_stray_tags_break_lines_and_are_dropped() -> None:
    paper = document(
        b"Indsats 1\tDrift\n<p>F\xc3\xb8rste&nbsp;afsnit.</p> <p>Andet <b>afsnit</b>.</p>\t<p>Center: By</p>\nA<br>B\n"
    )
    assert words(paper) == ["Indsats 1 Drift", "Første afsnit.", "Andet afsnit.", "Center: By", "A", "B"]
    check(paper)


def test_scripts_and_comments_do_not_come_through() -> None:
    paper = document(b"Referat\n<script>\nalert('x')\n</script>\nPunkt 1 <!-- skjult --> Valg\n<style>p{}</style>\n")
    assert words(paper) == ["Referat", "Punkt 1 Valg"]
    check(paper)


def test_stars_for_bold() -> None:
    paper = read_text("**Rettelser efter mødet\nden 6. februar er røde**\n")
    assert [(line.text, line.bold) for line in paper.lines] == [
        ("Rettelser efter mødet", True),
        ("den 6. februar er røde", True),
    ]
    check_words(paper)
