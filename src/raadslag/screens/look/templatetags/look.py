"""What the templates ask the look for: `{% load look %}`."""

from collections.abc import Iterable
from typing import Any

from django import template
from django.conf import settings
from django.forms import BaseForm
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from raadslag.publication.shapes import MeetingRef, PersonRef, TreatmentView, VersionView, VoteView
from raadslag.records import Attendance, Block, Outcome, PaperKind
from raadslag.records.blocks import Runs
from raadslag.screens.look import danish, forms, icons, labels, linked, paging, votes

register = template.Library()

register.filter("long_date", danish.long_date)
register.filter("full_date", danish.full_date)
register.filter("short_month", danish.short_month)
register.filter("weekday", danish.weekday)
register.filter("month", danish.month)
register.filter("instant", danish.instant)
register.filter("clock", danish.clock)
register.filter("number", danish.number)
register.filter("file_size", danish.size)
register.filter("in_words", danish.in_words)
register.filter("linked", linked.linked)


@register.simple_tag(takes_context=True)
def municipality(context: dict[str, Any]) -> str:
    """The municipality's name: as the page was given it, else as it was set, else just that it is one."""
    return str(context.get("municipality", "")) or settings.MUNICIPALITY or _("Kommunen")


@register.simple_tag
def contact() -> str:
    """Whom a citizen can write to."""
    return settings.CONTACT or _("kommunen")


@register.simple_tag
def icon(name: str, css: str = "") -> SafeString:
    return icons.icon(name, css)


@register.simple_tag
def runs(value: Runs) -> SafeString:
    return linked.linked_runs(value)


@register.filter
def hours(meeting: MeetingRef) -> str:
    """As in "kl. 8.00–10.15"."""
    return danish.hours(meeting.start, meeting.end)


@register.filter
def body_and_initials(meeting: MeetingRef) -> str:
    """Erhvervsudvalget (ERU)"""
    return f"{meeting.body.name} ({meeting.body.short})" if meeting.body.short else meeting.body.name


@register.filter
def with_party(person: PersonRef) -> str:
    """Mette Lund (A)"""
    return f"{person.name} ({person.party})" if person.party else person.name


@register.filter
def party_letter(person: PersonRef) -> str:
    """A; a dash for those without a list, or with one of more than a letter."""
    return person.party if person.party and len(person.party) == 1 else "–"


@register.filter
def paper_word(paper: PaperKind) -> str:
    return str(labels.PAPERS[paper])


@register.filter
def attendance_word(status: Attendance) -> str:
    return str(labels.ATTENDANCE[status])


@register.filter
def version_reason(version: VersionView) -> str:
    """Why this version was made; the first needs no reason."""
    return str(labels.REASONS.get(version.reason, ""))


@register.filter
def side_word(side: str) -> str:
    return next(str(word) for code, word in labels.SIDES.items() if code == side)


@register.filter
def heading_level(block: Block, above: int) -> int:
    """The level of a heading block that stands under a heading of level `above`."""
    return min(6, above + getattr(block, "level", 1))


@register.inclusion_tag("look/parts/badge.html")
def outcome_badge(
    outcome: Outcome | None, *, elected: tuple[str, ...] = (), closed: bool = False
) -> dict[str, labels.Mark | str | None]:
    """The outcome as sign and word; "Valgt: Mette Lund" where somebody was."""
    if outcome is None:
        return {"mark": labels.CLOSED if closed else None, "more": ""}
    return {"mark": labels.OUTCOMES[outcome], "more": danish.in_words(elected)}


@register.inclusion_tag("look/parts/badge.html")
def closed_badge() -> dict[str, labels.Mark]:
    return {"mark": labels.CLOSED}


@register.inclusion_tag("look/parts/meeting_badge.html")
def meeting_badge(meeting: MeetingRef) -> dict[str, Any]:
    """The paper shown and its version; the state, where it is not the ordinary one."""
    return {"meeting": meeting, "state": labels.STATES[meeting.state]}


@register.inclusion_tag("look/parts/vote.html")
def vote_figure(
    vote: VoteView, *, present: int | None = None, members: int | None = None, heading: str = ""
) -> dict[str, Any]:
    return {"vote": votes.figure(vote, present=present, members=members), "heading": heading}


@register.inclusion_tag("look/parts/tally.html")
def tally(text: str) -> dict[str, Any]:
    return {"parts": votes.tally(text)}


@register.filter
def treatment_mark(treatment: TreatmentView) -> labels.Mark:
    return labels.TREATMENTS[treatment.kind]


@register.inclusion_tag("look/parts/pagination.html", takes_context=True)
def pagination(context: dict[str, Any], page: int, pages: int) -> dict[str, Any]:
    """The way through a long list; the other questions in the address stay as they are."""
    return {"paging": paging.links(context["request"].GET, page=page, pages=pages)}


@register.simple_tag
def meeting_title(meeting: MeetingRef) -> str:
    """Erhvervsudvalget, tirsdag den 18. marts 2025"""
    return f"{meeting.body.name}, {danish.long_date(meeting.date)}"


@register.simple_tag
def mistakes_in(shown: BaseForm | Iterable[BaseForm]) -> tuple[forms.Mistake, ...]:
    """What is to be mended in a form, or in several on one page."""
    return forms.mistakes([shown] if isinstance(shown, BaseForm) else shown)
