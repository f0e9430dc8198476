"""FirstAgenda: the JSON of its publication interface, and that of the public pages."""

from collections.abc import Mapping
from html import escape
from typing import Any

from raadslag.reading.systems.kernel import AgendaItem, Enclosure, Export, Field
from raadslag.reading.systems.values import moment
from raadslag.records import PaperKind

Json = Mapping[str, Any]


def read_firstagenda(data: Json) -> Export | None:
    """Either form; None for any other JSON."""
    if isinstance(data.get("Dagsordenpunkter"), list):
        return _public(data)
    if isinstance(data.get("items"), list) and isinstance(data.get("committee"), dict):
        return _publication(data)
    return None


def _public(data: Json) -> Export:
    meeting, body = _dict(data.get("Moede")), _dict(data.get("Udvalg"))
    items = tuple(_public_item(_dict(item)) for item in data["Dagsordenpunkter"])
    decided = any(field.caption.casefold().startswith("beslutning") for item in items for field in item.fields)
    return Export(
        body=_text(body.get("Navn")) or _text(meeting.get("Navn")),
        start=moment(_text(meeting.get("MeetingBegin") or meeting.get("Dato") or meeting.get("MeetingBeginUtc"))),
        end=moment(_text(meeting.get("MeetingEnd"))),
        place=_text(meeting.get("Sted")) or None,
        paper=PaperKind.MINUTES if data.get("Afsluttet") or meeting.get("Afsluttet") or decided else PaperKind.AGENDA,
        supplementary=bool(data.get("TillaegsDagsorden") or meeting.get("IsSupplementaryAgenda")),
        items=items,
    )


def _public_item(item: Json) -> AgendaItem:
    fields = [_dict(field) for field in _list(item.get("Felter"))]
    return AgendaItem(
        number=_text(item.get("Punktnummer") or item.get("Number")) or None,
        title=_text(item.get("Navn") or item.get("Caption")),
        closed=item.get("IsOpen") is False,
        journal=_text(item.get("SagsNummer") or item.get("CaseNumber")) or None,
        fields=tuple(
            Field(caption=_text(f.get("Navn")), html=_text(f.get("Html")) or escape(_text(f.get("Tekst"))))
            for f in fields
        ),
        enclosures=tuple(
            Enclosure(
                title=_text(b.get("Navn")), number=_text(b.get("Order")) or None, file=_text(b.get("Fil")) or None
            )
            for b in map(_dict, _list(item.get("Bilag")))
        ),
    )


def _publication(data: Json) -> Export:
    committee, meeting = _dict(data.get("committee")), _dict(data.get("meeting"))
    shows_titles, shows_decisions = (
        bool(committee.get(flag)) for flag in ("showPublicCaptionForClosedItems", "showPublicDecisionForClosedItems")
    )
    items = tuple(_publication_item(_dict(i), shows_titles, shows_decisions) for i in data["items"])
    decided = any(f.caption == "Beslutning" for item in items for f in item.fields)
    return Export(
        body=_text(committee.get("name")),
        start=moment(_text(meeting.get("begin") or meeting.get("start"))),
        end=moment(_text(meeting.get("end"))),
        place=_text(meeting.get("location")) or None,
        paper=PaperKind.MINUTES if decided else PaperKind.AGENDA,
        supplementary=bool(data.get("isSupplementary")),
        items=items,
    )


def _publication_item(item: Json, shows_titles: bool, shows_decisions: bool) -> AgendaItem:
    decision = _text(_dict(item.get("decision")).get("text"))
    closed = item.get("isOpen") is False
    told = sorted(map(_dict, _list(item.get("presentations"))), key=lambda p: p.get("sorting") or 0)
    fields = [Field(caption=_text(p.get("title") or p.get("type")), html=_text(p.get("content"))) for p in told]
    if decision:
        fields.append(Field(caption="Beslutning", html=decision))
    return AgendaItem(
        number=_text(item.get("number")) or None,
        title=_text(item.get("caption")),
        public_title=_text(item.get("caption")) if closed and shows_titles else None,
        public_decision=decision if closed and shows_decisions and decision else None,
        closed=closed,
        journal=_text(item.get("caseNumber")) or None,
        fields=tuple(fields),
        enclosures=tuple(
            Enclosure(
                title=_text(d.get("name") or d.get("title")),
                number=_text(d.get("number")) or None,
                internal=d.get("isPublic") is False,
                file=_text(d.get("file")) or None,
            )
            for d in map(_dict, _list(item.get("documents")))
        ),
    )


def _dict(value: object) -> Json:
    return value if isinstance(value, dict) else {}


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _text(value: object) -> str:
    return "" if value is None or isinstance(value, bool | dict | list) else str(value).strip()
