"""Layouts that other municipalities use, each in a short paper of ours: recognised by what is in the paper."""

import datetime as dt
from pathlib import Path

from raadslag.reading import coverage, read
from raadslag.records import Attendance, ItemRecord, MeetingRecord, Outcome, SectionKind

LAYOUTS = Path(__file__).parents[1] / "papers/layouts"


def record(name: str) -> MeetingRecord:
    reading = read((LAYOUTS / name).read_bytes())
    assert coverage(reading.record.spans).unread == 0
    return reading.record


def kinds(item: ItemRecord) -> list[SectionKind]:
    return [section.kind for section in item.sections]


def outcomes(found: MeetingRecord) -> list[Outcome | None]:
    return [item.decision.outcome if item.decision else None for item in found.items]


def test_labels_stacked_over_their_values() -> None:
    found = record("stacked-labels.txt")

    assert (found.bodies, found.places) == (("Byrådet",), ("Byrådssalen",))
    assert (found.date, found.start, found.end) == (dt.date(2026, 4, 14), dt.time(17), dt.time(19, 15))
    assert [(i.number, i.title, i.is_closed) for i in found.items] == [
        ("1", "Godkendelse af dagsorden", False),
        ("2", "Lokalplan 44 - genoptagelse", False),
        ("3", "Køb af areal", True),
    ]
    assert outcomes(found) == [Outcome.APPROVED, Outcome.APPROVED, None]


def test_a_decision_headed_by_body_and_day_is_this_meetings_own() -> None:
    item = record("stacked-labels.txt").items[1]

    assert kinds(item) == [
        SectionKind.OTHER,
        SectionKind.PRESENTATION,
        SectionKind.RECOMMENDATION,
        SectionKind.FINANCES,
        SectionKind.ATTACHMENTS,
        SectionKind.DECISION,
    ]


def test_numbers_glued_to_titles() -> None:
    found = record("glued-numbers.txt")

    assert [(i.number, i.title) for i in found.items] == [
        ("154", "Godkendelse af dagsorden"),
        ("155", "Beslutning om nyt slamsugeranlæg på renseanlægget"),
    ]
    assert [(p.name, p.status) for p in found.participants] == [
        ("Mette Lund", Attendance.PRESENT),
        ("Jens Krogh", Attendance.PRESENT),
        ("Ida Bech", Attendance.EXCUSED),
    ]


def test_two_points_decided_on_one_line() -> None:
    decision = record("glued-numbers.txt").items[1].decision

    assert decision is not None
    assert [(p.numbers, p.outcome) for p in decision.points] == [((1,), Outcome.APPROVED), ((2,), Outcome.POSTPONED)]


def test_items_under_a_closed_heading_are_closed() -> None:
    found = record("closed-part.md")

    assert [(i.number, i.is_closed, i.title) for i in found.items] == [
        ("12", False, "Orientering om vejafvanding"),
        ("13", True, "Ejendomssag"),
        ("14", True, "Personsag"),
    ]


def test_names_with_a_comma_before_the_party() -> None:
    found = record("closed-part.md")

    assert [(p.name, p.party) for p in found.participants] == [
        ("Mette Lund", "A"),
        ("Jens Krogh", "V"),
        ("Bo Vang", "C"),
        ("Ida Bech", "Ø"),
    ]


def test_everybody_was_there_but() -> None:
    found = record("present-except.txt")

    assert [(p.name, p.status) for p in found.participants] == [("Ida Bech", Attendance.ABSENT)]


def test_an_earlier_bodys_decision_is_history_and_a_bare_formula_is_the_decision() -> None:
    first, last = record("present-except.txt").items

    assert [(d.treatment.body, d.treatment.item, d.outcome) for d in first.history] == [
        ("Børneudvalget", "40", Outcome.RECOMMENDED)
    ]
    assert kinds(last) == [SectionKind.DECISION]
    assert last.sections[0].heading is None
