"""The Danish words for the codes of a record, and the sign that stands beside each word."""

from dataclasses import dataclass
from typing import Final, Literal

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from raadslag.publication.shapes import Side, TreatmentKind
from raadslag.records import Attendance, MeetingState, Outcome, PaperKind, SectionKind

Tone = Literal["success", "info", "warning", "error", "plain"]
Word = str | Promise
ARCHIVE: Final = _("Kommunernes møder")
"""What an archive of many municipalities is called that was given no name."""


@dataclass(frozen=True, slots=True)
class Mark:
    """How a code is told: a word, the shape beside it, and a colour that only repeats them."""

    word: Word
    icon: str
    tone: Tone


OUTCOMES: Final[dict[Outcome, Mark]] = {
    Outcome.NOTED: Mark(_("Taget til efterretning"), "eye", "info"),
    Outcome.APPROVED: Mark(_("Godkendt"), "check", "success"),
    Outcome.APPROVED_WITH_REMARKS: Mark(_("Godkendt med bemærkning"), "check-note", "success"),
    Outcome.RECOMMENDED: Mark(_("Anbefalet"), "arrow", "info"),
    Outcome.POSTPONED: Mark(_("Udsat"), "clock", "warning"),
    Outcome.REJECTED: Mark(_("Forkastet"), "cross", "error"),
    Outcome.LAPSED: Mark(_("Bortfaldet"), "cross", "error"),
    Outcome.WITHDRAWN: Mark(_("Taget af dagsordenen"), "minus", "warning"),
    Outcome.SENT_BACK: Mark(_("Sendt tilbage"), "arrow-back", "warning"),
    Outcome.REFERRED: Mark(_("Oversendt"), "arrow", "info"),
    Outcome.ELECTED: Mark(_("Valgt"), "person", "success"),
    Outcome.DISCUSSED: Mark(_("Drøftet"), "talk", "info"),
    Outcome.NONE: Mark(_("Ingen beslutning"), "minus", "plain"),
    Outcome.OTHER: Mark(_("Besluttet"), "dot", "plain"),
}

CLOSED: Final = Mark(_("Lukket"), "lock", "plain")

PAPERS: Final[dict[PaperKind, Word]] = {
    PaperKind.AGENDA: _("Dagsorden"),
    PaperKind.MINUTES: _("Referat"),
}

STATES: Final[dict[MeetingState, Mark]] = {
    MeetingState.PLANNED: Mark(_("Planlagt"), "circle", "plain"),
    MeetingState.HELD: Mark(_("Holdt"), "dot", "plain"),
    MeetingState.MOVED: Mark(_("Flyttet"), "arrow", "warning"),
    MeetingState.CANCELLED: Mark(_("Aflyst"), "cross", "error"),
}

ATTENDANCE: Final[dict[Attendance, Word]] = {
    Attendance.PRESENT: _("Til stede"),
    Attendance.EXCUSED: _("Afbud"),
    Attendance.ABSENT: _("Fraværende"),
    Attendance.UNKNOWN: _("Ikke oplyst"),
}

SIDES: Final[dict[Side, Word]] = {
    "in_favour": pgettext_lazy("stemme", "For"),
    "against": pgettext_lazy("stemme", "Imod"),
    "abstained": pgettext_lazy("stemme", "Undlod"),
}

TREATMENTS: Final[dict[TreatmentKind, Mark]] = {
    "held": Mark(_("Behandlet"), "dot", "plain"),
    "this": Mark(_("Denne behandling"), "target", "plain"),
    "expected": Mark(_("Ventes"), "circle", "plain"),
    "missing": Mark(_("Findes ikke her"), "diamond", "plain"),
}

SECTIONS: Final[dict[SectionKind, Word]] = {
    SectionKind.PREVIOUS_TREATMENT: _("Tidligere behandling"),
    SectionKind.SUMMARY: _("Sammendrag"),
    SectionKind.BACKGROUND: _("Baggrund"),
    SectionKind.PRESENTATION: _("Sagsfremstilling"),
    SectionKind.FINANCES: _("Økonomiske konsekvenser"),
    SectionKind.ATTACHMENTS: _("Bilag"),
    SectionKind.DECIDED_BY: _("Beslutningen træffes af"),
    SectionKind.RECOMMENDATION: _("Indstilling"),
    SectionKind.DECISION: _("Beslutning"),
    SectionKind.DECISION_HISTORY: _("Beslutningshistorik"),
    SectionKind.PARTICIPATION: _("Yderligere deltagelse"),
    SectionKind.ABSENCE: _("Fraværende"),
}

REASONS: Final[dict[str, Word]] = {
    "correction": _("Rettet"),
    "reread": _("Læst igen med en bedre læser"),
    "new_source": _("Et nyt papir kom til"),
    "removed_source": _("Et papir blev taget bort"),
}
