"""Each rule with what it must find, and with what is nearly that and must be left alone."""

import pytest

from raadslag.review import AttachmentContent, Settings, TakenOver
from raadslag.review.labels import BY_FAMILY, SENTENCES, sentence_of
from tests.review.making import findings, rules

FOUND = [
    (
        "change_percent",
        "told",
        ("Antallet er steget med 110 personer, og i alt er 520 ansat. Det er en stigning "
        "på 28 pct."),
    ),
    ("share_percent", "told", "Der er 45 ud af 120 elever, svarende til 40 pct."),
    (
        "announced_count",
        "told",
        ("Svaret indeholder følgende fire tilkendegivelser:\n\n- Flere tog\n- Flere "
        "busser\n- Flere stier"),
    ),
    (
        "parts_of_a_whole",
        "told",
        ("Der er 12 personer i forløb. Status viser, at otte er i uddannelse, ét kursus "
        "og to praktikker."),
    ),
    ("sum_of_a_list", "told", "Der er i alt 30 ansatte:\n\n- Fleksjob (12)\n- Løntilskud (15)"),
    ("weekday", "told", "Mødet holdes mandag den 3. juli 2018."),
    ("period", "proposed", "Centret indstiller, at status for andet halvår af 2024 tages til efterretning"),
    ("money_though_none", "economy", "Ingen økonomiske konsekvenser. Der ventes en besparelse på 0,5 mio. kr."),
    ("thousands_on_millions", "told", "Der søges 1.500 mio. kr. Beløbet på 1,5 mio. kr. er afsat."),
    ("absent_voter", "decided", "Godkendt.\n\nFor stemte: Ida Bech (A), Ole Munk (O)\n\nImod stemte: Bo Lund (V)"),
    ("voted_twice", "decided", "Godkendt.\n\nFor stemte: Ida Bech (A), Bo Lund (V)\n\nImod stemte: Bo Lund (V)"),
    ("more_votes", "decided", "Godkendt med 4 stemmer imod 1."),
    ("no_such_point", "decided", "Ad 1. Godkendt.\n\nAd 3. Udsat."),
    ("outcome_for_another", "body", "Kommunalbestyrelsen"),
    ("discussed_or_approved", "proposed", "Centret indstiller, at\n\n1. vejen drøftes"),
    ("reference_day", "told", "Sagen blev behandlet i Teknikudvalget den 3. marts 2026."),
    (
        "vice_chair_by_law",
        "told",
        ("Ifølge lov om kommunernes styrelse § 22, stk. 1, vælger udvalget formand og "
        "næstformand."),
    ),
    ("person_spelled_twice", "decided", "Godkendt.\n\nFor stemte: Ida Becch (A)\n\nImod stemte: Bo Lund (V)"),
    ("party_differs", "decided", "Godkendt.\n\nFor stemte: Ida Bech (V)\n\nImod stemte: Eva Sø (F)"),
    ("firm_spelled_twice", "told", "Aftalen er med Holms Gruppen. Holms Gruppen leverer. Holm Gruppen har svaret."),
    (
        "centre_spelled_twice",
        "told",
        ("Center for By-, Erhverv og Miljø svarer. Center for By, Erhverv og Miljø følger "
        "op."),
    ),
    (
        "sentence_corrected",
        "told",
        ("Indsatsen videreføres i år med cirka 230 borgere. Indsatsen videreføres i år "
        "med cirka 200 borgere."),
    ),
    (
        "sentence_repeated",
        "told",
        ("Der er taget stilling til valg af model for vejen. Der er taget stilling til "
        "valg af model for vejen."),
    ),
    ("ratio_turned", "told", "De nye 70/30 pct.-regler gælder. Efter de nye 30/70 pct.-regler deles udgiften."),
    ("civil_number", "told", "Ansøgeren har nummer 010180-1234."),
    ("mail_address", "told", "Svar sendes til mette@firma.dk inden ferien."),
    ("telephone", "told", "Ring på tlf. 44 77 20 00 for at høre mere."),
    ("home_address", "told", "Ansøgeren bor på Lindevej 12, 2. tv."),
    ("health", "told", "Ida Bech (A) er sygemeldt og kan ikke deltage."),
    ("small_count", "told", "To borgere er overgået til selvforsørgelse."),
    ("share_of_few", "told", "Der er 12 personer i forløb. Af dem er 66,7 pct. mænd, og 58,3 pct. er under 40 år."),
    (
        "story_of_one",
        "told",
        ("Et eksempel er en kvinde med dårlig ryg. Hun har været i praktik. Borgeren "
        "trives, og hun er glad."),
    ),
    ("bare_address", "told", "Læs mere: https://www.eksempel.dk/veje"),
    ("abbreviation", "told", "RUDX bidrager. Planen for RUDX er klar."),
    ("template_left", "told", "[Indsæt tekst her] Vejen anlægges."),
    ("attachment_count", "attachments", "2 bilag\n\nKort over vejen"),
    ("no_such_attachment", "told", "Placeringen kan ses, se bilag 3."),
    ("deadline_passed", "told", "Høringssvaret skal være sendt senest den 2. marts 2026."),
    ("promise_without_day", "told", "Der nedsættes en arbejdsgruppe."),
    ("change_percent", "told", "Antallet er steget fra 410 til 520. Det svarer til en stigning på 28 pct."),
    ("change_percent", "told", "Udgiften falder fra 12,0 mio. kr. til 9,0 mio. kr., svarende til et fald på 30 pct."),
    ("difference", "told", "Antallet steg fra 410 til 520, altså 120 flere."),
    ("announced_count", "told", "Der er modtaget fire høringssvar:\n\n- Skole Nord\n- Skole Syd\n- Lokalrådet"),
    ("no_such_day", "told", "Fristen er den 31. april 2026."),
    ("thousands_on_millions", "told", "Der søges 500.000 mio. kr. til formålet. De 500.000 kr. er afsat."),
    ("civil_number", "told", "Borgeren med cpr 0101801234 har klaget."),
    ("health", "told", "Ida Bech er fraværende på grund af sygdom."),
    ("raw_markup", "told", "<p>Vejen anlægges i år.</p>"),
    ("image_without_text", "told", 'Kortet ses her: <img src="kort.png">'),
    ("renumbered_law", "told", "Det følger af lov om kommunernes styrelse § 16, stk. 7."),
    ("internal_attachment", "attachments", "Kort over ejere (internt)\nPlan"),
    ("disqualified_voter", "decided",
     "Godkendt.\n\nFor: 1 (Ida Bech (A))\nImod: 1 (Bo Lund (V))\nBo Lund (V) var inhabil."),
]  # fmt: skip
EXTRA = {
    "internal_attachment": {"told": "Ejerne fremgår af bilag 1."},
    "period": {"told": "I perioden den 1. august 2024 til den 31. december 2024 var der 130 borgere."},
}


