"""eDoc: `Meeting` with its types of agenda, an open one and a closed one."""

from xml.etree.ElementTree import Element

from raadslag.reading.systems.kernel import AgendaItem, Enclosure, Export, Field
from raadslag.reading.systems.values import child, children, html, local, moment, text
from raadslag.records import PaperKind

_CLOSED_WORDS = ("lukket", "closed")


def read_edoc(root: Element) -> Export | None:
    kinds = list(children(root, "MeetingAgendaTypes", "MeetingAgendaType"))
    if not kinds:
        return None
    state = text(root, "MeetingState").casefold()
    return Export(
        body=text(root, "Committee"),
        start=moment(text(root, "MeetingDate")),
        end=moment(text(root, "MeetingEndDate")),
        place=text(root, "MeetingPlace") or text(root, "MeetingLocation") or None,
        paper=PaperKind.MINUTES if "referat" in state else PaperKind.AGENDA,
        supplementary=all("tillæg" in text(kind, "AgendaType").casefold() for kind in kinds),
        items=tuple(
            _item(item, text(kind, "AgendaType").casefold())
            for kind in kinds
            for item in children(kind, "MeetingAgendaItems", "MeetingAgendaItem")
        ),
    )


def _item(item: Element, kind: str) -> AgendaItem:
    document = child(item, "Document")
    publishing = text(document, "PublishingType").casefold()
    closed = any(word in kind for word in _CLOSED_WORDS) or "ikke" in publishing
    neutral = text(document, "NeutralTitle") or None
    return AgendaItem(
        number=text(item, "AgendaItemNumber") or None,
        title=text(document, "Title"),
        public_title=neutral if closed else None,
        closed=closed,
        journal=text(document, "CaseNumber") or (document.get("documentid") if document is not None else None),
        supplementary="tillæg" in kind,
        fields=tuple(_fields(document)),
        enclosures=tuple(
            Enclosure(title=text(e, "Title") or text(e, "Name") or text(e), file=text(e, "FileName") or e.get("file"))
            for e in children(document, "Attachments", "Attachment")
        ),
    )


def _fields(document: Element | None) -> list[Field]:
    found = [Field(caption="Resumé", html=text(document, "Summary"))] if text(document, "Summary") else []
    told = document if document is not None else ()
    found.extend(
        Field(caption="Sagsfremstilling" if local(each) == "FullText" else "Beslutning", html=html(each))
        for each in told
        if local(each) in ("FullText", "Decision", "Beslutning")
    )
    return found
