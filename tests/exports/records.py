"""Records made up by hypothesis: anything the reader could have read, in any combination."""

import datetime as dt
from itertools import pairwise

from hypothesis import strategies as st

from raadslag.danish.days import month
from raadslag.reading.grammar.item import interpreted
from raadslag.reading.grammar.whole import completed
from raadslag.reading.vocabulary.headings import HEADINGS
from raadslag.reading.vocabulary.meeting import kind_of_item
from raadslag.records import (
    Attendance,
    Block,
    Heading,
    ItemRecord,
    Link,
    ListBlock,
    ListItem,
    MeetingRecord,
    MeetingState,
    Openness,
    PaperKind,
    Paragraph,
    Participant,
    Run,
    Section,
    SectionKind,
    Table,
)

WORDS = (
    "ålegræs", "bro", "cyklister", "dæmning", "elever", "fjord", "gade", "havnebad", "idræt", "jord", "kajplads",
    "lærere", "madpakker", "naboer", "oversigt", "pladser", "rådhus", "skole", "trafik", "udsigt", "vandløb",
    "2,8 pct.", "450.000 kr.", "§ 12", "A & B", "<vej>", "*stjerne*", "_streg_", "[klamme]", "50 %", "C#", "1:500",
    "\\sti", "`kode`", "~ca~", "|", "#3",
)  # fmt: skip
NAMES = ("Mette Lund", "Jens Krogh", "Ida Bech", "Ali Saleh", "Bo Vang Østergaard", "Søren Å. Dahl")
BODIES = ("Økonomiudvalget", "Børne- og Uddannelsesudvalget", "Kommunalbestyrelsen", "Klima- og Teknikudvalget")
DECISIONS = (
    "Godkendt.", "Taget til efterretning.", "Indstillingen godkendt", "Udsættes.", "Indstilles til godkendelse",
    "Mette Lund (A) blev valgt.", "Forkastet.", "Ad 1. Godkendt.", "Sendes tilbage til Økonomiudvalget.", "Drøftet.",
    "For stemte: Mette Lund (A), Jens Krogh (V). Imod stemte: Ida Bech (B).", "For stemte: A, V og C. Imod stemte: Ø.",
    "Indstillingen blev godkendt med 4 stemmer imod 2. 1 undlod at stemme.",
)  # fmt: skip


def sentence(least: int = 2) -> st.SearchStrategy[str]:
    """Some words with a capital first, ending like a sentence: text that is nothing but text."""
    return st.lists(st.sampled_from(WORDS), min_size=least, max_size=9).map(lambda w: "Så " + " ".join(w) + " mm.")


def phrase() -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(WORDS[:21]), min_size=2, max_size=5).map(lambda w: " ".join(["Nye", *w]))


def paragraphs() -> st.SearchStrategy[Paragraph]:
    plain = sentence().map(lambda t: Paragraph(runs=(t,)))
    return st.one_of(plain, linked())


@st.composite
def linked(draw: st.DrawFn) -> Paragraph:
    href = "https://egevang.example/" + draw(st.sampled_from(("sag?id=1&b=2", "a_b*c", "(x)", "æ")))
    runs: tuple[Run, ...] = (draw(sentence()) + " ", Link(text=draw(phrase()), href=href), " " + draw(sentence()))
    return Paragraph(runs=runs)


def lists(depth: int = 2) -> st.SearchStrategy[ListBlock]:
    below: list[st.SearchStrategy[Block]] = [paragraphs()]
    if depth > 1:
        below.append(lists(depth - 1))
    more = st.lists(st.one_of(below), max_size=2).filter(_no_lists_beside)
    items = st.builds(lambda first, rest: ListItem(blocks=(first, *rest)), paragraphs(), more)
    return st.builds(
        lambda ordered, start, items: ListBlock(ordered=ordered, start=start if ordered else 1, items=tuple(items)),
        st.booleans(),
        st.integers(1, 12),
        st.lists(items, min_size=1, max_size=3),
    )


@st.composite
def tables(draw: st.DrawFn) -> Table:
    width = draw(st.integers(3, 4))
    row = st.lists(phrase(), min_size=width, max_size=width).map(tuple)
    header = draw(st.one_of(st.just(()), row))
    return Table(header=header, rows=tuple(draw(st.lists(row, min_size=2, max_size=4))))


def _no_lists_beside(blocks: list[Block]) -> bool:
    """Two lists or tables side by side cannot be told from one: papers have text between them."""
    kinds = [b.kind for b in blocks]
    return not any(a == b and a in ("list", "table") for a, b in pairwise(kinds))


def blocks() -> st.SearchStrategy[tuple[Block, ...]]:
    headings = st.builds(Heading, level=st.integers(1, 3), text=phrase())
    one: st.SearchStrategy[Block] = st.one_of(paragraphs(), lists(), tables(), headings)
    return st.lists(one, min_size=1, max_size=4).filter(_no_lists_beside).map(tuple)


