"""Words of a paper's head: what kind of paper it is, its labels, and names of bodies."""

import re

from raadslag.records import ItemKind, MeetingState, PaperKind

MINUTES_WORDS = re.compile(
    r"\b(?:referat|beslutningsprotokol|beslutningsreferat|protokol|dagsorden med beslutninger|beslutninger fra mødet)\b",
    re.IGNORECASE,
)
AGENDA_WORDS = re.compile(r"\b(?:tillægs)?dagsorden\b", re.IGNORECASE)
SUPPLEMENTARY_WORDS = re.compile(r"\btillægsdagsorden\b", re.IGNORECASE)
PAPER_WORDS: dict[PaperKind, str] = {PaperKind.MINUTES: "Referat", PaperKind.AGENDA: "Dagsorden"}

STATES = {
    "planlagt": MeetingState.PLANNED,
    "holdt": MeetingState.HELD,
    "afholdt": MeetingState.HELD,
    "flyttet": MeetingState.MOVED,
    "aflyst": MeetingState.CANCELLED,
}
CANCELLED = re.compile(r"\baflyst\b", re.IGNORECASE)
MOVED = re.compile(r"\b(?:mødet er )?flyttet til\b", re.IGNORECASE)

DATE_LABELS = frozenset(
    {"mødedato", "dato", "møde", "tidspunkt", "mødetidspunkt", "dato og tid", "tid", "hvornår", "mødetid"}
)
START_LABELS = frozenset(
    {
        "starttidspunkt",
        "start",
        "mødestart",
        "begyndt",
        "mødet begyndte",
        "start kl",
        "mødet startede",
        "mødet åbnet",
    }
)
END_LABELS = frozenset({"sluttidspunkt", "slut", "mødeslut", "mødet hævet", "mødet sluttede", "hævet", "sluttede"})
PLACE_LABELS = frozenset({"mødested", "sted", "lokale", "mødelokale", "hvor"})
BODY_LABELS = frozenset(
    {
        "mødeprotokol for",
        "protokol for",
        "dagsorden for",
        "referat for",
        "udvalg",
        "udvalget",
        "organ",
        "forum",
        "gruppe",
        "mødeforum",
    }
)
MUNICIPALITY_LABELS = frozenset({"kommune"})
STATE_LABELS = frozenset({"mødestatus", "status", "mødetype", "type", "papir"})
HEAD_LABELS = DATE_LABELS | START_LABELS | END_LABELS | PLACE_LABELS | BODY_LABELS
PRESENT_LABELS = frozenset(
    {
        "deltagere", "mødedeltagere", "fremmødte medlemmer", "mødte medlemmer", "medlemmer til stede", "deltagere i mødet", "medlemmer", "til stede", "tilstede", "tilstedeværende", "deltog", "mødte",
        "deltagende", "fremmødte", "øvrige deltagere", "endvidere deltog", "fra administrationen deltog", "fra forvaltningen deltog", "øvrige", "fra administrationen",
        "administrationen", "forvaltningen", "fra forvaltningen", "deltagere fra administrationen", "udvalgsmedlemmer",
        "også til stede", "medlemmer og faste deltagere", "medlemmer og deltagere", "desuden deltog", "øvrige til stede", "embedsmænd", "referent",
    }
)  # fmt: skip
EXCUSED_LABELS = frozenset({"afbud", "fraværende med afbud", "meldt afbud", "afbud fra"})
ABSENT_LABELS = frozenset(
    {
        "fraværende",
        "ikke til stede",
        "fraværende uden afbud",
        "medlemmerne var til stede, undtagen",
        "afbud/fraværende",
        "ikke tilstede",
        "deltog ikke",
    }
)
STAFF_LABELS = frozenset({"referent", "embedsmænd", "administrationen", "fra administrationen"})

_FIELDS = r"(?-i:[A-ZÆØÅ][\w-]*(?:(?:,\s|\s(?:og|samt)\s)[A-ZÆØÅ][\w-]*)*)"
BODY_NAME = re.compile(
    rf"^(?P<body>(?:udvalg(?:et)?|råd(?:et)?|nævn(?:et)?) for {_FIELDS}"
    r"|(?:[A-ZÆØÅ][\wæøåÆØÅ§.&/-]*[,]?\s+(?:(?:[A-ZÆØÅ][\wæøåÆØÅ-]*|og|samt|for|[a-zæøå-]{2,})[,]?\s+){0,7})?"
    r"(?:[A-ZÆØÅ][\wæøå-]*|[a-zæøå-]*)(?:udvalg(?:et)?|kommunalbestyrelse(?:n)?|byråd(?:et)?|borgerrepræsentation(?:en)?|\w*forsamling(?:en)?|"
    r"nævn(?:et)?|råd(?:et)?|bestyrelse(?:n)?))(?=$|[\s,.:;–-]|s\s+møder?\b)",
    re.IGNORECASE,
)
"""A body at the beginning of a line: "Erhvervs- og Beskæftigelsesudvalget", "Byrådet", "Økonomiudvalg"."""

