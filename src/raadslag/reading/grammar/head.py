"""The head of a paper: which body, when, where, and who was there."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from raadslag.danish.days import CLOCK, HOUR, WrittenDay, first_day, times
from raadslag.reading.grammar.attendance import read_attendance
from raadslag.reading.grammar.marks import Marks
from raadslag.reading.lines import Line
from raadslag.reading.meaning.treatments import body_name
from raadslag.reading.vocabulary import meeting as words
from raadslag.reading.vocabulary.headings import plain
from raadslag.reading.vocabulary.meeting import BODY_AFTER, PLACE_WORDS
from raadslag.records import AttendanceEvent, MeetingState, Note, PaperKind, Participant

_LABEL = re.compile(r"^(?P<label>[A-ZÆØÅ][^:]{1,40}):\s*(?P<value>\S.*)$")


_LONGEST_DATE = 12


@dataclass(slots=True)
class Head:
    """What the head says. Everything may be missing."""

    municipality: str | None = None
    bodies: list[str] = field(default_factory=list)
    paper: PaperKind | None = None
    supplementary: bool = False
    state: MeetingState | None = None
    date: dt.date | None = None
    start: dt.time | None = None
    end: dt.time | None = None
    places: list[str] = field(default_factory=list)
    participants: list[Participant] = field(default_factory=list)
    events: list[AttendanceEvent] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)


def read_head(lines: Sequence[Line], marks: Marks) -> Head:
    """Read the lines before the first item."""
    head = Head()
    rest = read_attendance(lines, head.participants, head.events, marks)
    for index, line in enumerate(_unstacked(rest)):
        label, value = labelled(line)
        if label and _by_label(head, label, value, line, marks):
            continue
        _by_content(head, line, marks, after=rest[index - 1] if index else None)
    return head


def _unstacked(lines: Sequence[Line]) -> list[Line]:
    """A label alone on its line takes the line after it as its value."""
    result: list[Line] = []
    for line in lines:
        before = result[-1] if result else None
        if before and not before.cells and before.text and plain(before.text) in words.HEAD_LABELS and not line.gap:
            result[-1] = replace(line, start=before.start, cells=(before.text, line.text), level=0)
        else:
            result.append(line)
    return result


def labelled(line: Line) -> tuple[str, str]:
    """A line's label and value: two cells, a bold lead-in, or a word and a colon. Else two empty texts."""
    if len(line.cells) == 2:
        return plain(line.cells[0]), line.cells[1]
    if line.lead and line.text.startswith(line.lead):
        return plain(line.lead), line.text[len(line.lead) :].lstrip(" :")
    match = _LABEL.match(line.text)
    if match:
        return plain(match["label"]), match["value"]
    first = line.text.split(" ", 1)
    if len(first) == 2 and first[0].casefold() in {
        "mødedato",
        "mødested",
        "starttidspunkt",
        "sluttidspunkt",
        "mødetidspunkt",
    }:
        return first[0].casefold(), first[1]
    return "", ""


def _by_label(head: Head, label: str, value: str, line: Line, marks: Marks) -> bool:
    if label in words.START_LABELS:
        head.start = times(_with_kl(value))[0] or head.start
        marks.field(line, "start")
    elif label in words.END_LABELS:
        head.end = times(_with_kl(value))[0] or head.end
        marks.field(line, "end")
    elif label in words.DATE_LABELS and (first_day(value) or times(value)[0]):
        _take_day_and_place(head, value, line, marks)
    elif label in words.PLACE_LABELS:
        place, *more = words.STARTS_IN_VALUE.split(value.strip(), maxsplit=1)
        head.places.append(place)
        if more:
            start, end = times(re.sub(r"\s+og sluttede kl\.\s*", "-", more[0]))
            head.start, head.end = head.start or start, head.end or end
        marks.field(line, "places", *(("start",) if more else ()))
    elif label in words.BODY_LABELS:
        if body_name(value) not in head.bodies:
            head.bodies.append(body_name(value))
        marks.field(line, "bodies")
    elif label in words.MUNICIPALITY_LABELS:
        head.municipality = value.strip()
        marks.field(line, "municipality")
    elif label in words.STATE_LABELS:
        _take_words(head, value)
        marks.field(line, "paper", "state")
    else:
        return False
    return True


def _take_day_and_place(head: Head, value: str, line: Line, marks: Marks) -> None:
    _take_day(head, value)
    place = None if head.places else _place_after(value)
    head.places += [place] if place else []
    marks.field(line, "date", "start", "end", *(("places",) if place else ()))


