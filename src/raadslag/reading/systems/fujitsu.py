"""eDoc by Fujitsu: `Root` in a namespace of its own, with a neutral title and a plan of handling for each item."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from raadslag.reading.systems.kernel import AgendaItem, Enclosure, Export, Field, Member, Past
from raadslag.reading.systems.values import child, children, html, is_yes, moment, text
from raadslag.records import Attendance, PaperKind

NAMESPACE = "http://www.fujitsu.dk/agenda/xml/schemas/2009/03/31/"


def read_fujitsu(root: Element) -> Export | None:
    meeting = child(root, "Committee", "Meeting")
    if meeting is None:
        return None
    agenda = child(meeting, "Agenda")
    kind = (text(root, "OutputTypeEnumName") + text(agenda, "Type")).casefold()
    return Export(
        body=text(root, "Committee", "Name"),
        start=moment(text(meeting, "MeetingDateTime")),
        end=moment(text(meeting, "EndDateTime")),
        place=text(meeting, "MeetingLocation") or None,
        paper=PaperKind.MINUTES if "minutes" in kind or "referat" in kind else PaperKind.AGENDA,
        supplementary="tillæg" in kind or "supplement" in kind,
        members=tuple(_members(meeting)),
        items=tuple(_item(each) for each in children(agenda, "AgendaElements", "AgendaElement")),
    )


def _members(meeting: Element) -> Iterator[Member]:
    by_id = {
        text(p, "Identifier"): text(p, "Name") for p in children(meeting, "MeetingParticipants", "MeetingParticipant")
    }
    for each in children(meeting, "MeetingParticipants", "MeetingParticipant"):
        stands_for = text(each, "Represent")
        came = text(each, "Participate")
        yield Member(
            name=text(each, "Name"),
            party=text(each, "PoliticalPartyList") or text(each, "PoliticalParty") or None,
            role=text(each, "RoleInMeeting") or None,
            status=Attendance.UNKNOWN if not came else Attendance.PRESENT if is_yes(came) else Attendance.ABSENT,
            represents=by_id.get(stands_for, stands_for) or None,
        )


def _item(element: Element) -> AgendaItem:
    case = child(element, "HandlingItem")
    closed = not is_yes(text(element, "AccessIsPublic") or "true")
    return AgendaItem(
        number=text(case, "SerialNo") or None,
        title=text(case, "Title"),
        public_title=(text(case, "NeutralTitle") or None) if closed else None,
        closed=closed,
        journal=text(case, "CaseNumber") or None,
        fields=tuple(
            Field(
                caption="Beslutning" if is_yes(text(p, "IsDecision")) else text(p, "Title"),
                html=html(child(p, "Content")),
            )
            for p in children(case, "CasePresentations", "CasePresentation")
        ),
        history=tuple(
            Past(
                body=text(h, "CommitteeName"),
                date=(m.date() if (m := moment(text(h, "MeetingDate"))) else None),
                html=html(child(h, "Decision")),
            )
            for h in children(case, "HandlingPlan", "Handling")
            if text(h, "Decision")
        ),
        enclosures=tuple(
            Enclosure(
                title=text(e, "Title") or text(e, "DocumentNumber"),
                number=text(e, "DocumentNumber") or None,
                internal=text(e, "AccessEnumName").casefold() not in ("", "public", "open", "åben"),
                file=text(e, "Link") or None,
            )
            for e in children(case, "Attachments", "Attachment")
        ),
    )