@pytest.mark.parametrize(("rule", "part", "words"), FOUND, ids=[f"{rule}: {words[:40]}" for rule, _, words in FOUND])
def test_a_rule_finds(rule: str, part: str, words: str) -> None:
    told = [f for f in findings({part: words} | EXTRA.get(rule, {})) if f.rule == rule]

    assert told
    assert sentence_of(told[0]).endswith((".", ")", "?"))
    assert "{" not in sentence_of(told[0])
    assert rule in BY_FAMILY[told[0].family]


SILENT = [
    (
        "change_percent",
        "told",
        ("Antallet er steget med 16 personer svarende til 12 pct., og udgør i alt 146 "
        "personer."),
    ),
    ("share_percent", "told", "Der er 37 ud af 120 elever, svarende til 31 pct."),
    (
        "announced_count",
        "told",
        ("Svaret indeholder følgende tre tilkendegivelser:\n\n- Flere tog\n- Flere "
        "busser\n- Flere stier"),
    ),
    (
        "parts_of_a_whole",
        "told",
        ("Der er 12 personer i forløb. Status viser, at otte er i uddannelse, ét kursus "
        "og tre praktikker."),
    ),
    ("weekday", "told", "Mødet holdes mandag den 2. juli 2018."),
    ("money_though_none", "economy", "Ingen økonomiske konsekvenser."),
    ("thousands_on_millions", "told", "Kommunens indtægter er 1.486,2 mio. kr. i 2026."),
    ("absent_voter", "decided", "Godkendt.\n\nFor stemte: Ida Bech (A)\n\nImod stemte: Bo Lund (V)"),
    ("more_votes", "decided", "Godkendt med 2 stemmer imod 1."),
    ("no_such_point", "decided", "Ad 1. Godkendt."),
    ("outcome_for_another", "decided", "Anbefales."),
    ("reference_day", "told", "Sagen blev behandlet i Teknikudvalget den 3. februar 2026."),
    ("vice_chair_by_law", "told", "Ifølge lov om kommunernes styrelse § 22, stk. 1, vælger udvalget sin formand."),
    ("person_spelled_twice", "decided", "Godkendt.\n\nFor stemte: Ida Bech (A)\n\nImod stemte: Bo Lund (V)"),
    ("firm_spelled_twice", "told", "Aftalen er med Holms Gruppen. Holms Gruppens svar er kommet."),
    ("sentence_corrected", "told", "Der anlægges en sti langs åen. Der plantes træer på torvet i foråret."),
    ("ratio_turned", "told", "De nye 70/30 pct.-regler gælder. De gamle 60/40 pct.-regler ophører."),
    ("civil_number", "told", "Sagen har nummer 330-2019-9361 og journal 24.00.00-G01-2-25."),
    ("civil_number", "told", "Beløbet er 310280 1234567 kr."),
    ("mail_address", "told", "Svar sendes til kommunen@egevang.dk."),
    ("telephone", "told", "Der er 44772000 kr. på kontoen."),
    ("home_address", "told", "Udstykningen ligger på Lindevej 12-20."),
    ("health", "told", "Sygefraværet i kommunen er faldet, siger Ida Bech (A)."),
    ("small_count", "told", "Der er 230 borgere i forløb, og hver gruppe har plads til fem borgere."),
    ("share_of_few", "told", "Der er 520 personer i forløb. Af dem er 66,7 pct. mænd, og 58,3 pct. er under 40 år."),
    ("story_of_one", "told", "Et konkret eksempel er den nye cykelsti."),
    ("abbreviation", "told", "Rådet for Unge og Demokrati (RUDX) bidrager. RUDX mødes i maj."),
    ("no_such_attachment", "told", "Strategiens grafer kan ses i bilag 2 til strategien."),
    ("deadline_passed", "told", "Høringssvaret skal være sendt senest den 30. marts 2026."),
    ("promise_without_day", "told", "Administrationen forelægger en status på mødet i september."),
    ("discussed_or_approved", "decided", "Drøftet."),
    ("change_percent", "told", "Antallet er steget fra 410 til 520. Det svarer til en stigning på 27 pct."),
    ("change_percent", "told", "Andelen er steget fra 20 pct. til 25 pct., svarende til en stigning på 5 pct."),
    ("change_percent", "told", "Fra 2018 til 2020 var der, hvilket er en stigning på 3 pct., flere elever."),
    ("change_percent", "told", "Tallet er faldet med 9 personer, i alt er 90 ansat. Ledigheden er et fald på 2 pct."),
    ("difference", "told", "Antallet steg fra 410 til 520, altså 110 flere."),
    ("share_percent", "told", "Der er 12 af 30 unge i job, hvilket er flere end i 2024 (30 pct.)."),
    ("announced_count", "told", "Der er modtaget tre høringssvar:\n\n- Skole Nord\n- Skole Syd\n- Lokalrådet"),
    ("sum_of_a_list", "told", "Der er i alt 27 ansatte:\n\n- Fleksjob (12)\n- Løntilskud (15)"),
    ("no_such_day", "told", "Fristen er den 29. februar 2028."),
    ("period", "told", "I perioden den 1. juli 2024 til den 31. december 2024 var der 130 borgere."),
    ("thousands_on_millions", "told", "Planen er på 50 mio. kr. Puljen er på 50.000 kr. til småting."),
    ("voted_twice", "decided", "Godkendt.\n\nFor stemte: Ida Bech (A), Eva Sø (F)\n\nImod stemte: Bo Lund (V)"),
    ("more_votes", "decided", "Godkendt med 3 stemmer imod 1.\n\nStedfortræder for Ole Munk (O) var Per Bast (O)."),
    ("no_such_point", "decided", "4 medlemmer (A+V+F+O) anbefaler indstillingen."),
    ("disqualified_voter", "decided",
     "Godkendt.\n\nFor: 1 (Ida Bech (A))\nImod: 1 (Bo Lund (V))\nBo Lund (V) var inhabil under punkt 2."),
    ("renumbered_law", "told", "Det følger af lov om kommunernes styrelse § 16, stk. 8."),
    ("party_differs", "decided", "Godkendt.\n\nFor stemte: Ida Bech (A)\n\nImod stemte: Eva Sø (F)"),
    ("centre_spelled_twice", "told", "Center for By og Miljø svarer. Center for Skole og Dagtilbud følger op."),
    ("sentence_repeated", "told", "Der anlægges en sti langs åen til sommer. Der anlægges en bro over åen til vinter."),
    ("civil_number", "told", "Kontonummer 2512201234 bruges til indbetaling."),
    ("civil_number", "told", "Sagsnr. 010180-1234 er afsluttet."),
    ("mail_address", "told", "Skriv til plan@egevang.dk, nordskolen@egevang.dk eller teknik.miljoe@egevang.dk."),
    ("health", "told", "Byrådet udpegede Ida Bech (A) til Handicaprådet."),
    ("health", "told", "Ida Bech (A) spurgte til indsatsen mod stress og sygdom."),
    ("small_count", "told", "Der er tre børn pr. voksen i vuggestuen."),
    ("small_count", "told", "Fem unge er valgt til ungerådet."),
    ("small_count", "told", "En gammel skole er sat i stand til to familier."),
    ("story_of_one", "told", "Det er et konkret eksempel på reglerne: Han, hun, hans og hendes er skrevet om."),
    ("bare_address", "told", "Læs mere på www.egevang.dk om planen."),
    ("abbreviation", "told", "Kapitel VIII gælder. Se også kapitel VIII."),
    ("abbreviation", "decided", "ABF stemte for. ABF begærede sagen i Kommunalbestyrelsen."),
    ("template_left", "told", "Vejen anlægges i år, og teksten her er færdig."),
    ("raw_markup", "told", "Der er 3 < 5 og 7 > 2 elever."),
    ("image_without_text", "told", 'Kortet ses her: <img src="kort.png" alt="Kort over vejen">'),
    ("attachment_count", "attachments", "2 bilag\n\nKort over vejen\n\nPlan for vejen"),
    ("internal_attachment", "told", "Ejerne fremgår af bilag 1."),
    ("deadline_passed", "told", "Høringssvar skulle være sendt senest den 2. marts 2026."),
    ("deadline_passed", "told", "Sagen blev senest den 3. februar 2026 behandlet i udvalget."),
    ("promise_without_day", "told", "Administrationen udarbejder budgetopfølgninger efter kommunens regler."),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "part", "words"), SILENT, ids=[f"{rule}: {words[:40]}" for rule, _, words in SILENT])
