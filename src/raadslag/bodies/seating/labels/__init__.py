"""The Danish words of seats and offices: kinds, reasons, what will happen, and why something cannot."""

import datetime as dt
from typing import Final

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from raadslag.bodies.kinds import BodyKind, EndKind, Ground, OfficeKind, ProposalKind, ProposalState
from raadslag.bodies.models import Office, OfficeEnd, Person

Word = str | Promise

BODY_KINDS: Final[dict[BodyKind, Word]] = {
    BodyKind.COUNCIL: _("kommunalbestyrelse"),
    BodyKind.FINANCE: _("økonomiudvalg"),
    BodyKind.STANDING: _("stående udvalg"),
    BodyKind.SPECIAL: _("§ 17, stk. 4-udvalg"),
    BodyKind.BOARD: _("nævn"),
    BodyKind.ADVISORY: _("råd"),
    BodyKind.COMPANY: _("selskab eller ekstern bestyrelse"),
    BodyKind.UNKNOWN: _("ikke oplyst"),
}

GROUNDS: Final[dict[Ground, Word]] = {
    Ground.HEALTH: _("helbred"),
    Ground.BIRTH: _("graviditet, barsel eller adoption"),
    Ground.PUBLIC_DUTY: _("andet offentligt hverv"),
    Ground.BUSINESS: _("forretning eller lignende"),
    Ground.OTHER: _("andet"),
    Ground.SHORT: _("kort fravær"),
}

PROPOSALS: Final[dict[ProposalKind, Word]] = {
    ProposalKind.ELECTION: _("valg"),
    ProposalKind.SUBSTITUTE: _("stedfortræder"),
}

STATES: Final[dict[ProposalState, Word]] = {
    ProposalState.OPEN: _("Venter"),
    ProposalState.ACCEPTED: _("Gjort"),
    ProposalState.DISMISSED: _("Lagt væk"),
}

OUTSIDE_LISTS: Final = _("løsgænger")


def day(value: dt.date) -> str:
    """18. marts 2025"""
    return date_format(value, "j. F Y")


def office_name(kind: OfficeKind | str, rank: int = 1, *, is_temporary: bool = False) -> str:
    """As in "midlertidig formand" and "2. viceborgmester"."""
    words = {
        OfficeKind.CHAIR: _t("formand"),
        OfficeKind.VICE_CHAIR: _t("næstformand") if rank == 1 else _t("%(rank)d. næstformand") % {"rank": rank},
        OfficeKind.MAYOR: _t("borgmester"),
        OfficeKind.DEPUTY_MAYOR: _t("%(rank)d. viceborgmester") % {"rank": rank},
    }
    name = words[OfficeKind(kind)]
    return _t("midlertidig %(office)s") % {"office": name} if is_temporary else name


def with_list(name: str, letter: str | None) -> str:
    """Mette Lund (A); Miriam Dahl (løsgænger); Bo Vang, where no list is known."""
    if letter is None:
        return name
    return f"{name} ({letter or OUTSIDE_LISTS})"


def span(since: dt.date, until: dt.date | None) -> str:
    """As in "fra 1. marts 2025" and "fra 1. til …", the last day included."""
    if until is None:
        return _t("fra %(since)s") % {"since": day(since)}
    if until == since:
        return _t("den %(since)s") % {"since": day(since)}
    return _t("fra %(since)s til og med %(until)s") % {"since": day(since), "until": day(until)}


# -- Why a row ended, as the row and the log keep it -----------------------------------------------------------


def base_is_gone() -> str:
    return _t("den, posten blev passet for, passer den selv igen eller har den ikke mere")


def left_council() -> str:
    return _t("sæde i kommunalbestyrelsen sluttede")


def seat_ended() -> str:
    return _t("pladsen sluttede")


def changed_list() -> str:
    return _t("skiftede liste")


def election_of(office: Office) -> str:
    name = office_name(office.kind, office.rank, is_temporary=office.is_temporary)
    return _t("%(person)s blev valgt til %(office)s") % {"person": office.person.name, "office": name}


def leave_extended(person: Person) -> str:
    return _t("orloven for %(person)s blev forlænget") % {"person": person.name}


def returned(person: Person) -> str:
    return _t("%(person)s er tilbage fra orlov") % {"person": person.name}


def event(end: OfficeEnd) -> str:
    if end.kind == EndKind.RETURN and end.person:
        return _t("%(person)s er tilbage") % {"person": end.person.name}
    return end.words


def end_words(end: OfficeEnd) -> str:
    """What can end an office: "når Musa Ali er tilbage, ventet 1. juni 2025"; "senest 30. april 2025"."""
    if end.kind == EndKind.DAY and end.expected:
        return _t("senest %(day)s") % {"day": day(end.expected)}
    if end.kind == EndKind.RETURN and end.person:
        words = _t("når %(person)s er tilbage") % {"person": end.person.name}
    else:
        words = _t("når det er sket: %(event)s") % {"event": end.words}
    return f"{words}, {_t('ventet %(day)s') % {'day': day(end.expected)}}" if end.expected else words
