"""Danish words that only the public pages use."""

from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from raadslag.publication.shapes import CasePage, CaseRow, CaseState, PersonPage
from raadslag.screens.look.labels import Mark, Word
from raadslag.search.shapes import HitKind

CASE_STATES: Final[dict[CaseState, Mark]] = {
    "decided": Mark(gettext_lazy("Afgjort"), "check", "success"),
    "waiting": Mark(gettext_lazy("Venter"), "clock", "info"),
    "postponed": Mark(gettext_lazy("Udsat"), "clock", "warning"),
    "open": Mark(gettext_lazy("I gang"), "circle", "plain"),
}

HIT_KINDS: Final[dict[HitKind, Word]] = {
    "item": gettext_lazy("Punkt"),
    "meeting": gettext_lazy("Møde"),
    "person": gettext_lazy("Politiker"),
    "case": gettext_lazy("Sag"),
}

PARTIES: Final[dict[str, Word]] = {
    "A": gettext_lazy("Socialdemokratiet"),
    "B": gettext_lazy("Radikale Venstre"),
    "C": gettext_lazy("Det Konservative Folkeparti"),
    "F": gettext_lazy("SF, Socialistisk Folkeparti"),
    "I": gettext_lazy("Liberal Alliance"),
    "M": gettext_lazy("Moderaterne"),
    "O": gettext_lazy("Dansk Folkeparti"),
    "V": gettext_lazy("Venstre"),
    "Æ": gettext_lazy("Danmarksdemokraterne"),
    "Ø": gettext_lazy("Enhedslisten"),
    "Å": gettext_lazy("Alternativet"),
}

EVERY: Final = pgettext_lazy("filter", "Alle")


def party_in_full(party: str) -> str:
    """Socialdemokratiet (A); a local list is known by its letter alone."""
    if party in PARTIES:
        return f"{PARTIES[party]} ({party})"
    return _("Liste %(letter)s") % {"letter": party} if len(party) == 1 else party


def case_sentence(case: CasePage | CaseRow) -> str:
    """Where a case stands, as a sentence."""
    if case.state == "waiting" and case.waiting_for:
        return _("Venter på %(body)s") % {"body": case.waiting_for}
    return str(CASE_STATES[case.state].word)


def attendance_sentence(page: PersonPage) -> str:
    """Til stede ved 34 af 38 møder, 4 afbud."""
    sentence = _("Til stede ved %(present)d af %(total)d møder") % {"present": page.present, "total": page.total}
    if page.excused:
        sentence += _(", %(excused)d afbud") % {"excused": page.excused}
    if page.absent:
        sentence += _(", %(absent)d fravær") % {"absent": page.absent}
    return f"{sentence}."
