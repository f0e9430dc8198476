"""The Danish words of this room."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from raadslag.restricted.states import RequestState

DEEDS: Final = {
    "restricted.read": _("læse et udvalgs fulde papirer, også de lukkede punkter"),
    "restricted.request_access": _("bede om et andet udvalgs papirer"),
    "restricted.grant_access": _("give et medlem af kommunalbestyrelsen adgang til udvalgets papirer"),
    "restricted.refuse_access": _("afslå en anmodning om udvalgets papirer"),
    "restricted.admit_guest": _("give en gæst adgang til papirerne til et møde eller et punkt"),
    "restricted.end_access": _("tage en adgang til udvalgets papirer tilbage"),
    "restricted.see_read_log": _("se, hvem der har læst udvalgets fulde papirer"),
    "restricted.deliver_to_mayor": _("give borgmesteren besked om et udvalgs dagsorden eller referat"),
}

ESTATE: Final = _("Lukkede punkter")
CLOSED_ITEMS: Final = _("Adgang til udvalgets lukkede punkter")
PAPERS_AND_PEOPLE: Final = _("%(papers)s papirer, %(people)s personer med særlig adgang")

KINDS: Final = {
    "access": _("adgang til fulde papirer"),
    "edition": _("fuld udgave"),
    "key": _("adgang til lukkede punkter"),
    "request": _("anmodning om papirer"),
    "version": _("version af et papir"),
}
FIELDS: Final = {
    "answer": _("svar"),
    "body": _("udvalg"),
    "item": _("punkt"),
    "mayor": _("borgmester"),
    "meetings_since": _("møder fra"),
    "meetings_until": _("møder til og med"),
    "number": _("nummer"),
    "paper": _("papir"),
    "reason": _("hvorfor"),
    "retracted": _("begyndte aldrig"),
    "since": _("fra"),
    "state": _("tilstand"),
    "until": _("til og med"),
    "user": _("bruger"),
    "version": _("version"),
    "wish": _("hvilke papirer"),
}

REQUEST_STATES: Final = {
    RequestState.OPEN: _("Venter på svar"),
    RequestState.GRANTED: _("Imødekommet"),
    RequestState.REFUSED: _("Afslået"),
}

REFUSALS: Final = {
    "no_key": _(
        "Papiret er kun for udvalgets medlemmer og medarbejdere. Bed om adgang, eller læs det offentlige referat."
    ),
    "unknown": _("Papiret findes ikke her."),
    "access_ends_in_the_past": _("Adgangen kan tidligst ende i dag. Vælg en senere dato."),
    "access_without_reason": _("Skriv, hvorfor adgangen gives eller tages tilbage."),
    "access_ended": _("Adgangen er allerede slut."),
    "request_ends_before_it_begins": _("Det sidste møde kan ikke ligge før det første. Ret en af de to datoer."),
    "reads_already": _("Du har allerede adgang til udvalgets papirer. Find dem under Fulde papirer."),
    "asked_already": _("Du har allerede bedt om de papirer. Udvalgets sekretær har anmodningen."),
    "request_answered": _("Anmodningen er allerede besvaret."),
    "grants_more_than_asked": _("Der er bedt om færre møder. Vælg datoer inden for det, der er bedt om."),
    "refused_without_ground": _(
        "Skriv grunden til afslaget. Medlemmer af kommunalbestyrelsen har som udgangspunkt ret til papirerne "
        "(styrelsesloven § 20, stk. 6)."
    ),
}

NOTICES: Final = {
    "request_granted": _("Du har fået adgang til papirer fra %(body)s."),
    "request_refused": _("Din anmodning om papirer fra %(body)s er afslået: %(answer)s"),
    "mayor_agenda": _("Dagsorden fra %(body)s til mødet den %(day)s, version %(version)s (styrelsesloven § 31 a)."),
    "mayor_minutes": _("Referat fra %(body)s af mødet den %(day)s, version %(version)s (styrelsesloven § 31 a)."),
}
"""What a notice on screen says, by its code."""
