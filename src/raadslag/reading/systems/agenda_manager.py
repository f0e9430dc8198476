"""Agenda Manager (eDagsorden): `Publication`. The captions of its fields are the headings of the printed paper."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from raadslag.reading.systems.kernel import AgendaItem, Enclosure, Export, Field, Member, Past
from raadslag.reading.systems.values import child, children, html, is_yes, moment, text
from raadslag.records import Attendance, PaperKind

_CAME = {"1": Attendance.PRESENT, "4": Attendance.PRESENT, "0": Attendance.UNKNOWN}
_MINUTES = "2"


def read_publication(root: Element) -> Export | None:
    """The meeting of a publication: of its agendas the first, with the items of the others as supplementary."""
    agendas = list(children(root, "Agendas", "Agenda"))
    if not agendas:
        return None
    meeting = child(agendas[0], "Meeting")
    kind = text(root, "PublicationTypeAsValue")
    minutes = kind == _MINUTES or text(root, "PublicationType").casefold() in ("minutes", "referat")
    extended = [agenda for agenda in agendas if is_yes(text(agenda, "IsExtendedAgenda"))]
    return Export(
        body=text(agendas[0], "Committee", "Name"),
        start=moment(text(meeting, "When")),
        end=moment(text(meeting, "Until")),
        place=text(meeting, "Where") or text(agendas[0], "Committee", "DefaultMeetingPlace") or None,
        paper=PaperKind.MINUTES if minutes else PaperKind.AGENDA,
        supplementary=len(extended) == len(agendas),
        members=tuple(_members(meeting)),
        items=tuple(
            _item(item, supplementary=agenda in extended)
            for agenda in agendas
            for item in children(agenda, "Items", "Item")
        ),
    )


def _members(meeting: Element | None) -> Iterator[Member]:
    for each in children(meeting, "Members", "MeetingMember"):
        status = text(each, "ParticipationStatusAsValue")
        roles = [text(role) for role in children(each, "MeetingMemberRoles", "MeetingMemberRole")]
        yield Member(
            name=text(each, "Name"),
            role=next(filter(None, roles), None),
            status=_CAME.get(
                status,
                Attendance.EXCUSED
                if "afbud" in text(each, "ParticipationStatusAsText").casefold()
                else Attendance.ABSENT,
            ),
            note=text(each, "ParticipationNote") or None,
        )


def _item(item: Element, *, supplementary: bool) -> AgendaItem:
    fields = sorted(children(item, "Fields", "ItemField"), key=lambda f: int(text(f, "Index") or 0))
    return AgendaItem(
        number=text(item, "Number") or None,
        title=text(item, "Caption"),
        closed=not is_yes(text(item, "IsPublic") or "true"),
        journal=text(item, "Case", "Number") or None,
        supplementary=supplementary,
        fields=tuple(
            Field(caption=text(f, "Caption"), html=html(child(f, "Content")))
            for f in fields
            if html(child(f, "Content")).strip()
        ),
        history=tuple(_past(item)),
        enclosures=tuple(
            Enclosure(
                title=text(e, "Name"),
                number=text(e, "Number") or None,
                internal=is_yes(text(e, "IsProtected")),
                file=text(e, "InstantiationFilePathRelative") or text(e, "FileName") or None,
            )
            for e in children(item, "Enclosures", "Enclosure")
        ),
    )


def _past(item: Element) -> Iterator[Past]:
    for each in children(item, "ItemHistory", "ItemField"):
        when = moment(text(each, "MeetingDetails", "MeetingDueDate"))
        yield Past(
            body=text(each, "MeetingDetails", "CommitteeName"),
            date=when.date() if when else None,
            html=html(child(each, "Content")),
        )
