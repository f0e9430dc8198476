"""The Danish words of this room."""

from typing import Final

from django.utils.translation import gettext_lazy as _

MEETING: Final = _("møde")
ITEM: Final = _("punkt")
CASE: Final = _("sag")
PAPER: Final = _("papir")
PAPERS: Final = {"agenda": _("dagsorden"), "minutes": _("referat")}
VERSION: Final = _("version")

DEEDS: Final = {
    "publication.answer_doubt": _("holde to navne adskilt, der ligner hinanden"),
    "publication.correct_items": _("samle eller skille to punkter"),
    "publication.correct_rename": _("fortryde et udvalgs nye navn"),
    "publication.join_numbered": _("samle to personer"),
    "publication.join_papers": _("samle to papirer til ét møde"),
    "publication.print_head": _("offentliggøre versionernes kontroltal"),
    "publication.publish": _("offentliggøre et papir"),
    "publication.rebuild": _("lave et udvalgs sider på ny"),
    "publication.record_name": _("notere et udvalgs nye navn"),
    "publication.separate_numbered": _("skille to personer"),
    "publication.show_again": _("vise et skjult papir igen"),
    "publication.split_paper": _("skille et papir fra et møde"),
    "publication.undo_word": _("fortryde en afgørelse om papirer"),
    "publication.withdraw": _("skjule et papir"),
}

UNTITLED: Final = _("Punkt {position} (uden overskrift)")

REASONS: Final = {
    "first": _("Første udgave"),
    "correction": _("Rettet"),
    "reread": _("Læst igen"),
    "new_source": _("Nyt papir om samme møde"),
    "rematched": _("Papirer samlet eller skilt ad"),
}
"""Why there is a version."""

MATCH_RULES: Final = {
    "only": _("eneste møde den dag"),
    "start": _("samme starttid"),
    "items": _("samme punkter"),
    "doubtful": _("usikkert: flere møder den dag"),
    "joined": _("samlet af en medarbejder"),
    "split": _("skilt ad af en medarbejder"),
    "replaced": _("erstattet af en nyere udgave"),
    "first": _("første papir"),
    "journal_number": _("samme sagsnummer"),
    "number": _("samme nummer"),
    "title": _("samme overskrift"),
    "similar_title": _("næsten samme overskrift"),
    "position": _("samme plads"),
}
"""Why a paper belongs to a meeting, and an item to an item."""

REFUSALS: Final = {
    "same_source": _("Et papir kan ikke samles med sig selv. Vælg to papirer."),
    "same_item": _("Et punkt kan ikke samles med eller skilles fra sig selv. Vælg to punkter."),
    "same_paper": _("De to punkter står i samme papir. Kun punkter i to papirer kan samles eller skilles ad."),
    "no_source": _("Papir {0} findes ikke."),
    "no_item": _("Papir {0} har intet punkt {1}."),
    "no_decision": _("Afgørelse {0} findes ikke."),
    "replaced": _("Papir {0} er erstattet af en nyere udgave. Vælg den."),
    "alone": _("Papir {0} er det eneste ved sit møde, så der er intet at skille det fra."),
    "other_meeting": _("De to punkter hører til hver sit møde. Saml papirerne først."),
    "already_join": _("De to punkter er allerede samlet (afgørelse {0})."),
    "already_split": _("De to punkter er allerede skilt ad (afgørelse {0})."),
    "already_joined": _("De to papirer er allerede samlet (afgørelse {0})."),
    "two_already": _("De to punkter er allerede to."),
    "undone": _("Afgørelse {0} er allerede fortrudt."),
    "another_municipality": _("{0} og {1} er fra to kommuner, så de kan ikke være den samme."),
    "same_person": _("En person kan ikke samles med sig selv. Vælg to personer."),
    "no_person": _("Person {0} findes ikke."),
    "joined_person": _("Person {0} er allerede samlet med person {1}."),
    "not_joined": _("Person {0} er ikke samlet med nogen."),
    "holds_joined": _("Andre er samlet med person {0}. Vælg den, der skal skilles fra: {1}."),
    "no_doubt": _("Der er ingen tvivl med nummer {0}."),
    "answered": _("Tvivl {0} er allerede afgjort."),
    "same_name": _("De to navne er ens. Skriv det gamle navn og derefter det nye."),
    "no_body": _("Intet papir kender udvalget {0}. Se efter, om navnet er skrevet rigtigt."),
    "same_rename": _("Det er allerede noteret, at {0} er {1}."),
    "no_rename": _("Der er intet noteret navneskift til {0}."),
}
"""What stands in the way of a correction, and what to do. The command line adds where numbers are found."""

KINDS: Final = {"paper": _("papir")}
FIELDS: Final = {
    "body": _("udvalg"),
    "date": _("dag"),
    "decision": _("afgørelse nr."),
    "digest": _("kontroltal"),
    "hidden": _("skjult"),
    "item": _("punkt"),
    "kind": _("slags"),
    "other": _("andet papir"),
    "other_item": _("andet punkt"),
    "other_name": _("andet papirs navn"),
    "reason": _("grund"),
    "released": _("original frigivet"),
    "replaces": _("erstatter"),
    "verdict": _("samlet eller skilt"),
    "versions": _("versioner"),
}
