"""Headings of an item's parts, as municipalities print them, and the slot each falls in."""

import re
from functools import lru_cache

from raadslag.records import SectionKind as K

_PRINTED: dict[K, tuple[str, ...]] = {
    K.PREVIOUS_TREATMENT: (
        "tidligere behandling", "tidligere behandlinger", "tidligere behandlet", "sagens gang",
        "forventet sagsgang", "sagsgang", "sagens tidligere behandling", "behandlingsplan", "politisk behandling",
    ),
    K.SUMMARY: (
        "sammendrag", "resumé", "resume", "sagens kerne", "kort resume", "kort resumé", "sagsresumé", "sagsresume", "sagen kort", "kort om sagen", "kort fortalt", "indledning", "introduktion",
        "opsummering", "sagens hovedindhold",
    ),
    K.BACKGROUND: ("baggrund", "baggrund for sagen", "baggrund for sagsfremlæggelse", "sagens baggrund", "anledning"),
    K.PRESENTATION: (
        "sagsfremstilling", "sagsbeskrivelse", "beskrivelse af sagen", "redegørelse", "sagsfremstilling og økonomi",
        "baggrund og vurdering", "fremstilling", "sagens indhold", "redegørelse for sagen", "beskrivelse af sagens indhold", "sagen", "sagsredegørelse",
        "faktiske forhold", "supplerende sagsfremstilling",
    ),
    K.FINANCES: (
        "økonomiske konsekvenser og finansiering", "økonomiske konsekvenser", "økonomi", "økonomi og finansiering",
        "økonomiske forhold", "økonomi/personale", "økonomiske og personalemæssige konsekvenser", "økonomisk konsekvens",
        "økonomi og organisatoriske konsekvenser", "økonomiske oplysninger", "økonomisk overblik", "økonomi og bevilling",
        "bevillingsmæssige forhold", "økonomi og personale", "økonomiske og organisatoriske konsekvenser", "økonomi/bevilling",
        "økonomi og ressourcer", "økonomisk vurdering", "økonomiske perspektiver", "budget og finansiering", "bevillingsmæssige konsekvenser", "finansiering",
    ),
    K.ATTACHMENTS: ("bilag", "bilagsfortegnelse", "vedlagte bilag", "bilagsliste", "bilag til sagen"),
    K.DECIDED_BY: (
        "beslutningen træffes af", "beslutningskompetence", "kompetence", "sagen afgøres i", "hvem beslutter",
        "beslutning træffes af", "beslutningsmyndighed", "beslutningsorgan", "sagen behandles i", "beslutningsforum", "kompetence til at træffe beslutning",
        "hvem træffer beslutning", "beslutningskompetencen", "kompetent udvalg",
    ),
    K.RECOMMENDATION: (
        "indstilling", "indstillinger", "administrationens indstilling", "administrationens forslag",
        "forvaltningens indstilling", "forvaltningen indstiller", "forvaltningen foreslår", "direktionens indstilling",
        "direktionen indstiller", "det indstilles", "indstiller", "forvaltningens forslag", "indstilling til beslutning",
        "sekretariatet indstiller", "forvaltningen anbefaler", "administrationen anbefaler", "administrationens anbefaling",
        "indstilling fra administrationen", "indstilling fra forvaltningen", "direktørens indstilling", "magistratens indstilling",
        "administrationen indstiller", "beslutningspunkter", "forslag til beslutning", "forslag",
        "borgmesterens indstilling", "administrationen foreslår",
    ),
    K.DECISION: ("beslutning", "beslutninger", "udvalgets beslutning", "byrådets beslutning", "kommunalbestyrelsens beslutning",
        "økonomiudvalgets beslutning", "beslutning truffet", "beslutningen", "afgørelse", "vedtagelse", "offentlig beslutning", "offentlig beslutning der skal udfyldes, hvis punktet er lukket"),
    K.DECISION_HISTORY: ("beslutningshistorik", "historik", "sagsforløb", "tidligere beslutninger", "tidligere beslutning"),
    K.PARTICIPATION: (
        "yderligere deltagelse", "øvrig deltagelse", "deltagelse", "deltagelse under punktet", "deltagere under punktet",
        "endvidere deltog", "endvidere deltager",
    ),
    K.ABSENCE: (
        "afbud", "fraværende", "ikke til stede", "fraværende medlemmer", "afbud/fraværende", "fraværende med afbud",
        "afbud og fravær",
    ),
    K.OTHER: (
        "beskrivelse", "lovgrundlag", "retsgrundlag", "retligt grundlag", "lov- og plangrundlag", "beslutningstema",
        "tema", "tidsplan", "kommunikation", "høring", "dialog/høring", "dialog og høring", "personale", "effektvurdering",
        "afledte konsekvenser", "miljøvurdering", "klima", "klimakonsekvenser", "bæredygtighed", "præsentation",
        "problemstilling", "løsning", "videre proces", "det videre forløb", "den videre proces", "vurdering",
        "administrationens vurdering", "konsekvenser", "sundhed", "borgerinddragelse", "inddragelse", "politikker",
        "lovgrundlag og juridisk vurdering", "planforhold", "sagens formål", "formål", "punkttype", "retsgrundlaget",
        "kommunikation og inddragelse", "opfølgning", "videre forløb", "andre relevante dokumenter", "målsætning",
        "motiv", "begrundelse", "kommentarer", "bemærkninger", "sagsakter", "høringssvar", "lovgrundlag mv",
        "lovgivning", "juridiske forhold", "juridisk grundlag", "handicappolitiske konsekvenser", "handlemuligheder", "tværgående konsekvenser", "planmæssige forhold", "effekt",
        "ydelser", "organisering",  "kommunikation og presse", "sundhedsmæssige konsekvenser",
        "personalemæssige konsekvenser", "miljømæssige konsekvenser", "konsekvenser for klimaet", "klima og bæredygtighed",
        "verdensmål", "fn's verdensmål", "borgerperspektiv", "børneperspektiv", "interessenter", "implementering", "evaluering",
        "næste skridt", "proces", "procesplan", "proces og tidsplan", "tidsperspektiv", "tidshorisont", "risici", "alternativer",
        "politiske mål", "strategisk sammenhæng", "relation til politikker", "mål", "forudsætninger", "supplerende bemærkninger",
        "særlige forhold", "organisatoriske konsekvenser", "høring og inddragelse", "udtalelser", "udtalelse", "råd og nævn",
        "udvalgets bemærkninger", "konklusion", "perspektiver", "protokolbemærkning", "protokolbemærkninger", "procedure", "ressourcer",
    ),
}  # fmt: skip