def _with_kl(value: str) -> str:
    return value if ":" in value or "." in value or value.lower().startswith("kl") else f"kl. {value}"


def _by_content(head: Head, line: Line, marks: Marks, *, after: Line | None) -> None:
    """A line without a label: kind of paper, body, day and place are told by what they are."""
    text = line.text
    paths: list[str] = []
    if _take_words(head, text):
        paths.append("paper")
    if name := _body_in(text):
        if name not in head.bodies and not head.bodies:
            head.bodies.append(name)
        paths.append("bodies")
    if first_day(text) and not _is_sentence(text):
        _take_day(head, text)
        paths.append("date")
        if not head.places and (place := _place_after(text)):
            head.places.append(place)
            paths.append("places")
    elif times(text)[0] and re.match(r"^(?:kl|mødet)\b", text, re.IGNORECASE):
        start, end = times(text)
        head.start, head.end = head.start or start, head.end or end
        paths.append("start")
    if (named := words.MUNICIPALITY_NAME.search(text)) and head.municipality is None and len(text) < 80:
        head.municipality = named["name"] + " Kommune" if not named["name"].endswith("Kommune") else named["name"]
        paths.append("municipality")
    if not paths and _is_place(line, after, head):
        head.places.append(re.sub(r"^(?:i|på)\s+", "", text))
        paths.append("places")
    if paths:
        marks.field(line, *paths)


def _place_after(text: str) -> str | None:
    """What comes after the time ("kl. 19:00 i Byrådssalen"), or after the day where there is no time."""
    day = first_day(text)
    clock = max((found.end() for found in CLOCK.finditer(text)), default=0) or max(
        (found.end() for found in HOUR.finditer(text)), default=0
    )
    end = clock if day and clock > day.start else day.end if day else 0
    tail = words.KIND_AT_END.sub("", text[end:])
    if clock and PLACE_WORDS.search(tail):
        tail = f", {tail.lstrip(' ,')}" if tail[:1] in " ," and not words.AFTER_TIME.match(tail) else tail
    found = words.AFTER_TIME.match(tail)
    if not found or (not clock and not PLACE_WORDS.search(tail)) or _body_in(found["place"]):
        return None
    return found["place"]


def _body_in(text: str) -> str | None:
    lead = BODY_AFTER.match(text)
    match = words.BODY_NAME.match(text[lead.end() :] if lead else text)
    if not match or len(text) > 160:
        return None
    return body_name(match["body"])


def _is_sentence(text: str) -> bool:
    """Prose in the head ("Udvalget skiftede navn den 1. august 2026.") says nothing of when the meeting is."""
    return text.endswith(".") and len(text.split()) > _LONGEST_DATE


def _take_words(head: Head, text: str) -> bool:
    known = False
    if len(text) > 160:
        return False
    if words.MINUTES_WORDS.search(text):
        head.paper, known = PaperKind.MINUTES, True
    elif words.AGENDA_WORDS.search(text) and not plain(text).startswith(("åben", "lukket")):
        head.paper, known = head.paper or PaperKind.AGENDA, True
    if words.SUPPLEMENTARY_WORDS.search(text):
        head.supplementary = known = True
    if state := words.STATES.get(text.strip().casefold()):
        head.state, known = state, True
    elif words.CANCELLED.search(text):
        head.state, known = MeetingState.CANCELLED, True
    elif words.MOVED.search(text):
        head.state, known = MeetingState.MOVED, True
    return known


def _take_day(head: Head, text: str) -> None:
    day: WrittenDay | None = first_day(text)
    if day and day.date is None:
        head.notes.append(Note(code="impossible_date", field="date", text=day.text))
    elif day and head.date is None:
        head.date = day.date
        if not day.weekday_agrees:
            head.notes.append(Note(code="weekday_contradicts_date", field="date", text=day.text))
    elif day and day.date != head.date:
        head.notes.append(Note(code="two_dates", field="date", text=day.text))
    start, end = times(text)
    head.start = head.start or start
    head.end = head.end or end


def _is_place(line: Line, after: Line | None, head: Head) -> bool:
    """The line under the date, if it is short and no sentence; or one that names a room."""
    if not head.places and PLACE_WORDS.search(line.text) and len(line.text) < 80 and line.text[:1].isupper():
        return not line.text.endswith(".") and not line.level and "(" not in line.text and ":" not in line.text
    if head.places or head.date is None or after is None or len(line.text) > 100 or line.text.endswith("."):
        return False
    return bool(first_day(after.text) or times(after.text)[0]) and line.gap <= 1 and not line.level
