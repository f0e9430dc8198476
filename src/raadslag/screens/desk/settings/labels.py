"""The Danish words of this part of the desk."""

import datetime as dt
from typing import Final

from django.utils.translation import gettext_lazy as _

from raadslag.accounts.labels import REFUSALS as OF_ACCOUNTS
from raadslag.bodies.local.history import Origin
from raadslag.bodies.units.plan import Change, Step
from raadslag.bodies.units.reading import Problem
from raadslag.law.refusal import Refusal
from raadslag.screens.look import danish
from raadslag.screens.look.labels import Word

ORIGINS: Final[dict[Origin, Word]] = {
    Origin.OWN: _("Besluttet"),
    Origin.MUNICIPALITY: _("Ikke valgt. Kommunens værdi gælder."),
    Origin.DEFAULT: _("Ikke valgt. Standarden gælder."),
    Origin.LAW: _("Loven bestemmer det."),
}
STEPS: Final[dict[Step, Word]] = {
    Step.NEW: _("Ny"),
    Step.CHANGED: _("Ændres"),
    Step.SAME: _("Uændret"),
}
CHANGES: Final[dict[Change, Word]] = {
    Change.NAME: _("nyt navn"),
    Change.PARENT: _("ny plads"),
    Change.CODES: _("koder"),
    Change.ALIASES: _("stavemåder"),
    Change.UNTIL: _("sidste dag"),
}

REFUSALS: Final[dict[str, Word]] = {
    # Settings
    "number_outside": _("Skriv et helt tal fra {0} til {1}."),
    "no_such_time": _("Klokken {0} findes ikke. Skriv den som 12.00."),
    "yes_or_no": _("Vælg ja eller nej."),
    "no_such_day": _("{0} er ikke en dag. Skriv dagene som 5.6. og 24.12."),
    "text_too_long": _("Skriv højst {0} tegn."),
    "setting_is_municipal": _("Indstillingen er ens for hele kommunen. Ret den under kommunens værdi."),
    "setting_is_law": _("Loven giver ikke {0} det valg. Vælg en værdi, som loven tillader."),
    "setting_has_that_day": _("Der begynder allerede en værdi den dag. Træk den tilbage, eller vælg en anden dag."),
    "setting_into_the_past": _(
        "Dagen ligger bagude. Frister og offentliggørelse, der er regnet ud siden, kan have været anderledes."
    ),
    "setting_is_withdrawn": _("Værdien er allerede trukket tilbage."),
    # The municipality
    "name_from_environment": _("Navnet {0} kommer fra RAADSLAG_MUNICIPALITY. Ret det der, eller fjern det der."),
    "municipality_name_missing": _("Skriv kommunens navn, højst 200 tegn."),
    "municipality_code": _("Kommunens nummer er tre cifre. {0} er det ikke."),
    "municipality_is_there": _("{0} eller nummeret {1} er allerede en anden kommune her."),
    "logo_too_large": _("Billedet fylder over 1 MB. Gem det mindre, og vælg det igen."),
    "logo_is_no_picture": _("{0} er ikke et billede i png, jpeg eller svg. Gem det sådan, og vælg det igen."),
    "scope_is_settled": _("Der er allerede udvalg her, og adresserne hænger på valget. Lav en ny installation."),
    "one_municipality_only": _("Her er kun én kommune. Filen hører til et arkiv for flere."),
    # Bodies
    "body_name_missing": _("Skriv udvalgets navn, højst 300 tegn."),
    "archive_has_no_bodies": _("Et arkiv for flere kommuner får sine udvalg fra papirerne. Indlæs dem i stedet."),
    "body_is_known": _("{0} findes allerede. Find udvalget i listen, og oplys der, hvad det er."),
    "body_of_kind_is_there": _("{0} er det allerede, og der kan kun være ét ad gangen ({1}). Luk det først."),
    "body_ended_before": _("Udvalget holdt op {0}. Vælg en dag før."),
    "body_has_ended": _("{0} er lukket."),
    "body_begins_later": _("Udvalget begynder først {0}. Vælg en senere dag."),
    "council_does_not_end": _("Kommunalbestyrelsen kan ikke lukkes ({0})."),
    "decision_missing": _("Skriv, hvem der besluttede det."),
    "successor_cannot_hold": _("{0} kan ikke tage over: Det er lukket eller det samme udvalg. Vælg et andet."),
    "estate_changed": _("Udvalget har fået noget nyt, siden du så efter. Se listen igennem igen."),
    "cannot_pass": _("{0} kan ikke gå videre sådan. Se listen igennem igen."),
    "must_pass": _("{0} skal gå videre til et andet udvalg. Vælg hvilket."),
    "same_name": _("Det nye navn er det samme som det gamle."),
    "same_rename": _("Det står allerede sådan."),
    "no_body": _("Ingen kender udvalget {0}."),
    # Units and officials
    "unit_name_missing": _("Skriv enhedens navn, højst 200 tegn."),
    "unit_is_known": _("{0} er allerede en enhed, eller var det engang."),
    "unit_code_is_taken": _("En anden enhed har id {0}."),
    "unit_under_itself": _("{0} kan ikke høre under sig selv. Vælg en anden enhed."),
    "unit_has_that_day": _("Der begynder allerede et navn {0}. Vælg en anden dag."),
    "unit_has_ended": _("Enheden er lukket {0}."),
    "unit_begins_later": _("Enheden begynder først {0}. Vælg en senere dag."),
    "official_needs_name_and_title": _("Skriv navn og titel."),
    "user_is_official": _("{0} logger allerede på som en anden."),
    "post_begins_later": _("Der begynder allerede en titel den dag eller senere. Vælg en senere dag."),
    "no_post_that_day": _("Personen har ingen titel den dag. Vælg en anden dag."),
    "official_attends": _("{0} følger allerede {1}."),
    "official_has_left": _("Det slutter allerede {0}."),
    # First set-up
    "wrong_setup_code": _("Koden passer ikke. Skriv den, der står i terminalen, hvor serveren er startet."),
    "there_is_an_administrator": _("Der er allerede en administrator. Log på i stedet."),
}
"""What stands in the way, and what to do."""