HEADINGS: dict[str, K] = {words: kind for kind, group in _PRINTED.items() for words in group}

WRAPPERS = frozenset(
    {
        "indhold", "åben dagsorden", "lukket dagsorden", "dokumenter", "underskriftsside", "åbne punkter",
        "lukkede punkter", "åbne dagsordenspunkter", "lukkede dagsordenspunkter", "åbne sager", "lukkede sager", "åbne efterretningssager", "åbne beslutningssager", "lukkede efterretningssager",
        "lukkede beslutningssager", "personsager", "til efterretning - for åbne døre", "til behandling - for åbne døre",
        "til efterretning - for lukkede døre", "til behandling - for lukkede døre", "tillægsdagsorden", "åbent møde", "lukket møde", "mødefakta",
        "sager for åbne døre", "sager for lukkede døre", "for åbne døre", "for lukkede døre", "lukkede punkter/sager",
        "download samlet dokument", "download", "referat", "dagsorden", "punkter", "dagsordenspunkter",
    }
)  # fmt: skip
"""Headings that only wrap others: they say nothing of their own."""

OPENS_CLOSED_PART = frozenset(
    {
        "lukket dagsorden", "lukkede punkter", "lukkede dagsordenspunkter", "lukkede sager", "lukkede efterretningssager",
        "lukkede beslutningssager", "personsager", "til efterretning - for lukkede døre",
        "til behandling - for lukkede døre", "lukket møde", "sager for lukkede døre", "for lukkede døre",
    }
)  # fmt: skip
OPENS_OPEN_PART = frozenset(
    {
        "åben dagsorden", "åbne punkter", "åbne dagsordenspunkter", "åbne sager", "åbne efterretningssager",
        "åbne beslutningssager", "til efterretning - for åbne døre", "til behandling - for åbne døre", "åbent møde",
        "sager for åbne døre", "for åbne døre",
    }
)  # fmt: skip