def _text(*lines: str) -> tuple[Block, ...]:
    return tuple(Paragraph(runs=(line,)) for line in lines)


PROSE = (SectionKind.SUMMARY, SectionKind.BACKGROUND, SectionKind.PRESENTATION, SectionKind.FINANCES)


@st.composite
def sections(draw: st.DrawFn) -> tuple[Section, ...]:
    made: list[Section] = []
    for kind in draw(st.lists(st.sampled_from(PROSE), max_size=4, unique=True)):
        heading = draw(st.sampled_from([h for h, k in HEADINGS.items() if k is kind])).capitalize()
        made.append(Section(kind=kind, heading=heading, blocks=draw(blocks())))
    if draw(st.booleans()):
        made.append(Section(kind=SectionKind.OTHER, heading=draw(phrase()), blocks=draw(blocks())))
    if draw(st.booleans()):
        day = draw(st.dates(dt.date(2020, 1, 1), dt.date(2025, 12, 31)))
        named = f"{draw(st.sampled_from(BODIES))} den {day.day}. {month(day)} {day.year} Punkt 3"
        made.insert(
            0, Section(kind=SectionKind.PREVIOUS_TREATMENT, heading="Tidligere behandling", blocks=_text(named))
        )
    if draw(st.booleans()):
        listed = draw(st.lists(phrase(), min_size=1, max_size=3))
        entries = ListBlock(items=tuple(ListItem(blocks=_text(t)) for t in listed))
        made.append(Section(kind=SectionKind.ATTACHMENTS, heading="Bilag", blocks=(entries,)))
    points = draw(st.lists(sentence(), max_size=3))
    if points:
        numbered = ListBlock(ordered=True, items=tuple(ListItem(blocks=_text(t)) for t in points))
        intro = _text("Centrene for Børn samt By, Erhverv og Miljø indstiller, at")
        made.append(Section(kind=SectionKind.RECOMMENDATION, heading="Indstilling", blocks=(*intro, numbered)))
    decided = draw(st.lists(st.sampled_from(DECISIONS), max_size=2, unique=True))
    if decided:
        made.append(Section(kind=SectionKind.DECISION, heading="Beslutning", blocks=_text(*decided)))
    return tuple(made)


@st.composite
def items(draw: st.DrawFn) -> ItemRecord:
    title = draw(st.one_of(st.none(), sentence(), phrase(), st.sampled_from(("Meddelelser", "Valg af formand"))))
    made = draw(sections())
    return ItemRecord(
        number=draw(st.one_of(st.none(), st.integers(1, 400).map(str))),
        title=title,
        kind=kind_of_item(title),
        journal_number=draw(st.sampled_from((None, "24.00.00-G01-2-26", "18/24758"))),
        sections=made,
        **interpreted(made),  # type: ignore[arg-type]
    )


@st.composite
def closed_items(draw: st.DrawFn) -> ItemRecord:
    title = draw(phrase())
    return ItemRecord(
        number=draw(st.integers(1, 400).map(str)),
        title=title,
        kind=kind_of_item(title),
        openness=Openness.CLOSED,
        public_heading=title,
        public_decision=draw(st.sampled_from((None, "Godkendt.", "Udsættes."))),
    )


@st.composite
def participants(draw: st.DrawFn) -> tuple[Participant, ...]:
    names = draw(st.lists(st.sampled_from(NAMES), max_size=5, unique=True))
    return tuple(
        Participant(
            name=name,
            party=draw(st.sampled_from((None, "A", "V", "Ø", "løsgænger"))),
            role=draw(st.sampled_from((None, "formand", "centerchef for By, Erhverv og Miljø"))),
            status=draw(st.sampled_from(Attendance)),
            substitute_for=draw(st.sampled_from((None, "Knud Holm"))),
        )
        for name in names
    )


@st.composite
def meetings(draw: st.DrawFn) -> MeetingRecord:
    """A meeting's public record: minutes, as the reader would have read it."""
    there = draw(participants())
    made, _ = completed(draw(st.lists(st.one_of(items(), closed_items()), min_size=1, max_size=4)), there, ())
    return MeetingRecord(
        municipality=draw(st.sampled_from((None, "Egevang Kommune"))),
        bodies=tuple(draw(st.lists(st.sampled_from(BODIES), max_size=2, unique=True))),
        paper=PaperKind.MINUTES,
        state=draw(st.sampled_from((MeetingState.HELD, MeetingState.CANCELLED))),
        date=draw(st.one_of(st.none(), st.dates(dt.date(2026, 1, 1), dt.date(2030, 12, 31)))),
        start=draw(st.one_of(st.none(), st.times().map(lambda t: t.replace(second=0, microsecond=0)))),
        end=draw(st.one_of(st.none(), st.times().map(lambda t: t.replace(second=0, microsecond=0)))),
        places=draw(st.sampled_from(((), ("Mødelokale 3, Rådhuset",), ("Havnekontoret", "Rådhuset")))),
        participants=there,
        items=made,
    )
