"""Blocks of a record as HTML: every block has its element, and nothing in a paper becomes markup."""

import pytest
from django.template.loader import render_to_string

from raadslag.records import Block, Blocks, Heading, Link, ListBlock, ListItem, Paragraph, Table

NASTY = '<script>alert("æ")</script> & <b>fed</b>'
ESCAPED = "&lt;script&gt;alert(&quot;æ&quot;)&lt;/script&gt; &amp; &lt;b&gt;fed&lt;/b&gt;"


def html(*blocks: Block, above: int = 3) -> str:
    given: Blocks = blocks
    return " ".join(render_to_string("look/blocks/blocks.html", {"blocks": given, "above": above}).split())


def paragraph(*runs: str | Link) -> Paragraph:
    return Paragraph(runs=runs)


def points(*texts: str, ordered: bool = True, start: int = 1) -> ListBlock:
    items = tuple(ListItem(blocks=(paragraph(text),)) for text in texts)
    return ListBlock(ordered=ordered, start=start, items=items)


def test_a_paragraph_is_a_paragraph() -> None:
    assert html(paragraph("Indstillingen godkendt.")) == "<p>Indstillingen godkendt.</p>"


@pytest.mark.parametrize("level", [1, 2, 3])
def test_a_heading_stands_under_the_one_above(level: int) -> None:
    assert html(Heading(level=level, text="Kørsel")) == f"<h{3 + level}>Kørsel</h{3 + level}>"


def test_a_heading_never_sinks_below_the_sixth_level() -> None:
    assert html(Heading(level=3, text="Kørsel"), above=5) == "<h6>Kørsel</h6>"


def test_an_ordered_list_keeps_its_first_number() -> None:
    assert html(points("a", "b")).startswith("<ol> <li><p>a</p>")
    assert html(points("c", start=3)).startswith('<ol start="3"> <li><p>c</p>')


def test_a_list_in_a_list_is_inside_its_point() -> None:
    inner = points("inderst", ordered=False)
    outer = ListBlock(ordered=True, items=(ListItem(blocks=(paragraph("yderst"), inner)),))
    assert "<li><p>yderst</p> <ul> <li><p>inderst</p>" in html(outer)


def test_a_table_has_heads_and_can_be_reached_with_the_keyboard() -> None:
    shown = html(Table(header=("Skole", "Elever"), rows=(("Lindhøj", "571"),)))
    assert '<th scope="col">Elever</th>' in shown
    assert "<td>571</td>" in shown
    assert 'role="region"' in shown
    assert 'tabindex="0"' in shown


def test_a_table_without_heads_has_no_empty_head() -> None:
    assert "<thead>" not in html(Table(rows=(("a", "b"),)))


@pytest.mark.parametrize(
    "block",
    [
        paragraph(NASTY),
        paragraph(Link(text=NASTY, href="https://example.dk/")),
        Heading(text=NASTY),
        points(NASTY),
        Table(header=(NASTY,), rows=((NASTY,),)),
    ],
    ids=lambda block: str(block.kind),
)
def test_nothing_in_a_paper_becomes_markup(block: Block) -> None:
    shown = html(block)
    assert ESCAPED in shown
    assert "<script" not in shown
    assert "<b>" not in shown
