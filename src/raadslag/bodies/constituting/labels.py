"""The Danish words of a constitution."""

import datetime as dt
from typing import Final

from django.utils.translation import gettext_lazy as _

from raadslag.bodies.constituting.states import ContestKind, State, StepKind
from raadslag.law.refusal import Refusal

DEEDS: Final = {
    "bodies.begin_constitution": _("begynde en konstituering"),
    "bodies.set_constitution_members": _("skrive det nye råds medlemmer op"),
    "bodies.add_announcement": _("tilføje en gruppeanmeldelse"),
    "bodies.add_group": _("anmelde en valggruppe"),
    "bodies.remove_group": _("fjerne en valggruppe"),
    "bodies.put_in_groups": _("sætte medlemmer i valggrupper"),
    "bodies.add_contest": _("tilføje noget, der skal vælges til"),
    "bodies.remove_contest": _("fjerne noget, der skulle vælges til"),
    "bodies.advance_constitution": _("gå videre i en konstituering"),
    "bodies.step_back_constitution": _("gå et trin tilbage i en konstituering"),
    "bodies.deal_seats": _("fordele pladser mellem valggrupper"),
    "bodies.draw_lot": _("skrive en lodtrækning ned"),
    "bodies.waive_seat": _("skrive ned, at en gruppe giver afkald på en plads"),
    "bodies.move_seat": _("flytte en plads til en anden gruppe"),
    "bodies.add_extra_seat": _("give en gruppe en overtallig plads"),
    "bodies.undo_deal_step": _("fortryde et trin i en fordeling"),
    "bodies.name_members": _("skrive ned, hvem grupperne udpeger"),
    "bodies.hold_round": _("skrive en afstemning ved et flertalsvalg ned"),
    "bodies.draw_names": _("skrive en lodtrækning ved et flertalsvalg ned"),
    "bodies.undo_round": _("fortryde en afstemning ved et flertalsvalg"),
    "bodies.confirm_constitution": _("bekræfte en konstituering"),
}

KINDS: Final = {
    "affiliation": _("listetilhør"),
    "constitution": _("konstituering"),
    "office": _("post"),
    "seat": _("plads"),
    "substitution": _("stedfortræder"),
}
FIELDS: Final = {
    "announcement": _("gruppeanmeldelse"),
    "body": _("udvalg"),
    "deputies": _("viceborgmestre"),
    "drawn": _("loddet faldt på"),
    "drawn_by": _("trukket af"),
    "ended_by": _("sluttet ved"),
    "extra": _("overtallige pladser"),
    "group": _("gruppe"),
    "is_extra": _("overtallig"),
    "kind": _("art"),
    "letter": _("bogstav"),
    "lot": _("loddet faldt på"),
    "made": _("hvornår"),
    "meeting": _("møde"),
    "members": _("medlemmer"),
    "method": _("hvordan"),
    "named": _("udpeget"),
    "office": _("post"),
    "offices": _("poster skrevet"),
    "placed": _("medlemmernes grupper"),
    "rank": _("nummer"),
    "reserve": _("suppleant"),
    "round": _("omgang"),
    "seat": _("plads"),
    "seats": _("pladser"),
    "council_seats": _("pladser til medlemmer af rådet"),
    "votes": _("stemmer"),
    "waived": _("afkald på plads"),
    "why": _("hvorfor"),
    "words": _("bemærkning"),
}
"""What the log calls the things that are noted of a constitution."""

STATES: Final = {
    State.PREPARING: _("Forberedes"),
    State.ANNOUNCED: _("Grupperne er anmeldt"),
    State.DEALT: _("Pladserne er fordelt"),
    State.ELECTED: _("Formændene er valgt"),
    State.CONFIRMED: _("Bekræftet"),
}

STEPS: Final = {
    StepKind.NEXT: _("største kvotient"),
    StepKind.LOT: _("lodtrækning"),
    StepKind.WAIVED: _("afkald"),
    StepKind.CHAIR: _("formandens plads"),
    StepKind.EVENED: _("udjævning"),
    StepKind.AGREED: _("enighed"),
    StepKind.EXTRA: _("overtallig"),
}

