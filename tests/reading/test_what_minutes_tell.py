"""What minutes tell beside the decision: who came and went, who led, who did not go along, and who a party was."""

import datetime as dt

from raadslag.reading import read
from raadslag.records import Attendance, ItemRecord, MeetingRecord, Movement, StatementKind, Voter

HEAD = """Teknikudvalget

Referat

Tirsdag den 17. marts 2026 kl. 17:00

Medlemmer: Ida Bech (A), Bo Lund (V), Per Holm (V), Eva Sø (F), Ole Munk (O)

Afbud: Ole Munk (O)

Punkt 1: Ny vej

Beslutning

{first}

Punkt 2: Nyt torv

Beslutning

{second}
"""


def record(first: str, second: str = "Godkendt.") -> MeetingRecord:
    return read(HEAD.format(first=first, second=second).encode()).record


def item(first: str) -> ItemRecord:
    return record(first).items[0]


def said(first: str) -> list[tuple[StatementKind, tuple[str, ...], tuple[str, ...]]]:
    decision = item(first).decision
    assert decision is not None
    return [(s.kind, tuple(v.name for v in s.by), s.parties) for s in decision.statements]


def test_a_party_is_those_of_it_who_were_there() -> None:
    decision = item("Godkendt.\nFor stemte: A og V.\nImod stemte: F og O.").decision

    assert decision is not None
    (vote,) = decision.votes
    assert vote.in_favour.members == (
        Voter(name="Ida Bech", party="A"),
        Voter(name="Bo Lund", party="V"),
        Voter(name="Per Holm", party="V"),
    )
    assert vote.against.members == (Voter(name="Eva Sø", party="F"),)
    assert vote.in_favour.parties == ("A", "V")


def test_a_count_that_says_otherwise_is_believed_above_the_list() -> None:
    decision = item("Godkendt.\nFor: 2 (V)\nImod: 2 (A og F)").decision

    assert decision is not None
    assert [v.name for v in decision.votes[0].in_favour.members] == ["Bo Lund", "Per Holm"]
    assert len(decision.votes[0].against.members) == 2
    wrong = item("Godkendt.\nFor: 3 (V)\nImod: 1 (F)").decision
    assert wrong is not None
    assert wrong.votes[0].in_favour.members == ()


def test_who_had_gone_is_not_counted_with_the_party() -> None:
    found = record(
        "Godkendt. Per Holm (V) forlod mødet kl. 17.40 under behandlingen af punkt 1.",
        "Godkendt.\nFor stemte: V.\nImod stemte: F.",
    )

    (event,) = found.events
    assert (event.name, event.movement, event.time, event.item) == ("Per Holm", Movement.LEFT, dt.time(17, 40), "1")
    decision = found.items[1].decision
    assert decision is not None
    assert [v.name for v in decision.votes[0].in_favour.members] == ["Bo Lund"]


def test_who_came_late_was_not_there_before() -> None:
    found = record("Godkendt.\nFor stemte: V.\nImod stemte: F.", "Godkendt. Bo Lund (V) ankom kl. 17.54 under punktet.")

    decision = found.items[0].decision
    assert decision is not None
    assert [v.name for v in decision.votes[0].in_favour.members] == ["Per Holm"]
    assert [(e.name, e.item) for e in found.events] == [("Bo Lund", "2")]


def test_dissent_by_name_and_by_party() -> None:
    assert said("Anbefales. Eva Sø (F) kan ikke tiltræde indstillingen.") == [(StatementKind.DISSENT, ("Eva Sø",), ())]
    assert said("Anbefales. V+F kan ikke tiltræde indstillingen.") == [(StatementKind.DISSENT, (), ("V", "F"))]
    assert said("Anbefales. 1 medlem (O) stemmer imod, da prisen er for høj.") == [(StatementKind.DISSENT, (), ("O",))]
    assert said("Gruppe C og Liste H ønskede ikke at behandle punkt 29.") == [(StatementKind.DISSENT, (), ("C", "H"))]


def test_words_of_ones_own_for_the_protocol() -> None:
    quoted = 'Godkendt.\nEva Sø (F) afgav følgende protokolbemærkning: "Vi ser gerne flere træer. Også langs åen."'
    assert said(quoted) == [(StatementKind.PROTOCOL, ("Eva Sø",), ())]
    assert said("Godkendt.\nSærindstilling fra Bo Lund (V): Sagen bør udsættes.") == [
        (StatementKind.SPECIAL_RECOMMENDATION, ("Bo Lund",), ())
    ]
    assert said("Anbefales, idet Eva Sø (F) tager forbehold.") == [(StatementKind.RESERVATION, ("Eva Sø",), ())]


def test_a_plain_decision_has_no_statements() -> None:
    assert said("Godkendt.") == []
    assert said("Udvalget kan ikke anbefale, at vejen flyttes.") == []


def test_who_led_the_meeting_for_some_items() -> None:
    found = record("Godkendt.\nBo Lund (V) blev valgt som mødeleder på pkt. 2.")

    assert [i.chaired_by for i in found.items] == [None, "Bo Lund"]


def test_an_item_out_of_its_turn() -> None:
    found = record("Godkendt. Pkt. 2 blev rykket frem til behandling efter pkt. 1.")

    assert found.items[1].order == "Pkt. 2 blev rykket frem til behandling efter pkt. 1"
    assert found.items[0].order is None


def test_a_sentence_about_the_case_is_no_coming_and_going() -> None:
    assert record("Godkendt. Center Nord forlod planen i 2020.").events == ()


def test_who_sat_there_instead_stands_on_the_line_of_the_one_who_did_not() -> None:
    page = (
        "<h1>Teknikudvalget</h1><p>Referat</p><p>Tirsdag den 17. marts 2026 kl. 17:00</p>"
        "<h6>Til stede</h6><p>Ida Bech (A), Bo Lund (V)</p>"
        "<h6>Fraværende</h6><p>Ole Munk (O) (arbejde). Stedfortræder: Anna Dahl (O)</p>"
        "<h2>Punkt 1: Ny vej</h2><h3>Beslutning</h3><p>Godkendt.</p>"
    )

    away, instead = read(page.encode(), name="side.html").record.participants[-2:]

    assert (away.name, away.party, away.role, away.status) == ("Ole Munk", "O", None, Attendance.ABSENT)
    assert (instead.name, instead.status, instead.substitute_for) == ("Anna Dahl", Attendance.PRESENT, "Ole Munk")
