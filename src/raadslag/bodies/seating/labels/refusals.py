"""Why something cannot be done, or is worth a second look: what, and what to do."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from raadslag.bodies.seating.labels import Word
from raadslag.law.labels import sentence
from raadslag.law.refusal import Refusal

REFUSALS: Final[dict[str, Word]] = {
    "ends_before_it_begins": _("Den sidste dag ligger før den første. Ret en af datoerne."),
    "is_retracted": _("Det er trukket tilbage og gælder ingen dag."),
    "ended_already": _("Det er sluttet før den dag. Vælg en tidligere dag."),
    "sits_already": _("{0} sidder allerede i {1} i den tid. Slut den plads først, eller vælg andre datoer."),
    "sits_in_already": _("{0} er allerede stedfortræder i {1} i den tid. Vælg en anden."),
    "no_such_office": _("{0} har ingen borgmester. Vælg formand eller næstformand."),
    "not_a_member": _("{0} er ikke medlem af {1} den dag. Vælg et medlem, eller giv pladsen først."),
    "acts_for_oneself": _("{0} kan ikke træde i stedet for sig selv. Vælg en anden."),
    "has_not_the_office": _("{0} har ikke den post i {1} den dag. Vælg den, der har posten."),
    "not_vacant": _("{0} sidder endnu på pladsen i {1}. Slut den plads først."),
    "filled_already": _("Den ledige plads i {0} er allerede besat. Se medlemmerne af udvalget."),
    "other_list": _("{0} står ikke på samme liste som {1}. Se efter, at den rigtige gruppe har udpeget."),
    "leave_is_over": _("Orloven for {0} er slut. Registrér en ny orlov."),
    "not_longer": _("Den nye sidste dag ligger ikke efter den nuværende. Vælg en senere dag."),
    "away_already": _("{0} har allerede orlov i den tid. Forlæng den orlov, eller vælg andre datoer."),
    "returns_outside_leave": _(
        "Dagen passer ikke til orloven for {0}. Vælg en dag efter den første og senest dagen efter den sidste."
    ),
    "belongs_already": _("{0} står der allerede. Vælg en anden liste."),
    "something_hangs_on_it": _("{0} har poster eller stedfortrædere, der hænger på det. Træk dem tilbage først."),
    "maybe_same_person": _("Navnet ligner {0}. Sig, om det er samme person."),
    "not_a_full_name": _("Skriv både fornavn og efternavn."),
    "user_is_somebody": _("Brugeren er allerede knyttet til {0}. Fjern den tilknytning først."),
    "person_has_user": _("{0} logger allerede ind som en anden bruger. Fjern den tilknytning først."),
    "overlaps_term": _("Perioden overlapper en anden. Ret datoerne."),
    "letter_is_taken": _("Bogstavet {0} står allerede for en liste i den tid. Slut den først."),
    "decided_already": _("Der er allerede taget stilling til forslaget. Se listen."),
    "no_lines": _("Filen har ingen linjer. Vælg en fil med overskrifter i første linje og en linje for hver plads."),
    "too_many_lines": _("Filen har flere end {0} linjer. Del den i to."),
    "column_is_missing": _("Kolonnen {0} mangler. Skriv den i første linje."),
    "column_is_unknown": _("Kolonnen {0} kendes ikke. Brug de navne, der står i vejledningen."),
    "cell_is_missing": _("{0} mangler. Skriv den."),
    "no_such_day": _("{0} er ikke en dato. Skriv den som 01-01-2026."),
    "no_such_kind": _("{0} er ikke en slags udvalg. Vælg en af dem, der står i vejledningen."),
    "no_such_post": _("{0} er ikke en post. Skriv formand, næstformand, borgmester eller 1. viceborgmester."),
    "archive_has_no_seats": _("I et arkiv for flere kommuner sidder ingen. Udvalg kommer af de papirer, der indlæses."),
    "other_kind": _("{0} står allerede som {1}. Ret linjen, eller ret udvalget."),
    "other_end": _("{0} har allerede den plads i {1}, men med en anden sidste dag. Ret linjen, eller ret pladsen."),
    "not_recognised": _("{0} kan ikke kendes fra en anden med næsten samme navn. Skriv navnet helt ud."),
    "written_twice": _("Linjen siger det samme som linje {0}. Slet den ene."),
}


def words_of(refusal: Refusal) -> str:
    """A refusal as a sentence, the paragraph last: our own, or one of the law's."""
    if refusal.code not in REFUSALS:
        return sentence(refusal)
    text = str(REFUSALS[refusal.code]).format(*refusal.about)
    return f"{text[:-1]} ({refusal.statute})." if refusal.statute else text
