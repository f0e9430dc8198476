"""What a refusal says: what, why, what to do. Numbers in braces are those of `about`.

The paragraph is put last when the sentence is made.
"""

from typing import Final

BEFORE_THE_MEETING: Final = {
    "dispatched_late": "Fristen var den {0}. Skriv, hvorfor sagerne ikke kan vente, eller flyt mødet.",
    "dispatched_late_as_was_allowed": "Papirerne kom efter den {0}. Fristen gjaldt dengang kun så vidt muligt.",
    "late_without_reason": "Fristen var den {0}. Skriv, hvorfor sagen ikke kan vente. Det kommer til at stå på"
    " dagsordenen.",
    "dispatched_after_own_deadline": "Udvalgets egen frist var den {0}. Send hurtigst muligt, og skriv hvorfor.",
    "little_time_to_read": "Medlemmerne får kort tid til at læse før mødet den {0}. Send før, eller udsæt sagen.",
    "access_answer_late": "Svaret på aktindsigt skulle være givet senest den {0}. Svar nu, eller skriv, hvornår"
    " svaret kommer.",
    "plan_not_published": "Mødeplanen for {0} er ikke offentliggjort i januar. Offentliggør den nu.",
    "month_without_meeting": "Der er intet møde i {0}. Sæt et møde på planen, eller lad måneden være fri.",
    "time_or_place_missing": "Mødet mangler tid eller sted. Skriv begge dele, før mødet offentliggøres.",
    "too_few_for_extraordinary": "{0} af {1} medlemmer har bedt om mødet, og {2} skal gøre det. Spørg flere, eller"
    " spørg borgmesteren.",
    "video_only_extraordinary": "Kun et ekstraordinært møde kan holdes som videomøde. Vælg et sted at mødes.",
    "video_blocked": "{0} af {1} medlemmer er imod et videomøde, og en tredjedel er nok. Vælg et sted at mødes.",
    "video_not_shown": "Offentligheden kan ikke følge videomødet. Send det direkte, eller læg en optagelse ud.",
    "too_close_to_council": "Kommunalbestyrelsen mødes den {0}, så udvalget skal mødes senest den {1}. Flyt mødet.",
    "committee_without_plan": "Udvalget har ikke besluttet, hvornår det mødes i {0}. Beslut det på næste møde.",
    "only_members_bring_plan": "Kun et medlem af udvalget kan få mødeplanen for kommunalbestyrelsen. Bed et medlem om"
    " det.",
    "budget_proposed_late": "Økonomiudvalgets budgetforslag skulle være klar senest den {0}. Indkald udvalget nu.",
    "budget_read_late": "Budgettet skal behandles anden gang senest den {0}. Vælg en tidligere dag.",
    "budget_readings_too_close": "Der skal gå mindst tre uger mellem behandlingerne. Anden behandling kan tidligst"
    " være den {0}.",
}

