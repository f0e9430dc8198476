"""Acadre: tables of rows of named fields, one inside the other."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from raadslag.reading.systems.kernel import AgendaItem, Enclosure, Export, Field, Member
from raadslag.reading.systems.values import children, is_yes, local, moment
from raadslag.records import Attendance, PaperKind

_STATUS = {"0": Attendance.PRESENT, "1": Attendance.ABSENT, "2": Attendance.EXCUSED}


def read_acadre(root: Element) -> Export | None:
    agenda = next(_rows(root, "agenda"), None)
    meeting = next(_rows(root, "meeting"), None)
    if meeting is None:
        return None
    head = _fields(meeting)
    committee = next(_rows(root, "committee"), None)
    members = {_fields(m).get("name", ""): _fields(m) for m in _rows(root, "member")}
    kind = _fields(agenda).get("type", "") if agenda is not None else head.get("type", "")
    return Export(
        body=_fields(committee).get("name", "") if committee is not None else head.get("committee", ""),
        start=moment(head.get("date", "")),
        end=moment(head.get("finish", "")),
        place=head.get("location") or head.get("address") or None,
        paper=PaperKind.MINUTES if kind in ("2", "Referat") else PaperKind.AGENDA,
        members=tuple(_member(m, members) for m in _rows(root, "meetmember")),
        items=tuple(_item(item) for item in _rows(root, "agendaitem")),
    )


def _rows(element: Element, name: str) -> Iterator[Element]:
    """The tables of a name, wherever they lie: each is a row with its fields."""
    return (each for each in element.iter() if local(each) == "table" and each.get("name") == name)


def _fields(row: Element) -> dict[str, str]:
    return {each.get("name") or "": "".join(each.itertext()).strip() for each in children(row, "fields", "field")}


def _member(row: Element, known: dict[str, dict[str, str]]) -> Member:
    told = _fields(row)
    name = told.get("name", "")
    more = known.get(name, {})
    return Member(
        name=name,
        party=told.get("party") or more.get("party") or None,
        role=told.get("role") or more.get("role") or None,
        status=_STATUS.get(told.get("absent", ""), Attendance.UNKNOWN),
    )


def _item(row: Element) -> AgendaItem:
    told = _fields(row)
    bullets = sorted((_fields(b) for b in _rows(row, "bullet")), key=lambda b: int(b.get("bulletsortorder") or 0))
    return AgendaItem(
        number=told.get("number") or told.get("sortorder") or None,
        title=told.get("name", ""),
        closed=not _is_open(told.get("access", "")),
        journal=told.get("caseno") or None,
        decided_by=told.get("comname") or None,
        fields=tuple(
            Field(caption=b.get("bulletname", ""), html=b.get("bulletcontent", ""))
            for b in bullets
            if b.get("bulletcontent")
        ),
        enclosures=tuple(
            Enclosure(title=e.get("name", ""), internal=not _is_open(e.get("access", "")), file=e.get("filename"))
            for e in map(_fields, _rows(row, "enclosure"))
        ),
        absent=tuple(name.strip() for name in told.get("absent", "").split(",") if name.strip()),
    )


def _is_open(access: str) -> bool:
    return access.casefold() not in ("2", "lukket", "closed", "false", "0") or is_yes(access)
