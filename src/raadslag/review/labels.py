"""The Danish words of findings: what is wrong, and what to do. `{0}`, `{1}` are what the finding is about."""

from typing import Final

from raadslag.review.finding import Family, Finding, Weight

FAMILIES: Final = {
    Family.SUMS: "Tallene stemmer ikke",
    Family.AGREEMENT: "Teksten siger sig selv imod",
    Family.PRIVACY: "Skal måske ikke offentliggøres",
    Family.PLAIN: "Svært at læse",
    Family.LACKING: "Noget mangler",
}
WEIGHTS: Final = {Weight.ERROR: "fejl", Weight.WARNING: "advarsel", Weight.HINT: "tip"}

PARTS: Final = {
    "recommendation": "Indstilling",
    "decided_by": "Beslutningen træffes af",
    "finances": "Økonomiske konsekvenser",
    "presentation": "Sagsfremstilling",
}

_SUMS: Final = {
    "change_percent": "Der står {0}, men tallene giver {1} Ret tallet, eller skriv, hvad det er beregnet af.",
    "share_percent": "Der står {0}, men tallene giver {1} Ret tallet, eller skriv, hvad det er beregnet af.",
    "difference": "Der står {0}, men forskellen er {1}. Ret det tal, der er forkert.",
    "announced_count": "Der står {0}, men listen har {1}. Ret tallet eller listen.",
    "parts_of_a_whole": "Delene giver {0}, men der er nævnt {1} i alt. Se efter, om en del mangler.",
    "sum_of_a_list": "Listen giver {0}, men der står {1} i alt. Ret tallet eller listen.",
    "weekday": "{0} er ikke rigtigt: Dagen var en {1}. Ret ugedagen eller datoen.",
    "no_such_day": "{0} findes ikke. Ret datoen.",
    "total_of_a_table": "Kolonnen giver {0}, men der står {1} nederst. Ret tallet eller rækkerne.",
    "period": "Teksten gælder {0}, men indstillingen siger {1}. Brug den samme periode.",
    "money_though_none": "Der står, at der ingen økonomiske konsekvenser er, men her er nævnt {0}. Skriv "
    "beløbet under økonomi, "
    "eller forklar, hvorfor det ikke hører til.",
    "thousands_on_millions": "Her står {0}, et andet sted {1}. Det ene er tusind gange det andet. Ret det, der er "
    "forkert.",
}
_AGREEMENT: Final = {
    "absent_voter": "{0} har stemt, men står som fraværende. Ret afstemningen eller fremmødet.",
    "disqualified_voter": "{0} har stemt, men var inhabil i sagen. Ret afstemningen eller noten om inhabilitet.",
    "voted_twice": "{0} står to gange i samme afstemning. Ret afstemningen.",
    "more_votes": "Der er {0} stemmer, men kun {1} medlemmer til stede. Ret afstemningen eller fremmødet.",
    "no_such_point": "Beslutningen nævner punkt {0}, men indstillingen har kun {1}. Ret nummeret.",
    "outcome_for_another": "Sagen afgøres af {0}. Skriv, om udvalget anbefaler eller indstiller.",
    "discussed_or_approved": "Indstillingen var at drøfte sagen. Skriv, at den blev drøftet, hvis det var det, der "
    "skete.",
    "reference_day": "Tidligere behandling i {0} er dateret {1}, men teksten siger {2}. Ret den dato, der er forkert.",
    "vice_chair_by_law": "Paragraffen giver udvalget ret til at vælge sin formand. Valg af næstformand er en lokal "
    "regel; henvis til den i stedet.",
    "renumbered_law": "{0} hed {1} på mødets dag. Ret henvisningen.",
    "person_spelled_twice": "{1} er skrevet {0} et andet sted. Brug den samme stavemåde.",
    "party_differs": "{0} står både som {1} og som {2}. Ret partiet det ene sted.",
    "firm_spelled_twice": "{1} er skrevet {0} et andet sted. Brug det rigtige navn.",
    "centre_spelled_twice": "Centret er også skrevet {0}. Brug den samme stavemåde.",
    "sentence_repeated": "Sætningen står to gange. Slet den ene.",
    "sentence_corrected": "Sætningen ligner den foran. Er den ene en rettelse, så slet den gamle eller mærk den.",
    "ratio_turned": "Her står {1}, et andet sted {0}. Brug den samme rækkefølge.",
}
_PRIVACY: Final = {
    "civil_number": "Her er et cpr-nummer. Fjern det, før papiret bliver offentligt.",
    "mail_address": "Her er en persons mailadresse. Brug en fælles adresse, eller fjern den.",
    "telephone": "Her er et telefonnummer. Brug kommunens nummer, eller fjern det.",
    "home_address": "Adressen ligner en privat bolig. Fjern den, hvis den ikke er nødvendig for sagen.",
    "hidden_text": "Bilaget {0} har skjult tekst. Fjern den, før bilaget bliver offentligt.",
    "comment_left": "Bilaget {0} har {1} kommentarer. Fjern dem, før bilaget bliver offentligt.",
    "change_left": "Bilaget {0} har {1} rettelser, der kan ses. Godkend eller afvis dem, før bilaget "
    "bliver offentligt.",
    "author_left": "Bilaget {0} har navnet på den, der skrev det. Fjern det, hvis det ikke skal ud.",
    "health": "Oplysning om helbred ({1}) står ved {0}. Skriv fravær uden årsag.",
    "small_count": "{0} er så få, at nogen kan genkende dem. Skriv færre end en grænse, eller slå tal sammen.",
    "share_of_few": "{0} af {1} kan regnes tilbage til enkelte personer. Rund af, eller udelad tallet.",
    "story_of_one": "Her er historien om én borger i en åben sag. Vurder, om borgeren kan genkendes.",
}
_PLAIN: Final = {
    "bare_address": "Linkets tekst er en adresse. Skriv, hvad linket fører til.",
    "abbreviation": "{0} er ikke forklaret. Skriv det helt ud første gang.",
    "heading_order": "Overskriften springer et niveau over. Brug det næste niveau.",
    "table_head": "Tabellen har ingen overskrifter over kolonnerne. Tilføj dem.",
    "template_left": "Tekst fra skabelonen er blevet stående. Slet eller udfyld den.",
    "image_without_text": "Billeder mangler en tekst, der siger, hvad de viser ({0} steder). Skriv den.",
    "raw_markup": "Papiret viser html-koder ({0} steder). Fjern koderne.",
}
_LACKING: Final = {
    "missing_part": "{0} mangler, som de andre sager på dagsordenen har. Tilføj afsnittet.",
    "attachment_count": "Der står {0} bilag, men der er {1} på listen. Ret tallet eller listen.",
    "no_such_attachment": "Der er intet bilag {0}. Ret henvisningen, eller vedlæg bilaget.",
    "internal_attachment": "Bilag {0} er internt, så læseren kan ikke se det. Henvis ikke til det i den åbne tekst.",
    "deadline_passed": "Fristen {0} ligger før mødet. Se efter, om sagen kan nå at blive behandlet.",
    "promise_without_day": "Løftet har ingen dato. Skriv, hvornår det bliver holdt.",
    "unconfirmed": "{0} er taget over fra den forrige sag. Bekræft, at det stadig passer.",
}
BY_FAMILY: Final = {
    Family.SUMS: _SUMS,
    Family.AGREEMENT: _AGREEMENT,
    Family.PRIVACY: _PRIVACY,
    Family.PLAIN: _PLAIN,
    Family.LACKING: _LACKING,
}
SENTENCES: Final[dict[str, str]] = {rule: told for rules in BY_FAMILY.values() for rule, told in rules.items()}


def sentence_of(finding: Finding) -> str:
    """What a finding says, in plain Danish, with the paragraph last where law is concerned."""
    about = tuple(PARTS.get(part, part) for part in finding.about)
    told = SENTENCES[finding.rule].format(*about)
    return f"{told} ({finding.statute})" if finding.statute else told
