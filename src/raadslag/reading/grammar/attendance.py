"""The list of who was there, in the forms papers give it: a line each, a row, a table, under headings or labels."""

import re
from collections.abc import Sequence
from dataclasses import replace

from raadslag.danish.days import times
from raadslag.reading.grammar.marks import Marks
from raadslag.reading.lines import Line
from raadslag.reading.meaning.people import Named, person, split_row
from raadslag.reading.vocabulary.headings import plain
from raadslag.reading.vocabulary.meeting import ABSENT_LABELS, ALL_WERE_THERE, BODY_NAME, EXCUSED_LABELS, PRESENT_LABELS
from raadslag.reading.vocabulary.people import (
    EXCUSED_FROM,
    MOVED_AT,
    MOVED_DURING,
    MOVEMENT,
    NOBODY,
    SUBSTITUTES,
    status_of,
)
from raadslag.records import Attendance, AttendanceEvent, Movement, Participant

_LABELS = {
    **dict.fromkeys(PRESENT_LABELS, Attendance.PRESENT),
    **dict.fromkeys(EXCUSED_LABELS, Attendance.EXCUSED),
    **dict.fromkeys(ABSENT_LABELS, Attendance.ABSENT),
}
_MEMBERS_ONLY = frozenset({"medlemmer", "udvalgsmedlemmer"})
_DASHED = re.compile(r"^(?P<label>[A-ZÆØÅ][a-zæøå ]{3,30}) [-–] (?P<rest>[A-ZÆØÅ].*)$")
_OPEN_BRACKET = re.compile(r"\([^)]*$")


def read_attendance(
    lines: Sequence[Line], participants: list[Participant], events: list[AttendanceEvent], marks: Marks
) -> list[Line]:
    """Take the participants out of a head. Returns the lines that are about something else."""
    rest: list[Line] = []
    current: tuple[str, Attendance] | None = None
    lists_absent = False
    found: list[tuple[str, Attendance, Named, list[Line]]] = []
    position = 0
    while position < len(lines):
        line = lines[position]
        position += 1
        label, row = _label(line)
        if label:
            current = (label, _LABELS[label])
            lists_absent = lists_absent or current[1] is not Attendance.PRESENT
            marks.field(line, "participants")
            while row and position < len(lines) and _wraps(row, lines[position]):
                row = f"{row} {lines[position].text}"
                marks.field(lines[position], "participants")
                position += 1
            found.extend((label, current[1], named, []) for named in _row(row))
            continue
        if (event := movement(line.text)) and not line.level:
            marks.field(line, f"events/{len(events)}")
            events.append(event)
            continue
        if current and line.head:
            marks.field(line, "participants")
            continue
        if current and _takes(line, found, current, marks):
            continue
        if _nobody(line.text) and (current or ALL_WERE_THERE.match(line.text)):
            marks.field(line, "participants")
            continue
        if line.level or line.lead or line.cells:
            current = None
        rest.append(line)
    _settle(found, participants, marks, lists_absent=lists_absent)
    return rest


def movement(text: str) -> AttendanceEvent | None:
    """Somebody came or went: who, when, at which item."""
    match = MOVEMENT.search(text) if len(text) <= 300 else None
    if not match:
        return None
    named = person(match["name"])
    at, during = MOVED_AT.search(text, match.end()), MOVED_DURING.search(text, match.end())
    return AttendanceEvent(
        name=named.name if named else match["name"],
        movement=Movement.ARRIVED if match["arrived"] else Movement.LEFT,
        time=times(f"kl. {at['time']}")[0] if at else None,
        item=during["item"] if during else None,
        text=text,
    )


def _label(line: Line) -> tuple[str, str]:
    """A label of an attendance list and what stands on its line."""
    if len(line.cells) == 2 and plain(line.cells[0]) in _LABELS:
        return plain(line.cells[0]), line.cells[1]
    if line.lead and plain(line.lead) in _LABELS:
        return plain(line.lead), line.text[len(line.lead) :].lstrip(" :")
    if plain(line.text) in _LABELS and not line.depth:
        return plain(line.text), ""
    if excused := EXCUSED_FROM.match(line.text):
        return "afbud", excused["who"]
    if (dashed := _DASHED.match(line.text)) and plain(dashed["label"]) in _LABELS and not line.depth:
        return plain(dashed["label"]), dashed["rest"]
    before, colon, after = line.text.partition(":")
    if colon and plain(before) in _LABELS and not line.depth:
        return plain(before), after.strip()
    return "", ""


def _wraps(row: str, line: Line) -> bool:
    """Is this line the rest of a row of persons that began beside its label?"""
    breaks_off = row.rstrip().endswith((",", ";", " og", "-")) or row.count("(") > row.count(")")
    if not breaks_off and not re.search(r"[,;(]", line.text) and line.text[:1].isupper():
        return False
    plain_line = not (line.whole or line.level or line.cells or line.depth or line.lead or line.bold)
    return plain_line and line.gap == 0 and not _label(line)[0] and not movement(line.text)