PLACE_WORDS = re.compile(
    r"(?:^|[\s-])\w*(?:rådhus(?:et)?|lokale(?:t)?|sal(?:en)?|værelse(?:t)?|mødecenter|kantine(?:n)?|skole(?:n)?|bibliotek(?:et)?"
    r"|kulturhus(?:et)?|auditorium|plejecenter|hal(?:len)?)\b|^(?:virtuelt|digitalt|online|teams|via teams)\b",
    re.IGNORECASE,
)
"""Words that a place is known by where no label says that it is one."""
AFTER_TIME = re.compile(r"^\s*(?:,\s*|\bi\s+|\bpå\s+|\bsted:?\s+|[-–]\s+)(?:i\s+|på\s+)?(?P<place>\S.{2,80}?)\.?$")
KIND_AT_END = re.compile(r"[\s,–-]*\b(?:referat|dagsorden|beslutningsprotokol)$", re.IGNORECASE)
STARTS_IN_VALUE = re.compile(
    r"\s+(?=(?:mødet (?:startede|begyndte|blev)|mødetid(?:spunkt)?|kl\.|dato|starttid\w*)\b)", re.IGNORECASE
)
ENDS_THE_MEETING = re.compile(
    r"^mødet (?:blev )?(?:hævet|sluttede|slut|ophævet|afsluttet)(?: kl(?:okken)?\.?)?\s*:?\s*(?P<time>\d{1,2}[.:]\d{2})\.?$",
    re.IGNORECASE,
)
PAGE_NUMBER = re.compile(r"^(?:side\s*\d{1,3}\s*(?:/|af)\s*\d{1,3}|\d{1,3}\s(?:/|af)\s\d{1,3})$", re.IGNORECASE)
BREADCRUMBS = re.compile(r"^(?:du er her\s*:?\s*)?(?:forside|hjem)\s*[>/»›]|.*\wForside[A-ZÆØÅ]", re.IGNORECASE)
MENU = frozenset(
    [
        "borger",
        "erhverv",
        "politik",
        "menu",
        "søg",
        "kommunen",
        "selvbetjening",
        "forside",
        "kontakt",
        "job",
        "presse",
        "kalender",
        "udvalg",
        "hjælp",
        "udskriv",
        "del",
    ]
)
PAGE_HEAD = re.compile(r"(?:\bs\.|\bside|\bpage|\bblad nr\.?)\s*\d+(?:\s*(?:af|/|of)\s*\d+)?$", re.IGNORECASE)
ALL_WERE_THERE = re.compile(r"^(?:samtlige|alle)(?: \w+)? medlemmer (?:var|er) (?:mødt|til ?stede)", re.IGNORECASE)

MUNICIPALITY_NAME = re.compile(r"\b(?P<name>[A-ZÆØÅ][a-zæøå]+(?:-[A-ZÆØÅ][a-zæøå]+)*)s? Kommune\b")

PRINTED_ADDRESS = re.compile(
    r"^(?:source url|kilde|adresse på nettet|hentet fra|webadresse)\s*:\s*(?P<url>https?://\S+)$",
    re.IGNORECASE,
)
FURNITURE_LINES = frozenset(
    {
        "til toppen",
        "ned til foden",
        "tilbage til listen",
        "fold alle ud",
        "se videoklip",
        "søg",
        "menu",
        "luk",
        "log ind",
        "læs højt",
        "dagsordener og referater",
        "download hele referatet",
        "gå til hovedindhold",
        "spring til hovedindhold",
        "vi bruger cookies",
        "accepter alle",
        "kun nødvendige",
        "download",
        "download samlet dokument",
        "udskriv",
        "print",
        "del",
        "tilbage",
        "dokumenter",
        "gå til indhold",
        "spring til indhold",
        "til indhold",
    }
)