AT_THE_MEETING: Final = {
    "no_quorum_in_council": "Kommunalbestyrelsen kan ikke beslutte: {0} af {1} er til stede, og {2} skal være det."
    " Ret fremmødet, eller udsæt punktet.",
    "no_quorum_in_committee": "Udvalget kan ikke beslutte: {0} af {1} er til stede, og {2} skal være det. Ret"
    " fremmødet, eller udsæt punktet.",
    "more_votes_than_members": "Der er {0} stemmer, men {1} medlemmer til stede ved punktet. Ret stemmerne eller"
    " fremmødet.",
    "not_a_member": "Kun medlemmer kan det. Vælg et medlem eller den stedfortræder, der er indkaldt.",
    "not_present": "Medlemmet var ikke til stede ved punktet og kan ikke stemme. Ret fremmødet eller stemmerne.",
    "disqualified": "Medlemmet er inhabilt og kan ikke stemme. Fjern stemmen.",
    "mayor_without_vote": "Borgmesteren kan deltage i udvalget, men ikke stemme. Fjern stemmen.",
    "disqualified_must_leave": "Medlemmet er inhabilt og skal forlade lokalet. Beslut uden medlemmet, eller udsæt"
    " sagen.",
    "disqualified_took_part": "Et inhabilt medlem står som deltager ved punktet. Skriv, at medlemmet forlod lokalet,"
    " eller ret afgørelsen.",
    "conflict_not_decided_by_body": "Det er medlemmerne, der afgør, om nogen er inhabil. Stem om det, og skriv"
    " resultatet.",
    "own_conflict": "Medlemmet kan ikke selv være med til at afgøre, om det er inhabilt. Tag stemmen ud.",
    "list_must_demand_substitute": "Stedfortræderen indkaldes kun, når listens medlemmer kræver det. Notér, hvem der"
    " har bedt om det.",
    "no_case_substitute_for_absent": "Medlemmet er alligevel ikke til stede, så ingen kan indkaldes til sagen. Se"
    " reglerne om fravær.",
    "no_case_substitutes_here": "Styrelsesvedtægten giver ikke stedfortrædere i udvalg ved inhabilitet. Behandl sagen"
    " uden.",
    "substitute_was_called": "Stedfortræderen er indkaldt, så listen kan ikke kræve sagen udsat. Behandl sagen.",
    "postponement_breaks_deadline": "Sagen kan ikke udsættes, for så overskrides en frist. Behandl den nu.",
    "postponement_voted_down": "{0} af {1} til stede er imod at udsætte sagen, og to tredjedele er nok. Behandl den"
    " nu.",
    "dissent_without_taking_part": "Kun den, der deltog i mødet, kan få sin mening i protokollen. Fjern den, eller"
    " ret fremmødet.",
    "abstainer_dissents_on_substance": "Den, der undlod at stemme, kan kun få en mening om fremgangsmåden i"
    " protokollen. Ret teksten.",
    "dissent_after_voting_for": "Medlemmet stemte for og kan ikke samtidig være imod. Gør det til en bemærkning.",
    "vote_not_recorded": "Medlemmet har bedt om at få sin stemme i protokollen. Skriv den ind.",
    "dissent_left_behind": "Et medlem kræver, at protokollen følger sagen. Læg den ved, før sagen sendes videre.",
    "reasoning_without_dissent": "Kun den, der har fået sin mening i protokollen, kan begrunde den. Skriv først"
    " meningen.",
    "only_members_halt": "Kun et medlem af udvalget kan standse beslutningen. Spørg, hvem der gør det.",
    "halt_of_what_law_gave_committee": "Loven har lagt afgørelsen hos udvalget, så den kan ikke standses. Giv i"
    " stedet en afvigende mening.",
    "halt_of_procedure": "Det er en beslutning om fremgangsmåden, og den kan ikke standses. Giv i stedet en afvigende"
    " mening.",
    "halt_after_meeting": "Mødet er slut, og en beslutning standses på selve mødet. Rejs sagen i kommunalbestyrelsen.",
    "halt_not_in_protocol": "Erklæringen skal stå i protokollen for at standse beslutningen. Skriv den ind nu.",
    "halted": "Beslutningen er standset og må ikke udføres. Vent på kommunalbestyrelsen.",
    "mayor_stops_what_law_gave_committee": "Loven har lagt sagen hos udvalget, så borgmesteren kan ikke standse den."
    " Behandl den.",
    "mayor_stops_without_writing": "Borgmesteren skal standse sagen skriftligt. Læg pålægget på sagen.",
    "signatures_missing": "Disse deltog og har ikke godkendt protokollen: {0}. Bed dem om det.",
    "protocol_rewritten": "Det, der står i protokollen, kan ikke ændres. Skriv rettelsen som en tilføjelse.",
    "votes_not_in_protocol": "Der står {0} af {1} afstemninger i protokollen. Skriv resten ind, også om udsættelse.",
}

ELECTIONS: Final = {
    "local_rule_against_act": "Forretningsordenen tæller kun afgivne stemmer, men loven tæller dem, der er til stede."
    " Følg loven.",
    "groups_do_not_fit_members": "Hvert medlem, der deltager, skal stå i én gruppe. Ret disse: {0}.",
    "groups_differ": "Økonomiudvalg og stående udvalg vælges med de samme grupper. Ret disse: {0}.",
    "deviation_not_unanimous": "Pladserne kan kun fordeles anderledes, når alle er enige. Fordel efter d'Hondt.",
    "council_places_are_filled": "Medlemmer af kommunalbestyrelsen har {0} pladser, og de er besat. Udpeg en anden.",
    "other_places_are_filled": "Andre end medlemmer af kommunalbestyrelsen har {0} pladser, og de er besat. Udpeg et"
    " medlem.",
    "chairs_group_has_no_seat": "Formandens gruppe, {0}, fik ingen plads, men formanden skal sidde der. Aftal"
    " pladsen, før grupperne udpeger.",
    "not_willing": "Kun medlemmer af kommunalbestyrelsen har pligt til at tage imod valg. Spørg først, om personen"
    " vil.",
    "more_than_one_in_committee": "{0} vil højst overtage én plads i {1}. Find den anden plads i et andet udvalg.",
    "takes_more_than_lacked": "{0} mangler ikke flere pladser. Fjern overtagelsen.",
    "gives_what_is_not_too_many": "{0} har ikke en plads for meget at afgive i {1}. Vælg en anden gruppe eller et"
    " andet udvalg.",
    "givers_disagree": "Grupperne er ikke enige om, hvem der afgiver pladsen. Lad kommunalbestyrelsen afgøre det.",
    "vice_chair_by_local_rule": "Loven nævner kun formanden. Henvis til styrelsesvedtægten for næstformanden.",
    "mayor_chairs_finance": "Økonomiudvalget vælger ikke sin formand, for det er borgmesteren. Skriv borgmesteren ind.",
}

