"""What each local setting is called, and its effect in a sentence."""

from dataclasses import dataclass
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from raadslag.bodies.local.declared import Part

Word = str | Promise


@dataclass(frozen=True, slots=True)
class SettingWords:
    """`unit` follows the value ("4 hverdage"); `unset` stands where there is no value."""

    title: Word
    effect: Word
    unit: Word = ""
    unset: Word = ""


UNSET: Final = _("Ikke valgt")
PARTS: Final = {
    Part.BODIES: _("Udvalg"),
    Part.DEADLINES: _("Frister"),
    Part.PUBLICATION: _("Offentliggørelse"),
    Part.PERSONS: _("Personer"),
}

SETTINGS: Final = {
    "dispatch_weekdays": SettingWords(
        _("Frist for udsendelse, hverdage"),
        _("Så mange hverdage før mødet skal dagsorden og bilag være sendt ud."),
        _("hverdage"),
    ),
    "dispatch_hour": SettingWords(
        _("Frist for udsendelse, klokkeslæt"),
        _("Senest på dette tidspunkt den dag, fristen udløber."),
    ),
    "request_weekdays": SettingWords(
        _("Frist for et medlems sag, hverdage"),
        _("Så mange hverdage før mødet skal et medlem bede om en sag for at få den på dagsordenen."),
        _("hverdage"),
    ),
    "request_hour": SettingWords(
        _("Frist for et medlems sag, klokkeslæt"),
        _("Senest på dette tidspunkt den dag, fristen udløber."),
    ),
    "minutes_weekdays": SettingWords(
        _("Frist for referatet, hverdage"),
        _("Så mange hverdage efter mødet ventes referatet offentliggjort. Borgerne ser dagen."),
        _("hverdage"),
    ),
    "saturday_is_weekday": SettingWords(
        _("Lørdag er en hverdag"),
        _("Ved ja tæller lørdage med, når frister regnes ud."),
    ),
    "extra_days_off": SettingWords(
        _("Flere fridage"),
        _("Disse dage tæller ikke som hverdage, ud over weekender og helligdage."),
        unset=_("Ingen"),
    ),
    "publishes_minutes": SettingWords(
        _("Referatet offentliggøres"),
        _("Ved nej får borgerne kun listen over sagerne. Kommunalbestyrelsens referat skal altid ud."),
    ),
    "publishes_closed_headings": SettingWords(
        _("Lukkede punkters overskrift offentliggøres"),
        _("Ved ja ser borgerne den overskrift, der er skrevet til dem."),
    ),
    "publishes_closed_decisions": SettingWords(
        _("Lukkede punkters beslutning offentliggøres"),
        _("Ved ja ser borgerne den beslutning, der er skrevet til dem, så langt tavshedspligten tillader."),
    ),
    "closed_without_decision_days": SettingWords(
        _("Lukket punkt uden offentlig beslutning"),
        _("Efter så mange dage minder systemet om, at beslutningen mangler."),
        _("dage"),
    ),
    "small_count_threshold": SettingWords(
        _("Små tal"),
        _("Tal under dette er ting at se efter, fordi de kan røbe en bestemt person."),
    ),
    "default_place": SettingWords(
        _("Mødested"),
        _("Står på nye møder, indtil nogen skriver et andet sted."),
        unset=UNSET,
    ),
    "default_start": SettingWords(
        _("Mødet begynder"),
        _("Står på nye møder, indtil nogen skriver et andet tidspunkt."),
        unset=UNSET,
    ),
    "electronic_dispatch_only": SettingWords(
        _("Papirerne sendes kun elektronisk"),
        _("Ved ja får ingen dagsordenen på papir. Kommunen stiller udstyret til rådighed."),
    ),
    "meets_by_video": SettingWords(
        _("Møder på video"),
        _("Ved ja kan møder holdes på video. Kommunalbestyrelsen kan kun holde ekstraordinære møder sådan."),
    ),
    "members_raise_cases": SettingWords(
        _("Medlemmer kan bede om en sag"),
        _("Ved ja kan hvert medlem få en sag på dagsordenen."),
    ),
    "elects_vice_chair": SettingWords(
        _("Udvalget vælger en næstformand"),
        _("Ved ja vælger det konstituerende møde også en næstformand. Loven nævner kun formanden."),
    ),
    "substitutes_for_short_absence": SettingWords(
        _("Stedfortræder ved fravær under en måned"),
        _("Ved ja tillader styrelsesvedtægten en stedfortræder, selv om fraværet er kort."),
    ),
    "substitutes_for_disqualified": SettingWords(
        _("Stedfortræder for den, der er inhabil"),
        _("Ved ja tillader styrelsesvedtægten en stedfortræder i udvalget til den ene sag."),
    ),
    "disqualified_decide_the_question": SettingWords(
        _("Medlemmet stemmer om sin egen habilitet"),
        _("Ved ja lader forretningsordenen medlemmet være med til at afgøre spørgsmålet."),
    ),
}
