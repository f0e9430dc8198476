"""The item: what was decided, and all it was decided on."""

from dataclasses import dataclass
from typing import Any, Final

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from raadslag.bodies.dossiers import Whose
from raadslag.bodies.slugs import under
from raadslag.publication import queries
from raadslag.publication.shapes import ItemPage, TreatmentView
from raadslag.records import Blocks, ItemRecord, Outcome, PointOutcome, Section, SectionKind
from raadslag.screens.look import danish, labels
from raadslag.screens.look.frames import Crumb
from raadslag.screens.public.addresses import FIELDS, SECTIONS, Day, field_word
from raadslag.screens.public.views.frame import elsewhere, of_one, place_crumb, show

CONTENTS_FROM: Final = 4
SHORT: Final = 160


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseSection:
    """A section of the case as it is shown: `source` is where its words stand in the paper."""

    heading: str
    anchor: str
    blocks: Blocks
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PointRow:
    """A point of the recommendation beside what became of it, where the paper says."""

    number: int | None
    text: str
    outcome: Outcome | None
    decided: str


@of_one
def item(request: HttpRequest, whose: Whose, *, slug: str, day: Day, segment: str) -> HttpResponse:
    page = queries.item_page(
        slug=under(whose.within, slug),
        date=day.date,
        sequence=day.sequence,
        segment=segment,
        today=timezone.localdate(),
    )
    if page is None:
        return elsewhere(request)
    meeting = page.ref.meeting
    crumbs = (
        place_crumb(whose, "meetings"),
        Crumb(meeting.body.name, meeting.body.address),
        Crumb(danish.full_date(meeting.date), meeting.address),
        Crumb(_("Punkt %(number)s") % {"number": page.ref.number or page.position}),
    )
    return show(request, whose, "item", context(page), place="meetings", crumbs=crumbs)


def context(page: ItemPage) -> dict[str, Any]:
    record = page.record
    sections = shown_sections(page)
    decision = record.decision
    rows = points(record)
    return {
        "page": page,
        "description": description(page),
        "decision_blocks": tuple(b for s in record.sections if s.kind is SectionKind.DECISION for b in s.blocks),
        "elected": tuple(f"{v.name} ({v.party})" if v.party else v.name for v in decision.elected) if decision else (),
        "points": rows,
        "by_point": any(row.outcome for row in rows),
        "proposers": proposers(record),
        "short_decision": record.decision_text if len(record.decision_text) <= SHORT else "",
        "remarks": decision.remarks if decision else (),
        "sections": sections,
        "has_contents": sum(1 for section in sections if section.heading) >= CONTENTS_FROM,
        "source": {field: source_address(page, field) for field in FIELDS},
        "text_address": f"{page.ref.meeting.address}kilde/",
        "expected": next_steps(page),
    }


def next_steps(page: ItemPage) -> tuple[TreatmentView, ...]:
    """Treatments still to come, after this one."""
    return tuple(step for step in page.way if step.kind == "expected" and step.date > page.ref.meeting.date)


def description(page: ItemPage) -> str:
    """The decision in a line, for those who meet the page in a list of results."""
    said = page.record.public_decision if page.record.is_closed else page.record.decision_text
    where = f"{page.ref.meeting.body.name} {danish.full_date(page.ref.meeting.date)}"
    return f"{where}: {' '.join((said or page.ref.title).split())[:200]}"


def source_address(page: ItemPage, field: str) -> str:
    """Where the words of a field stand in the original; empty where that cannot be shown."""
    if not page.source_public or field not in page.fields_with_source:
        return ""
    return f"{page.ref.address}kilde/{field_word(field)}/"


def points(record: ItemRecord) -> tuple[PointRow, ...]:
    """The recommendation point by point, each beside what became of it where the paper says that for itself."""
    if record.recommendation is None:
        return ()
    decided = record.decision.points if record.decision else ()
    pairs = [(point, _on_point(decided, point.number)) for point in record.recommendation.points]
    return tuple(
        PointRow(
            number=point.number,
            text=point.text,
            outcome=verdict.outcome if verdict else None,
            decided=verdict.text if verdict else "",
        )
        for point, verdict in pairs
    )


def proposers(record: ItemRecord) -> str:
    """Center for Skole og Kultur indstiller"""
    if record.recommendation is None or not record.recommendation.proposers:
        return ""
    return _("%(who)s indstiller") % {"who": danish.in_words(record.recommendation.proposers)}


def _on_point(decided: tuple[PointOutcome, ...], number: int | None) -> PointOutcome | None:
    return next((one for one in decided if number in one.numbers), None)


def shown_sections(page: ItemPage) -> tuple[CaseSection, ...]:
    """The sections in the paper's order, less those that stand elsewhere on the page."""
    record = page.record
    elsewhere_kinds = {SectionKind.DECISION}
    if record.recommendation and record.recommendation.points:
        elsewhere_kinds.add(SectionKind.RECOMMENDATION)
    if record.attachments:
        elsewhere_kinds.add(SectionKind.ATTACHMENTS)
    if record.previous and len(page.way) > 1:
        elsewhere_kinds.add(SectionKind.PREVIOUS_TREATMENT)
    if record.absences:
        elsewhere_kinds.add(SectionKind.ABSENCE)
    shown = [
        (index, section)
        for index, section in enumerate(record.sections)
        if section.kind not in elsewhere_kinds and (section.blocks or section.heading)
    ]
    return tuple(_case_section(page, index, section) for index, section in shown)


def _case_section(page: ItemPage, index: int, section: Section) -> CaseSection:
    heading = section.heading or str(labels.SECTIONS.get(section.kind, ""))
    return CaseSection(
        heading=heading,
        anchor=field_word(f"{SECTIONS}{index}"),
        blocks=section.blocks,
        source=source_address(page, f"{SECTIONS}{index}"),
    )
