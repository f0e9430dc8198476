"""An export as a page: the same headings that the printed paper has, so that it is read like one."""

from collections.abc import Iterator
from html import escape

from raadslag.reading.systems.kernel import AgendaItem, Export, Member
from raadslag.records import Attendance, PaperKind

_STATUS = {
    Attendance.PRESENT: "Deltog",
    Attendance.EXCUSED: "Afbud",
    Attendance.ABSENT: "Fraværende",
    Attendance.UNKNOWN: "",
}
_ATTACHMENTS = "bilag"


def page_of(export: Export) -> str:
    """The page. Nothing of the fields' markup is trusted: it is read as any web page is."""
    return (
        "<main>" + "".join(_head(export)) + "".join(part for item in export.items for part in _item(item)) + "</main>"
    )


def _head(export: Export) -> Iterator[str]:
    word = (
        "Referat" if export.paper is PaperKind.MINUTES else "Tillægsdagsorden" if export.supplementary else "Dagsorden"
    )
    yield f"<h1>{word} {escape(export.body)}</h1><table>"
    if export.start:
        end = f" - {export.end:%H:%M}" if export.end else ""
        time = f" kl. {export.start:%H:%M}{end}" if export.start.time().strftime("%H%M") != "0000" else ""
        yield f"<tr><td>Mødedato</td><td>{export.start:%d-%m-%Y}{time}</td></tr>"
    if export.place:
        yield f"<tr><td>Mødested</td><td>{escape(export.place)}</td></tr>"
    yield "</table>"
    if export.members:
        yield "<h2>Deltagere</h2><ul>" + "".join(f"<li>{escape(_named(m))}</li>" for m in export.members) + "</ul>"


def _named(member: Member) -> str:
    party = f" ({member.party})" if member.party else ""
    role = f" ({member.role})" if member.role else ""
    stands = f", stedfortræder for {member.represents}" if member.represents else ""
    status = f" - {_STATUS[member.status]}" if member.status in _STATUS else ""
    return f"{member.name}{party}{role}{stands}{status}"


def _item(item: AgendaItem) -> Iterator[str]:
    closed = " (Lukket)" if item.closed else ""
    title = item.title or item.public_title or "Uden overskrift"
    yield f"<h2>Punkt {escape(item.number or '')}: {escape(title)}{closed}</h2>"
    if item.journal:
        yield f"<p>Sagsnr.: {escape(item.journal)}</p>"
    if item.decided_by:
        yield f"<h3>Beslutningen træffes af</h3><p>{escape(item.decided_by)}</p>"
    for field in item.fields:
        if field.caption.casefold().strip(" :") != _ATTACHMENTS or not item.enclosures:
            yield f"<h3>{escape(field.caption)}</h3><div>{field.html}</div>"
    if item.absent:
        yield f"<h3>Fraværende</h3><p>{escape(', '.join(item.absent))}</p>"
    if item.enclosures:
        yield "<h3>Bilag</h3><ul>"
        marks = ((e.title, " (internt)" if e.internal else "") for e in item.enclosures)
        yield "".join(f"<li>{escape(title)}{mark}</li>" for title, mark in marks)
        yield "</ul>"
    for past in item.history:
        when = f" d. {past.date:%d-%m-%Y}" if past.date else ""
        told = f"Beslutning truffet af {escape(past.body)}{when}"
        yield f"<h3>Beslutningshistorik</h3><p>{told}</p><div>{past.html}</div>"