SEATS: Final = {
    "no_substitute_for_one_meeting": "Til et enkelt møde indkaldes stedfortræder kun ved sygdom. Notér medlemmet som"
    " fraværende.",
    "no_ground_for_leave": "Grunden giver ikke orlov. Vælg helbred, barsel, hverv eller forretninger, eller notér"
    " fravær.",
    "leave_under_a_month": "Fraværet fra den {0} til den {1} er under en måned. Brug reglen om et enkelt møde.",
    "council_must_find_on_substitute": "Kommunalbestyrelsen har ikke taget stilling til stedfortræderen. Sæt det på"
    " dagsordenen.",
    "acting_mayor_not_elected": "Borgmesteren eller viceborgmesteren er fraværende fra den {0} i mindst to måneder."
    " Vælg en til at fungere.",
    "committee_even": "Udvalget har {0} medlemmer, og tallet skal være ulige. Se efter, om nogen er overtallig.",
    "committee_too_large": "Udvalget har {0} af kommunalbestyrelsens {1} medlemmer, og det må højst være halvdelen."
    " Se tallet efter.",
    "not_in_council": "Personen sidder ikke i kommunalbestyrelsen og kan ikke sidde i udvalget. Vælg et medlem.",
    "other_group_fills_seat": "Pladsen hører til {0}, så {1} kan ikke besætte den. Spørg {0}.",
    "other_group_puts_in": "Medlemmet er valgt af {0}, så {1} kan ikke indsætte en anden. Spørg {0}.",
    "absence_under_a_month": "Fraværet fra den {0} til den {1} er under en måned. Notér medlemmet som fraværende.",
}

OPENNESS: Final = {
    "closing_not_decided": "Kommunalbestyrelsen har ikke besluttet at lukke dørene. Stem om det først.",
    "closing_without_reason": "Punktet er lukket uden grund. Skriv, hvad i denne sag der kræver det.",
    "closed_by_category": "En slags sager kan ikke lukkes som sådan. Skriv, hvad i denne sag der er fortroligt.",
    "must_leave_closed_doors": "Dørene er lukket, og personen er hverken ansat eller tilkaldt. Bed personen gå ud.",
    "committee_not_public": "Udvalgets møder er ikke offentlige. Bed tilhørerne gå ud.",
    "not_called_in": "Udvalget har ikke tilkaldt personen. Lad udvalget beslutte det for dette punkt.",
    "cases_not_published": "Dagsordenen blev sendt den {0}, men listen over sager er ikke offentliggjort."
    " Offentliggør den.",
    "closed_without_heading": "Det lukkede punkt mangler en sigende overskrift. Skriv den, eller skriv, hvad der er"
    " fortroligt.",
    "closed_without_decision": "Det lukkede punkt mangler en offentlig beslutning. Skriv den, eller skriv, hvad der"
    " er fortroligt.",
    "closed_decision_forgotten": "Beslutningen fra den {0} er stadig ikke offentlig. Skriv den, eller skriv, hvad der"
    " er fortroligt.",
    "secret_by_law": "Papiret er omfattet af tavshedspligt og kan ikke sendes. Skriv det til medlemmet.",
    "ask_for_this_case": "Sagens materiale sendes kun, når medlemmet beder om det i den enkelte sag. Bed om det.",
    "ask_first": "Andre udvalgs dagsordener og protokoller sendes, når medlemmet beder om det. Bed om dem.",
}

POWERS: Final = {
    "neither_urgent_nor_undoubted": "Sagen haster ikke og giver anledning til tvivl. Sæt den på dagsordenen.",
    "mayor_not_told": "Borgmesteren skal underrettes, før formanden afgør en sag, der haster. Gør det nu.",
    "decision_not_reported": "Afgørelsen fra den {0} skulle med på mødet den {1}. Sæt den på næste dagsorden.",
    "only_council_members_raise": "Kun et medlem af kommunalbestyrelsen kan rejse sagen der. Bed et medlem om det.",
    "mayor_lacks_papers": "Borgmesteren har ikke fået udvalgets papirer. Send dem nu.",
    "joint_needs_two": "Et fællesmøde kræver mindst to udvalg. Vælg et til.",
    "joint_does_not_decide": "Et fællesmøde drøfter, men beslutter ikke. Sæt sagen på hvert udvalgs dagsorden.",
    "past_finance_committee": "Sagen har økonomi, men går uden om økonomiudvalget. Sæt økonomiudvalget ind før"
    " kommunalbestyrelsen.",
    "decided_elsewhere": '{0} træffer beslutningen, så udvalget kan ikke godkende. Vælg "Indstilles til godkendelse".',
    "other_committee_not_heard": "Sagen betyder meget for et andet udvalg. Forhandl med det, før noget sættes i gang.",
    "only_council_grants": "Kun kommunalbestyrelsen giver bevillinger. Indstil sagen til kommunalbestyrelsen.",
    "begun_before_grant": "Der er ikke givet bevilling, så intet må sættes i gang. Søg bevillingen først.",
    "renumbered": "Der henvises til {0}, men på den dag var det {1}. Ret henvisningen.",
    "grant_without_financing": "Tillægsbevillingen siger ikke, hvor pengene kommer fra. Skriv finansieringen.",
}

REFUSALS: Final = {**BEFORE_THE_MEETING, **AT_THE_MEETING, **ELECTIONS, **SEATS, **OPENNESS, **POWERS}

WITHOUT_PARAGRAPH: Final = {"more_votes_than_members", "decided_elsewhere", "renumbered"}
"""Refusals that speak for themselves: arithmetic, a word to choose, a number to put right."""