CONTESTS: Final = {
    ContestKind.SEATS: _("medlemmer"),
    ContestKind.DEPUTIES: _("første og anden viceborgmester"),
    ContestKind.TOGETHER: _("alle stående udvalg under ét"),
}

OFFICES: Final = {
    "mayor": _("borgmester"),
    "deputy_mayor": _("viceborgmester"),
    "chair": _("formand"),
    "vice_chair": _("næstformand"),
    "seat": _("medlem"),
    "reserve": _("suppleant"),
}

BODY_KINDS: Final = {
    "council": _("kommunalbestyrelse"),
    "finance": _("økonomiudvalg"),
    "standing": _("stående udvalg"),
    "special": _("særligt udvalg (§ 17, stk. 4)"),
    "board": _("nævn, bestyrelse"),
    "advisory": _("råd"),
    "company": _("selskab, § 60-fællesskab"),
    "unknown": _("ukendt art"),
}

REFUSALS: Final = {
    "wrong_state": _("Det kan ikke gøres på dette trin: {0}. Gå et trin frem eller tilbage."),
    "already_voted": _("Medlemmerne kan ikke ændres, når nogen har stemt. Fortryd afstemningerne først."),
    "named_twice": _("{0} står to gange. Slet den ene linje."),
    "already_a_contest": _("Der skal allerede vælges til det. Ret eller fjern det, der står."),
    "no_seats": _("Der skal være mindst én plads."),
    "not_two_kinds": _(
        "Når pladserne er delt, skal medlemmer og andre have mindst én plads hver af {0}. I økonomiudvalg og stående "
        "udvalg sidder kun medlemmer. Ret tallet, eller lad feltet stå tomt."
    ),
    "even_council": _("Kommunalbestyrelsen har et lige antal medlemmer. Antallet skal være ulige."),
    "committee_even": _("{0} har {1} pladser. Antallet skal være ulige."),
    "committee_too_large": _("{0} har {1} pladser. Det er mere end halvdelen af kommunalbestyrelsen."),
    "no_finance_committee": _("Der er intet økonomiudvalg på listen. Tilføj det."),
    "not_early_december": _("Mødet skal holdes mellem den 1. og den 15. december i valgåret."),
    "no_members": _("Ingen medlemmer deltager. Skriv rådets medlemmer op først."),
    "no_groups": _("Ingen er sat i en gruppe under “{0}”. Anmeld grupperne først."),
    "no_contests": _("Der er intet at vælge til. Tilføj udvalg og poster først."),
    "not_elected": _("Valget er ikke afgjort: {0}, {1}. Hold valget først."),
    "not_dealt": _("Pladserne i {0} er ikke fordelt. Fordel dem først."),
    "not_named": _("Der mangler navne i {0}. Skriv, hvem grupperne udpeger."),
    "mayor_has_no_seat": _("Borgmesteren, {0}, er formand for økonomiudvalget og skal have en plads der."),
    "undo_deal_first": _("Der er fordelt pladser i {0}. Fortryd fordelingen først."),
    "undo_election_first": _("Valget er begyndt: {0}, {1}. Fortryd det først."),
    "mayor_first": _("Borgmesteren skal vælges før alle andre. Hold det valg først."),
    "deputies_first": _("Viceborgmestre vælges før medlemmer af udvalg. Hold det valg først."),
    "all_dealt": _("Alle pladser er fordelt."),
    "lot_first": _("Kvotienterne er lige store, så der skal trækkes lod mellem {all}. Skriv lodtrækningen ned først."),
    "no_lot": _("Der skal ikke trækkes lod her."),
    "not_in_the_lot": _("Der skal trækkes lod mellem {all}. Vælg en af dem."),
    "names_first": _("Der er skrevet navne i {0}. Slet navnene først."),
    "undo_moves_first": _("Der er flyttet pladser efter fordelingen i {0}. Fortryd det først."),
    "undo_evening_first": _("Pladserne er udjævnet i {0}. Fortryd udjævningen først."),
    "not_held": _("Gruppen har ikke den plads. Vælg en anden."),
    "not_unanimous": _(
        "En anden fordeling kræver, at ingen er imod. Sæt kryds ved det, eller fordel efter kvotienterne."
    ),
    "no_such_group": _("Gruppen findes ikke i denne anmeldelse. Vælg en anden."),
    "chair_has_a_seat": _("Borgmesterens gruppe har allerede fået en plads her."),
    "lacks_none": _("{0} mangler ingen plads. Se tabellen."),
    "has_none_to_give": _("{0} har ikke en plads for meget her. Vælg en anden gruppe."),
    "one_in_each": _("{0} har fået en plads ved udjævning her og kan kræve højst én i hvert udvalg."),
    "no_extra": _("Gruppen har ikke mistet sit flertal i udvalget ved udjævning."),
    "nothing_to_undo": _("Der er intet at fortryde her."),
    "person_twice": _("Den samme person står to gange under {0}. Ret det ene navn."),
    "not_in_council": _("Kun medlemmer af kommunalbestyrelsen kan sidde i {0}. Vælg et medlem."),
    "council_places_are_filled": _("Medlemmer af rådet har {0} af pladserne her, og de er besat. Udpeg en anden."),
    "other_places_are_filled": _("Andre end medlemmer har {0} af pladserne her, og de er besat. Udpeg et medlem."),
    "mayor_and_deputy": _("{0} er borgmester og kan ikke også være viceborgmester. Vælg en anden."),
    "election_lot_first": _("Stemmerne står lige. Skriv lodtrækningen ned først."),
    "election_is_over": _("Valget er afgjort. Fortryd den seneste afstemning, hvis den er forkert."),
    "not_an_elector": _("Kun de, der deltager, kan stemme. Ret listen."),
    "no_quorum_in_council": _("Rådet kan ikke vælge: {0} af {1} er til stede, og {2} skal være det."),
    "no_quorum_in_committee": _("Udvalget kan ikke vælge: {0} af {1} er til stede, og {2} skal være det."),
    "only_these_two": _("I tredje omgang kan der kun stemmes på {all}. Ret stemmerne."),
    "not_a_candidate": _("Kun medlemmer kan vælges: {0}. Vælg et medlem."),
    "draw_so_many": _("Træk {0} blandt {rest}."),
    "seats_after": _("Der er allerede skrevet pladser i {0} fra den dag. Luk dem først."),
    "term_ends_otherwise": _("Perioden er allerede skrevet op med en anden sidste dag: {0}. Skriv den."),
    "terms_overlap": _("Perioden falder sammen med {0}. Ret dagene."),
    "already_member": _("{0} er valgt som medlem og kan ikke også være suppleant. Vælg en anden."),
    "term_has_one": _("Der er allerede en konstituering for den periode. Åbn den."),
    "nobody_named": _("Skriv mindst ét navn."),
    "group_has_name": _("Der er allerede en gruppe med navnet {0}. Vælg et andet."),
    "announcement_has_name": _("Der er allerede en anmeldelse med navnet {0}. Vælg et andet."),
    "name_in_doubt": _("Navnet {0} kan ikke kendes sikkert. Skriv fornavn og efternavn."),
    "not_here": _("Det findes ikke længere her. Hent siden igen."),
}
"""Every code by which something is refused here, or warned of: what, and what to do. The paragraph comes after."""

WORDS_OF: Final = {**{state.value: word for state, word in STATES.items()}, **OFFICES}


COMMON_GROUPS: Final = "Økonomiudvalget og de stående udvalg"
"""The name of the announcement that holds for these bodies (§ 24 stk. 3)."""


def decision(council: str, meeting: dt.date) -> str:
    """How the meeting is named in seats and offices as the decision that gave them."""
    return f"{council}, konstituerende møde den {meeting.day}.{meeting.month}.{meeting.year}"


def words(refusal: Refusal) -> str:
    """A refusal as a sentence, with its paragraph last."""
    about = [str(WORDS_OF.get(each, each)) for each in refusal.about]
    sentence = str(REFUSALS[refusal.code]).format(*about, all=_listed(about), rest=_listed(about[1:]))
    statute = refusal.statute.replace("§ ", "§\N{NO-BREAK SPACE}").replace("stk. ", "stk.\N{NO-BREAK SPACE}")
    return f"{sentence[:-1]} ({statute})." if statute else sentence


def _listed(names: list[str]) -> str:
    return ", ".join(names[:-1]) + (f" {_('og')} " if len(names) > 1 else "") + "".join(names[-1:])
