"""A vote is told by a sentence, by squares that differ in more than colour, and by names."""

import pytest
from django.template import Context, Template

from raadslag.publication.shapes import VoteView
from raadslag.records import Outcome
from raadslag.screens.look import votes
from raadslag.screens.look.labels import OUTCOMES
from tests.screens.samples import person, side, vote


def shown(view: VoteView) -> str:
    return Template("{% load look %}{% vote_figure vote present=7 members=9 %}").render(Context({"vote": view}))


def test_the_caption_is_the_sentence() -> None:
    assert votes.caption(vote(4, 0, 3), present=7, members=9) == (
        "4 stemte for, 0 imod, 3 undlod. 7 af 9 var til stede."
    )
    assert votes.caption(vote(4, 0, 3), present=None, members=None) == "4 stemte for, 0 imod, 3 undlod."


def test_parties_without_numbers_are_not_counted() -> None:
    view = VoteView(
        on=None,
        sides=(
            side("in_favour", None, parties=("A", "B", "F")),
            side("against", None, parties=("O",)),
            side("abstained"),
        ),
    )
    assert votes.caption(view, present=None, members=None) == "For: A, B og F. Imod: O. Undlod: 0."
    assert [row.squares for row in votes.figure(view).rows] == [None, None, None]


@pytest.mark.parametrize(("count", "lines"), [(1, 1), (15, 1), (16, 2), (31, 3)])
def test_there_is_a_square_for_each_voter_in_lines_of_fifteen(count: int, lines: int) -> None:
    drawn = votes.squares("in_favour", count)
    assert drawn.boxes.count("M") == count
    assert drawn.height == lines * 18 - 4 + 2


def test_the_sides_differ_in_what_is_drawn_in_the_square() -> None:
    assert len({votes.squares(code, 1).marks for code in ("in_favour", "against", "abstained")}) == 3


def test_names_stand_in_a_table_and_are_escaped() -> None:
    view = VoteView(
        on=None,
        sides=(
            side("in_favour", 2, people=(person("Mette <Lund>", "A"), person("Bo Vang", page=False))),
            side("against"),
            side("abstained"),
        ),
    )
    html = shown(view)
    assert '<th scope="row">For</th>' in html
    assert '<a href="/personer/1-navn/">Mette &lt;Lund&gt;</a> (A)' in html
    assert "<li>Bo Vang</li>" in html
    assert 'aria-hidden="true"' in html


def test_a_vote_without_names_says_so() -> None:
    assert shown(vote(8, 5, 0)).count("Papiret nævner ikke navne.") == 2


def test_a_tally_reads_as_words() -> None:
    assert [(part.count, part.word) for part in votes.tally("4–0–3")] == [(4, "for"), (0, "imod"), (3, "undlod")]
    assert votes.tally("") == ()
    assert votes.tally("enstemmigt") == ()


def test_every_outcome_has_a_word_and_a_sign() -> None:
    assert set(OUTCOMES) == set(Outcome)
    html = Template("{% load look %}{% for outcome in all %}{% outcome_badge outcome %}{% endfor %}")
    assert html.render(Context({"all": list(Outcome)})).count("<svg") == len(Outcome)