def _row(row: str) -> list[Named]:
    """The persons of a row; who sits there instead of somebody was there."""
    absent, *instead = SUBSTITUTES.split(row, maxsplit=1)
    named = [found for part in split_row(absent) if (found := person(part))]
    whom = named[-1].name if named else None
    came = [found for part in split_row(instead[0]) if (found := person(part))] if instead else []
    return named + [replace(found, status=Attendance.PRESENT, substitute_for=whom) for found in came]


def _takes(
    line: Line, found: list[tuple[str, Attendance, Named, list[Line]]], current: tuple[str, Attendance], marks: Marks
) -> bool:
    """Is this line one or more persons of the list, or the rest of the one before?"""
    if line.level or BODY_NAME.match(line.text) or plain(line.text).startswith("indholdsfortegnelse"):
        return False
    if found and found[-1][3] and _continues(found[-1][3][-1], line):
        label, status, _, before = found[-1]
        whole = " ".join(next(iter(ln.cells), ln.text) for ln in [*before, line])
        if named := person(whole):
            found[-1] = (label, status, named, [*before, line])
            return True
    texts = _cells_of(line)
    if not line.cells and SUBSTITUTES.search(line.text) and len(pair := _row(line.text)) > 1:
        found.extend((current[0], current[1], named, [line]) for named in pair)
        return True
    named_here = [person(t) for t in texts if t.strip()]
    if not named_here or any(n is None for n in named_here):
        return False
    if len(named_here) == 1 and not _looks_like_person(line.text, named_here[0]):
        return False
    found.extend((current[0], current[1], n, [line]) for n in named_here if n)
    return True


def _cells_of(line: Line) -> list[str]:
    """The persons of a line as texts: one a line, many in a row, or a name with its status in the next cell."""
    if len(line.cells) == 2 and status_of(line.cells[1]) is not None:
        return [f"{line.cells[0]} - {line.cells[1]}"]
    beside = re.compile(r"(?<=\))\s+(?=[A-ZÆØÅ][\w-]+\s+[A-ZÆØÅ])")
    if not line.cells and line.text.count("(") > 1 and "," not in line.text and beside.search(line.text):
        return beside.split(line.text)
    several = re.compile(
        r"\)\s*[,;]\s*(?!Suppleant|Stedfortræder|Formand|Næstformand|Borgmester|Viceborgmester)[A-ZÆØÅ]"
    )
    return [
        text
        for cell in (line.cells or (line.text,))
        for text in ([cell] if person(cell) and not several.search(cell) else split_row(cell))
    ]


def _looks_like_person(text: str, named: Named | None) -> bool:
    return bool(named) and (
        bool(named and (named.party or named.role or named.status)) or len(text.split()) in (2, 3, 4)
    )


def _continues(before: Line, line: Line) -> bool:
    """A role was broken at a comma: its bracket is still open on the line before, or its words go on."""
    if line.cells and before.cells and before.cells[0].endswith(",") and not before.cells[-1]:
        return not line.cells[-1] and "(" not in line.cells[0]
    return (bool(_OPEN_BRACKET.search(before.text)) and line.gap == 0) or (
        bool(_OPEN_BRACKET.search(before.text)) and bool(line.depth) and ")" in line.text
    )


def _nobody(text: str) -> bool:
    return text.casefold().rstrip(".") in NOBODY or ALL_WERE_THERE.match(text) is not None


def _settle(
    found: list[tuple[str, Attendance, Named, list[Line]]],
    participants: list[Participant],
    marks: Marks,
    *,
    lists_absent: bool,
) -> None:
    """Members listed with no word on who came are present where the paper lists the absent; else unknown."""
    says_somewhere = any(named.status for _, _, named, _ in found)
    for label, status, said, lines in found:
        unsaid = label in _MEMBERS_ONLY and not lists_absent and not says_somewhere
        if said.part:
            named = replace(said, status=Attendance.PRESENT, note=f"{said.note or label}: {said.part}")
        elif said.status is None:
            named = replace(said, status=Attendance.UNKNOWN if unsaid else status)
        else:
            named = said
        known = next((i for i, p in enumerate(participants) if p.name == named.name and _may_be(p, named)), None)
        at = len(participants) if known is None else known
        marks.field(lines, f"participants/{at}")
        new = _participant(named)
        if known is None:
            participants.append(new)
        elif status is not Attendance.PRESENT:
            old = participants[known]
            participants[known] = new.model_copy(update={"role": new.role or old.role, "party": new.party or old.party})


def _may_be(participant: Participant, named: Named) -> bool:
    """The same name with another party is another person; without one it is the one who was named before."""
    return participant.party == named.party or not participant.party or not named.party


def _participant(named: Named) -> Participant:
    return Participant(
        name=named.name,
        party=named.party,
        role=named.role,
        status=named.status or Attendance.UNKNOWN,
        substitute_for=named.substitute_for,
        reason=named.reason,
        note=named.note,
    )
