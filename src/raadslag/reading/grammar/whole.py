"""What can be said only of the paper as a whole: who the parties of a vote were, who came and went, who led."""

import re
from collections.abc import Iterable, Sequence

from raadslag.reading.grammar.attendance import movement
from raadslag.reading.vocabulary.people import is_movement_of_item
from raadslag.reading.vocabulary.statements import CHAIRED, MOVED
from raadslag.records import (
    Attendance,
    AttendanceEvent,
    Decision,
    ItemRecord,
    Movement,
    Participant,
    Voter,
    VoteSide,
)


def completed(
    items: Sequence[ItemRecord], participants: Sequence[Participant], events: Sequence[AttendanceEvent]
) -> tuple[tuple[ItemRecord, ...], tuple[AttendanceEvent, ...]]:
    """The items with what other items and the head say of them, and every coming and going in order."""
    told = [*events, *(event for item in items for event in _movements(item))]
    led = _led(items)
    moved = _moved(items)
    done = []
    for at, item in enumerate(items):
        here = _present(participants, told, item, at, items)
        update: dict[str, object] = {}
        if item.decision:
            update["decision"] = _expanded(item.decision, here)
        if name := led.get(at):
            update["chaired_by"] = name
        if sentence := moved.get(item.number or ""):
            update["order"] = sentence
        done.append(item.model_copy(update=update) if update else item)
    return tuple(done), tuple(dict.fromkeys(told))


def _movements(item: ItemRecord) -> Iterable[AttendanceEvent]:
    """Who came or went, as the item's decision tells it."""
    for sentence in re.split(r"(?<=[a-zæøå)0-9])\.\s+(?=[A-ZÆØÅ])|\n", item.decision_text):
        event = movement(sentence.strip())
        if event and is_movement_of_item(sentence):
            yield event if event.item else event.model_copy(update={"item": item.number})


def _led(items: Sequence[ItemRecord]) -> dict[int, str]:
    """Who led the meeting for which items, by place. Without numbers it is the item that tells it."""
    found: dict[int, str] = {}
    by_number = {item.number: at for at, item in enumerate(items) if item.number}
    for at, item in enumerate(items):
        for match in CHAIRED.finditer(item.decision_text):
            numbers = re.findall(r"\d+", match["items"] or "")
            for place in [by_number[n] for n in numbers if n in by_number] or [at]:
                found[place] = match["name"]
    return found


def _moved(items: Sequence[ItemRecord]) -> dict[str, str]:
    return {m["item"]: m[0].strip() for item in items for m in MOVED.finditer(item.decision_text)}


def _present(
    participants: Sequence[Participant],
    events: Sequence[AttendanceEvent],
    item: ItemRecord,
    at: int,
    items: Sequence[ItemRecord],
) -> list[Participant]:
    """Who was there for an item: those of the list, less who was absent for it, had gone, or had not yet come."""
    places = {other.number: n for n, other in enumerate(items) if other.number}
    away = {absence.name for absence in item.absences}
    for event in events:
        place = places.get(event.item) if event.item else None
        if place is None:
            continue
        gone = event.movement is Movement.LEFT and place < at
        late = event.movement is Movement.ARRIVED and place > at
        away |= {event.name} if gone or late else set()
    return [p for p in participants if p.status is Attendance.PRESENT and p.name not in away]


def _expanded(decision: Decision, present: Sequence[Participant]) -> Decision:
    votes = tuple(
        vote.model_copy(
            update={
                side: _side(getattr(vote, side), present)
                for side in ("in_favour", "against", "abstained")
                if getattr(vote, side).parties
            }
        )
        for vote in decision.votes
    )
    return decision.model_copy(update={"votes": votes}) if votes != decision.votes else decision


def _side(side: VoteSide, present: Sequence[Participant]) -> VoteSide:
    """Names to the parties of a side. Where the paper counts otherwise, it knows better, and no name is put."""
    wanted = {party.casefold() for party in side.parties}
    members = tuple(Voter(name=p.name, party=p.party) for p in present if (p.party or "").casefold() in wanted)
    if side.count is not None and side.count != len(members) + len(side.voters):
        return side
    return side.model_copy(update={"members": members})