NAMES_ITS_VALUE = frozenset({"punkttype", "sagstype", "behandlingstype"})
"""Headings whose content is one word, even where that word is a heading elsewhere."""

CONTENTS = frozenset(
    {
        "indholdsfortegnelse", "indhold", "dagsordenspunkter", "punkter", "dagsorden", "punktoversigt",
        "punkter på dagsordenen", "oversigt", "oversigt over punkter",
    }
)  # fmt: skip
"""Headings of a list of contents, where they stand before the first item."""

STARTS_AN_ITEM = frozenset({K.PREVIOUS_TREATMENT, K.SUMMARY, K.BACKGROUND})
"""Sections that come early: met after a decision, in a paper that lost its titles, one begins the next item."""

_EDGES = re.compile(r"^\W*(?:\d{1,2}[.)]\s+)?|(?:\s*\(\d{1,2}\))?[\s:.,]*$")


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """A heading in the form the tables use: lower case, without numbering, colon or stop."""
    return _EDGES.sub("", text).casefold()


GROUP_OF_ITEMS = re.compile(
    r"^[A-E][.:]\s+(?:sager til|til orientering|orienteringssager|meddelelser)\b", re.IGNORECASE
)
"""A group of items by who decides them."""
OF_A_BODY = re.compile(
    r"^[A-ZÆØÅ][\w ,-]{0,60}?(?:udvalg(?:et)?s|råd(?:et)?s|bestyrelse(?:n)?s|nævn(?:et)?s|repræsentation(?:en)?s"
    r"|forsamling(?:en)?s) beslutning:?$",
    re.IGNORECASE,
)
"""A decision headed by its body alone."""

_OWN_DECISION = re.compile(
    r"^(?:beslutning(?:en)?|vedtagelse)\s+(?:i|fra|truffet af|af|på)?\s*(?P<body>[A-ZÆØÅ].+?)[,\s]+(?:den|d\.)?\s*(?=\d)"
    r"|^(?P<body2>[A-ZÆØÅ].+?)(?:ens|ets|s) beslutning\b.*?(?:den|d\.)\s*(?=\d)"
    r"|^(?P<body3>[A-ZÆØÅ][\wæøåÆØÅ ,.&/-]*?(?:udvalg(?:et)?|råd(?:et)?|styrelse[n]?|nævn(?:et)?|repræsentation(?:en)?))"
    r"\s*,\s*(?:den|d\.)?\s*(?=\d)"
    r"|^(?P<body4>(?-i:(?:[A-ZÆØÅ][\w-]*,?\s+(?:og\s+|samt\s+|for\s+)?)*[\wæøåÆØÅ-]*"
    r"(?:[Uu]dvalg(?:et)?|[Rr]åd(?:et)?|styrelse[n]?|[Nn]ævn(?:et)?|[Rr]epræsentation(?:en)?)))"
    r"\s+(?:den|d\.)\s*(?=\d)",
    re.IGNORECASE,
)


def dated_decision(text: str) -> re.Match[str] | None:
    """Does a heading say "decision of that body that day"? The match ends where the date begins."""
    match = _OWN_DECISION.match(text)
    return match if match and len(text) <= 160 else None