def test_a_rule_is_silent(rule: str, part: str, words: str) -> None:
    assert rule not in rules({part: words})


def test_an_ordinary_case_has_no_findings() -> None:
    assert findings() == ()


def test_a_candidate_may_vote_for_herself() -> None:
    decided = "Ida Bech (A) blev valgt.\n\nFor stemte: Ida Bech (A), Eva Sø (F)\n\nUndlod at stemme: Bo Lund (V)"

    assert rules({"decided": decided}) == set()


def test_what_an_attachment_hides_is_found() -> None:
    held = AttachmentContent(
        title="Kort",
        path="items/0/attachments/0",
        text="Ejer: 010180-1234",
        metadata=(("Author", "Mette Holm"),),
        comments=("Skal det med?",),
        hidden=("Kun internt",),
        changes=("slettet afsnit",),
    )

    found = {f.rule: f for f in findings(contents=(held,))}

    assert set(found) == {"civil_number", "hidden_text", "comment_left", "change_left", "author_left"}
    assert all(f.path == "items/0/attachments/0" for f in found.values())


def test_what_was_taken_over_must_be_confirmed() -> None:
    taken = (
        TakenOver(path="items/0/economy", words="2 mio. kr."),
        TakenOver(path="items/0/title", words="Ny vej", confirmed=True),
    )

    assert [f.words for f in findings(taken_over=taken)] == ["2 mio. kr."]


def test_how_few_are_few_is_for_the_municipality_to_say() -> None:
    told = "Otte borgere er overgået til selvforsørgelse."

    assert [f.rule for f in findings({"told": told}, settings=Settings(small_count=10))] == ["small_count"]
    assert findings({"told": told}) == ()


def test_a_finding_has_the_same_id_when_the_paper_is_read_again() -> None:
    first = findings({"told": "Svar sendes til mette@firma.dk."})
    again = findings({"told": "Der er kommet svar.\n\nSvar sendes til mette@firma.dk."})

    assert [f.id for f in first] == [f.id for f in again]
    assert first[0].path != again[0].path


def test_every_rule_is_tried_both_ways() -> None:
    """The rest need a paper of another shape: `test_shapes.py`. What is passed in is tried above."""
    shaped = {"missing_part", "heading_order", "table_head", "total_of_a_table"}
    passed_in = {"hidden_text", "comment_left", "change_left", "author_left", "unconfirmed"}

    assert set(SENTENCES) - {rule for rule, _, _ in FOUND} == shaped | passed_in
    assert {rule for rule, _, _ in FOUND} - {rule for rule, _, _ in SILENT} == set()