FIELDS: Final = {
    "value": ("number_outside", "no_such_time", "yes_or_no", "no_such_day", "text_too_long", "setting_is_law"),
    "since": ("setting_has_that_day", "setting_into_the_past", "unit_has_that_day", "post_begins_later"),
    "name": (
        "body_name_missing",
        "body_is_known",
        "municipality_name_missing",
        "name_from_environment",
        "unit_name_missing",
        "unit_is_known",
    ),
    "new": ("same_name", "same_rename"),
    "kind": ("body_of_kind_is_there",),
    "code": ("municipality_code", "wrong_setup_code"),
    "logo": ("logo_too_large", "logo_is_no_picture"),
    "uuid": ("unit_code_is_taken",),
    "parent": ("unit_under_itself",),
    "until": ("unit_begins_later", "unit_has_ended", "no_post_that_day", "official_has_left"),
    "last_day": ("body_begins_later",),
    "decided_by": ("decision_missing",),
    "user": ("user_is_official",),
    "email": ("user_is_shut_out", "user_is_in_already", "not_to_be_invited"),
    "official": ("official_attends",),
}
"""The field of a form at which each refusal is told, where the form has it."""

PROBLEMS: Final[dict[str, Word]] = {
    "no_text": _("Filen er ikke tekst. Gem den som csv eller json."),
    "empty": _("Filen er tom."),
    "unreadable": _("Filen kan ikke læses. Gem den igen som csv eller json."),
    "column_missing": _("Kolonnen {0} mangler. Kolonnerne er: {1}."),
    "column_unknown": _("Kolonnen {0} kendes ikke. Kolonnerne er: {1}."),
    "too_long": _("Filen har over {0} linjer. Del den."),
    "name_missing": _("Navnet mangler eller er for langt."),
    "ends_before": _("Enheden slutter ({1}), før den begynder ({0})."),
    "no_such_date": _("{0} er ikke en dag. Skriv den som 2025-03-18 eller 18-03-2025."),
    "no_uuid": _("{0} er ikke et id af formen xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx."),
    "ean": _("{0} er ikke et EAN-nummer: 13 cifre, og det sidste passer til de andre."),
    "p_number": _("{0} er ikke et p-nummer: 10 cifre."),
    "municipality_code": _("{0} er ikke et kommunenummer: tre cifre."),
    "municipality_is_there": _("{0} er allerede her med nummeret {1}."),
    "code_twice": _("Nummeret {0} står også i linje {1}."),
    "line_twice": _("{0} står også i linje {1}."),
    "name_of_another": _("Id'et er én enheds, og navnet {0} en andens."),
    "alias_of_another": _("{0} er en anden enheds navn."),
    "other_uuid": _("{0} har et andet id her."),
    "no_such_unit": _("Enheden {0} findes hverken her eller i filen."),
    "under_itself": _("{0} hører under sig selv."),
    "change_needs_day": _("Enheden hedder {0} nu. Skriv i kolonnen fra, hvornår det nye gælder."),
    "unit_has_that_day": _("Der begynder allerede et navn {0}."),
    "unit_has_ended": _("Enheden er lukket {0}."),
}
"""What is wrong with a line of a file."""


def refused(refusal: Refusal) -> str:
    """What stands in the way, and what to do."""
    return str({**OF_ACCOUNTS, **REFUSALS}[refusal.code]).format(*map(_told, refusal.about), refusal.statute)


def field_of(refusal: Refusal) -> str | None:
    """The field a refusal is about."""
    return next((field for field, codes in FIELDS.items() if refusal.code in codes), None)


def problem(found: Problem) -> str:
    """What is wrong with a line."""
    return str(PROBLEMS[found.code]).format(*found.about)


def _told(word: str) -> str:
    """A day as it is written in Danish; anything else as it is."""
    try:
        return danish.long_date(dt.date.fromisoformat(word)) if len(word) == 10 else word
    except ValueError:
        return word
