"""SBSYS: `Dagsorden` with attributes, and each item's content as elements named after their headings."""

from xml.etree.ElementTree import Element

from raadslag.reading.systems.kernel import AgendaItem, Enclosure, Export, Field
from raadslag.reading.systems.values import child, children, html, is_yes, local, moment, text
from raadslag.records import PaperKind


def read_sbsys(root: Element) -> Export | None:
    meeting = child(root, "Møde")
    if meeting is None:
        meeting = child(root, "Moede")
    if meeting is None:
        return None
    kind = (root.get("Dagsordentype") or "").casefold()
    return Export(
        body=meeting.get("Udvalg") or "",
        start=moment(f"{meeting.get('Mødedato') or ''} {meeting.get('Mødetid') or ''}".strip()),
        end=moment(
            f"{meeting.get('Mødeslutdato') or meeting.get('Mødedato') or ''} {meeting.get('Mødesluttid') or ''}".strip()
        )
        if meeting.get("Mødesluttid")
        else None,
        place=meeting.get("Mødested") or None,
        paper=PaperKind.MINUTES if "referat" in kind or "protokol" in kind else PaperKind.AGENDA,
        supplementary="tillæg" in kind,
        items=tuple(_item(item) for item in children(root, "Dagsordenpunkter", "Dagsordenpunkt")),
    )


def _item(item: Element) -> AgendaItem:
    contents = child(item, "Indhold")
    return AgendaItem(
        number=item.get("Nummer"),
        title=text(item, "Overskrift"),
        public_title=text(item, "OffentligOverskrift") or None,
        closed=not is_yes(item.get("Åbent") or "true"),
        journal=text(item, "Sagsnummer") or item.get("Sagsnummer"),
        fields=tuple(
            Field(caption=each.get("Navn") or local(each).replace("_", " "), html=html(each))
            for each in (contents if contents is not None else ())
            if html(each).strip()
        ),
        enclosures=tuple(
            Enclosure(
                title=each.get("Navn") or "",
                number=each.get("Nummer"),
                internal=not is_yes(each.get("MaaPubliceres") or "true"),
                file=each.get("BilagUrl"),
            )
            for each in children(item, "Bilagsliste", "Bilag")
        ),
    )
