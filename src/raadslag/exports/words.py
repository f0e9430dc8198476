"""The Danish words that every form of a record shares, in the terms that papers themselves use."""

import datetime as dt

from babel.dates import format_date

from raadslag.records import Attendance, ItemRecord, MeetingRecord, MeetingState, PaperKind, Participant

_PAPER = {PaperKind.MINUTES: "Referat", PaperKind.AGENDA: "Dagsorden"}
_STATE = {
    MeetingState.PLANNED: "Planlagt",
    MeetingState.HELD: "Holdt",
    MeetingState.MOVED: "Flyttet",
    MeetingState.CANCELLED: "Aflyst",
}
_USUAL = {PaperKind.MINUTES: MeetingState.HELD, PaperKind.AGENDA: MeetingState.PLANNED}
_ATTENDANCE = {
    Attendance.PRESENT: "Deltog",
    Attendance.EXCUSED: "Afbud",
    Attendance.ABSENT: "Fraværende",
    Attendance.UNKNOWN: "Ukendt",
}


def paper_title(record: MeetingRecord) -> str:
    """What the paper is: "Referat", "Dagsorden", "Tillægsdagsorden"."""
    if record.supplementary and record.paper is PaperKind.AGENDA:
        return "Tillægsdagsorden"
    return _PAPER[record.paper]


def facts(record: MeetingRecord) -> list[tuple[str, str]]:
    """The head as labels and values, in the order in which papers print them."""
    rows: list[tuple[str, str]] = []
    if record.municipality:
        rows.append(("Kommune", record.municipality))
    rows += [("Udvalg", body) for body in record.bodies]
    if record.date:
        rows.append(("Mødedato", format_date(record.date, "EEEE 'den' d. MMMM y", locale="da")))
    if record.start:
        rows.append(("Starttidspunkt", clock(record.start)))
    if record.end:
        rows.append(("Sluttidspunkt", clock(record.end)))
    rows += [("Mødested", place) for place in record.places]
    if record.state is not _USUAL[record.paper]:
        rows.append(("Mødestatus", _STATE[record.state]))
    if record.supplementary and record.paper is PaperKind.MINUTES:
        rows.append(("Papir", "Tillægsdagsorden"))
    return rows


def clock(time: dt.time) -> str:
    """A time as it is said: "kl. 8.00"."""
    return f"kl. {time.hour}.{time.minute:02d}"


def person(participant: Participant) -> str:
    """A participant on one line: "Mette Lund (A) (formand) - Deltog"."""
    brackets = [participant.party, participant.role]
    if participant.substitute_for:
        brackets.append(f"stedfortræder for {participant.substitute_for}")
    if participant.note:
        brackets.append(f"bemærkning: {participant.note}")
    words = "".join(f" ({content})" for content in brackets if content)
    return f"{participant.name}{words} - {_ATTENDANCE[participant.status]}"


def item_heading(item: ItemRecord) -> str:
    """An item's heading: "Punkt 3: Titel"; number and title only where the paper has them."""
    number = f"Punkt {item.number}" if item.number else "Punkt"
    return f"{number}: {item.title}" if item.title else number


def item_labels(item: ItemRecord) -> list[str]:
    """What stands between an item's heading and its sections, a line each."""
    lines = [f"Sagsnr.: {item.journal_number}"] if item.journal_number else []
    if item.is_closed:
        lines.append("Lukket punkt")
    if item.secrecy_ground and not item.sections:
        lines.append(f"Begrundelse for lukning: {item.secrecy_ground}")
    return lines