SUPPLEMENTARY_TITLE = re.compile(r"^tillægs(?:dagsorden|punkt)\b[\s:–-]*", re.IGNORECASE)
CLOSED_MARK = re.compile(
    r"^[A-Z] - lukket\s*[:–-]\s*|\bpå lukket dagsorden$|\(\s*lukket(?:\s+(?:punkt|sag|dagsorden))?\s*\)|^lukket\s*[:–-]\s*|^lukket (?:punkt|sag)\b[\s:–-]*|^Lukket\s+(?=[A-ZÆØÅ])"
    r"|^Personsag\s+(?=[A-ZÆØÅ])",
    re.IGNORECASE,
)
OPEN_MARK = re.compile(r"^\(?(?:åben|åbent)(?: punkt| sag)?\)?\s*[:–-]?\s+(?=[A-ZÆØÅ])|\s*\(åbent?\)$", re.IGNORECASE)
LEAKED_LABEL = "offentlig beslutning der skal udfyldes"
"""A template's own label, printed where an item is closed."""
OPENNESS_AT_END = re.compile(r"\s(?P<word>åbent|lukket) (?:punkt|sag)\.?$", re.IGNORECASE)
OPENNESS_LINE = re.compile(r"^(?P<word>åben|åbent|lukket|lukkede?)(?:\s+(?:punkt|sag|dagsorden))?\.?$", re.IGNORECASE)

JOURNAL_LABEL = re.compile(
    r"^(?:sagsnr|sagsnummer|sags nr|j\.?\s?nr|journalnr|journalnummer|sagsid|sag|sagsid)\s*\.?\s*:?\s*(?P<number>(?=\S*\d)[\w./-]*\d[\w./-]*)\b(?:\s*$|\s{1,}(?P<rest>\D{0,90})$)",
    re.IGNORECASE,
)
KLE = re.compile(r"^\s*(?P<number>\d{2}\.\d{2}\.\d{2}-[A-ZÆØÅ]\d{2}-\d+-\d{2})\b")

ITEM_KINDS: tuple[tuple[ItemKind, re.Pattern[str]], ...] = (
    (
        ItemKind.AGENDA_APPROVAL,
        re.compile(r"^godkendelse af (?:dagsorden(?:en)?|dagsordenspunkter)\b", re.IGNORECASE),
    ),
    (
        ItemKind.MINUTES_APPROVAL,
        re.compile(r"underskrifts?(?:side|ark)|^underskrifter|^godkendelse af (?:referat|protokol)", re.IGNORECASE),
    ),
    (
        ItemKind.MESSAGES,
        re.compile(
            r"^(?:gensidig )?(?:meddelelser|orientering(?:er)?(?:$| fra| til udvalget)|orienteringspunkter|nyt fra)",
            re.IGNORECASE,
        ),
    ),
    (
        ItemKind.ELECTION,
        re.compile(
            r"^(?:valg|udpegning|konstituering|genvalg|suppleringsvalg) (?:af|til)|\bkonstituering\b",
            re.IGNORECASE,
        ),
    ),
    (ItemKind.VISIT, re.compile(r"besøg (?:hos|på|i)\b|^virksomhedsbesøg|^besøg\b", re.IGNORECASE)),
    (ItemKind.THEME, re.compile(r"^tema(?:drøftelse|møde)?\b[^r]", re.IGNORECASE)),
    (ItemKind.QUESTION_TIME, re.compile(r"^spørgetid|^borgernes spørgetid", re.IGNORECASE)),
    (ItemKind.DEPUTATION, re.compile(r"^foretræde", re.IGNORECASE)),
    (ItemKind.OTHER_BUSINESS, re.compile(r"^eventuelt", re.IGNORECASE)),
)


def kind_of_item(title: str | None) -> ItemKind:
    """What kind of item a title announces; an ordinary case where it announces none."""
    for kind, pattern in ITEM_KINDS:
        if title and pattern.search(title):
            return kind
    return ItemKind.CASE


BODY_AFTER = re.compile(
    r"\b(?:referat|dagsorden|dagsordenspunkter|beslutningsprotokol|protokol)\w*[\s:,–-]+(?:med beslutninger\s+)?(?:(?:fra|for|til|af)\s+)?"
    r"(?:(?:ordinært |ekstraordinært )?møde(?:t)?\s+i\s+)?|^(?:ordinært |ekstraordinært )?møde(?:t)?\s+i\s+",
    re.IGNORECASE,
)
