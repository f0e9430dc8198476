"""What a decision's words mean: formula, points, remarks, votes, persons elected."""

import pytest

from raadslag.reading.meaning.decision import decision_of
from raadslag.records import Decision, Outcome, Paragraph


def decided(*lines: str) -> Decision:
    decision = decision_of(tuple(Paragraph(runs=(line,)) for line in lines))
    assert decision is not None
    return decision


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Godkendt.", Outcome.APPROVED),
        ("Indstillingen blev godkendt med 31 stemmer imod 14. 6 undlod.", Outcome.APPROVED),
        ("Tiltrådt.", Outcome.APPROVED),
        ("Det tiltrædes, at planen sendes i høring.", Outcome.APPROVED),
        ("Godkendt med den ændring, at sag nr. 29 udgår.", Outcome.APPROVED_WITH_REMARKS),
        ("Indstillingen godkendt med disse bemærkninger:", Outcome.APPROVED_WITH_REMARKS),
        ("Taget til efterretning", Outcome.NOTED),
        ("Til efterretning.", Outcome.NOTED),
        ("Drøftet og taget til efterretning.", Outcome.NOTED),
        ("Drøftet.", Outcome.DISCUSSED),
        ("Anbefales overfor Økonomiudvalget og Byrådet.", Outcome.RECOMMENDED),
        ("Indstilles til godkendelse", Outcome.RECOMMENDED),
        ("Økonomiudvalget anbefaler administrationens indstilling godkendt.", Outcome.RECOMMENDED),
        ("Udsættes", Outcome.POSTPONED),
        ("Sagen blev udsat til næste møde.", Outcome.POSTPONED),
        ("Sendes tilbage til udvalget med henblik på nye oplysninger.", Outcome.SENT_BACK),
        ("Oversendes til Byrådets 1. behandling.", Outcome.REFERRED),
        ("Sagen udgår.", Outcome.WITHDRAWN),
        ("Punktet blev taget af dagsordenen.", Outcome.WITHDRAWN),
        ("Forslaget blev forkastet med 39 stemmer imod 5.", Outcome.REJECTED),
        ("Ændringsforslaget blev ikke vedtaget.", Outcome.REJECTED),
        ("Forslaget er bortfaldet på grund af stemmelighed.", Outcome.LAPSED),
        ("Mette Lund (A) blev valgt.", Outcome.ELECTED),
        ("Ingen.", Outcome.NONE),
        ("Udvalget vender tilbage.", Outcome.OTHER),
    ],
)
def test_the_formula_gives_the_outcome(text: str, outcome: Outcome) -> None:
    assert decided(text).outcome is outcome


def test_what_follows_an_announced_remark_is_the_remark() -> None:
    decision = decided("Indstillingen godkendt med denne bemærkning:", "Udvalget ønsker en opfølgning i august.")

    assert decision.remarks == ("Udvalget ønsker en opfølgning i august.",)


def test_points_decided_each_for_itself() -> None:
    decision = decided("Ad 1. Taget til efterretning.", "2 - 4) Anbefales.")

    assert [(p.numbers, p.outcome) for p in decision.points] == [
        ((1,), Outcome.NOTED),
        ((2, 3, 4), Outcome.RECOMMENDED),
    ]


def test_how_many_members_were_for_it_is_no_point() -> None:
    decision = decided("4 medlemmer (V+A+C+N) anbefaler indstillingen. 1 medlem (O) stemmer imod.")

    assert (decision.outcome, decision.points) == (Outcome.RECOMMENDED, ())


def test_a_vote_with_names_and_the_person_it_elected() -> None:
    decision = decided(
        "Ida Bech (A) indstillede Mette Lund (A) som midlertidig formand.",
        "For stemte:",
        "Ida Bech (A), Mette Lund (A), Jens Krogh (F)",
        "Undlod at stemme:",
        "Ali Saleh (D), Bo Vang (B)",
        "Indstillingen blev herefter godkendt, og Mette Lund (A) blev valgt som midlertidig formand.",
    )

    (vote,) = decision.votes
    assert [v.name for v in vote.in_favour.voters] == ["Ida Bech", "Mette Lund", "Jens Krogh"]
    assert [v.name for v in vote.abstained.voters] == ["Ali Saleh", "Bo Vang"]
    assert (vote.in_favour.total, vote.against.total, vote.abstained.total) == (3, 0, 2)
    assert [v.name for v in decision.elected] == ["Mette Lund"]
    assert decision.outcome is Outcome.ELECTED


def test_several_persons_elected_in_one_sentence() -> None:
    decision = decided("Mette Lund (A), Ida Bech (V) og Ali Saleh (Ø) blev valgt.")

    assert [(v.name, v.party) for v in decision.elected] == [("Mette Lund", "A"), ("Ida Bech", "V"), ("Ali Saleh", "Ø")]


def test_a_vote_by_party_letters() -> None:
    (vote,) = decided("For stemte: A, B og F. Imod stemte: C, O og Poul Sand (løsgænger). Undlod at stemme: Ø.").votes

    assert vote.in_favour.parties == ("A", "B", "F")
    assert vote.against.parties == ("C", "O")
    assert [v.name for v in vote.against.voters] == ["Poul Sand"]
    assert vote.abstained.parties == ("Ø",)
    assert vote.in_favour.total is None


def test_the_first_count_of_a_rejection_stood_against() -> None:
    (vote,) = decided("Forslaget blev forkastet med 39 stemmer imod 5.").votes

    assert (vote.in_favour.total, vote.against.total) == (5, 39)


def test_counts_alone_name_nobody() -> None:
    (vote,) = decided("Indstillingen blev godkendt med 31 stemmer imod 14. 6 undlod at stemme.").votes

    assert (vote.in_favour.total, vote.against.total, vote.abstained.total) == (31, 14, 6)
    assert vote.in_favour.voters == ()
