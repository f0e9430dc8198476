"""The Danish words of this room."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from raadslag.bodies.constituting import labels as constituting
from raadslag.bodies.kinds import BodyKind, OfficeKind, Scope
from raadslag.bodies.seating import words as seating

BODY: Final = _("udvalg")
PERSON: Final = _("person")

RULES: Final = {
    "exact": _("samme navn"),
    "punctuation": _("samme navn, andre skilletegn"),
    "accent_variant": _("samme navn, anden accent"),
    "rename": _("nyt navn"),
    "alias": _("anden skrivemåde"),
    "by_person": _("afgjort af en medarbejder"),
}
"""Why a spelling belongs to a person or a body."""

DOUBTS: Final = {
    "one_letter": _("ét bogstav til forskel"),
    "initials": _("måske samme navn forkortet"),
    "same_members": _("næsten samme medlemmer som et udvalg, der holdt op"),
}
"""Why two might be one."""

KINDS: Final = {
    **constituting.KINDS,
    **seating.KINDS,
    "body": _("udvalg"),
    "doubt": _("navne, der ligner hinanden"),
    "municipality": _("kommune"),
    "person": _("person"),
    "installation": _("installation"),
    "official": _("embedsmand"),
    "setting": _("lokal indstilling"),
    "unit": _("enhed"),
}
FIELDS: Final = {
    **constituting.FIELDS,
    **seating.FIELDS,
    "address": _("adresse"),
    "body": _("udvalg"),
    "is": _("samlet med"),
    "name": _("navn"),
    "rule": _("hvorfor"),
    "since": _("fra"),
    "state": _("tilstand"),
    "until": _("til og med"),
    "alias": _("stavemåde"),
    "code": _("nummer eller kode"),
    "decided": _("besluttet den"),
    "decided_by": _("besluttet af"),
    "decided_in": _("besluttet af"),
    "ean": _("EAN-nummer"),
    "file": _("fil"),
    "finished": _("slut"),
    "from": _("kom fra"),
    "kind": _("hvad det er"),
    "logo": _("logo"),
    "official": _("embedsmand"),
    "p_number": _("p-nummer"),
    "parent": _("hører under"),
    "retracted": _("var forkert"),
    "role": _("rolle"),
    "scope": _("én kommune eller et arkiv"),
    "successors": _("afløsere"),
    "task": _("opgave"),
    "title": _("titel"),
    "unit": _("enhed"),
    "user": _("bruger"),
    "uuid": _("id"),
    "value": _("værdi"),
    "what": _("det, der gik videre"),
    "why": _("grund"),
    "withdrawn": _("trukket tilbage"),
    "words": _("beslutningen"),
}
BODY_KINDS: Final = {
    BodyKind.COUNCIL: _("Kommunalbestyrelse"),
    BodyKind.FINANCE: _("Økonomiudvalg"),
    BodyKind.STANDING: _("Stående udvalg"),
    BodyKind.SPECIAL: _("Særligt udvalg (§ 17, stk. 4)"),
    BodyKind.BOARD: _("Nævn eller bestyrelse med egne opgaver efter loven"),
    BodyKind.ADVISORY: _("Rådgivende råd"),
    BodyKind.COMPANY: _("Fælleskommunalt selskab (§ 60) eller andet uden for kommunen"),
    BodyKind.UNKNOWN: _("Ikke oplyst"),
}
OFFICES: Final = {
    OfficeKind.CHAIR: _("formand"),
    OfficeKind.VICE_CHAIR: _("næstformand"),
    OfficeKind.MAYOR: _("borgmester"),
    OfficeKind.DEPUTY_MAYOR: _("viceborgmester"),
}
SCOPES: Final = {
    Scope.ONE: _("Én kommune"),
    Scope.MANY: _("Et arkiv for flere kommuner"),
}

SUBSTITUTE: Final = _("stedfortræder")
BODY_ENDED: Final = _("udvalget holdt op")
ESTATE_SEATS: Final = _("Sæder og stedfortrædere")
ESTATE_OFFICES: Final = _("Poster")
ESTATE_PROPOSALS: Final = _("Det, en orlov kalder på")
ESTATE_OFFICIALS: Final = _("Faste embedsmænd")
ESTATE_SETTINGS: Final = _("Egne indstillinger")
ESTATE_ROLES: Final = _("Medarbejderes roller")

DEEDS: Final = {
    **constituting.DEEDS,
    **seating.DEEDS,
    "bodies.end_user": _("lukke en bruger ude og afslutte alle roller"),
    "bodies.grant_role": _("give en rolle ved et udvalg"),
    "bodies.see_roles": _("se, hvem der har hvilke roller"),
    "bodies.withdraw_role": _("tage en rolle ved et udvalg tilbage"),
    "bodies.alias_unit": _("skrive, hvordan en enhed også staves"),
    "bodies.attach_official": _("knytte en embedsmand fast til et udvalg"),
    "bodies.change_post": _("ændre en embedsmands titel eller enhed"),
    "bodies.change_unit": _("ændre en enheds navn, plads eller koder"),
    "bodies.close_unit": _("lukke en enhed"),
    "bodies.detach_official": _("løse en embedsmand fra et udvalg"),
    "bodies.end_post": _("skrive, at en embedsmand holder op"),
    "bodies.enrol_official": _("oprette en embedsmand"),
    "bodies.establish_unit": _("oprette en enhed"),
    "bodies.forget_alias": _("fjerne en stavemåde af en enhed"),
    "bodies.import_municipalities": _("indlæse en fil med kommuner"),
    "bodies.import_units": _("indlæse en fil med enheder"),
    "bodies.link_official": _("skrive, hvordan en embedsmand logger på"),
    "bodies.change_setting": _("ændre en lokal indstilling"),
    "bodies.choose_scope": _("vælge, om her er én kommune eller et arkiv"),
    "bodies.classify_body": _("oplyse, hvad et udvalg er"),
    "bodies.close_body": _("lukke et udvalg og give videre, hvad det har"),
    "bodies.describe_municipality": _("skrive kommunens navn og nummer"),
    "bodies.establish_body": _("oprette et udvalg"),
    "bodies.finish_setup": _("slutte opsætningen"),
    "bodies.make_first_administrator": _("oprette den første administrator"),
    "bodies.open_setup": _("lave koden til en ny installation"),
    "bodies.set_up_municipality": _("sætte kommunen op"),
    "bodies.set_logo": _("skifte kommunens logo"),
    "bodies.withdraw_setting": _("trække en forkert indstilling tilbage"),
}
"""What each operation does, in words for the log and the matrix."""

FIRST_ADMINISTRATOR: Final = _("Den første administrator")
"""Why the first administrator has the role."""
GIVEN_HERE: Final = _("%(role)s ved %(body)s")
GIVEN_EVERYWHERE: Final = _("%(role)s for hele kommunen")
GROUNDS: Final = {
    "member": _("medlem af %(body)s"),
    "council_member": _("medlem af %(body)s"),
    "substitute": _("stedfortræder i %(body)s"),
    "chair": _("formand for %(body)s"),
    "vice_chair": _("næstformand for %(body)s"),
    "mayor": _("borgmester"),
}
"""What somebody is by a seat or an office."""
