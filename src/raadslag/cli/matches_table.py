"""How matches are shown: a meeting at a time, its papers, its items, and what persons said of them."""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Final

import click
from django.utils import timezone
from rich.console import Console
from rich.table import Table
from rich.text import Text

from raadslag.cli.terminal import counted, one_line, short_date
from raadslag.publication.labels import MATCH_RULES
from raadslag.publication.shapes.matches import (
    Corrected,
    ItemSpot,
    MatchedItem,
    MatchedSource,
    MeetingMatches,
    MeetingPlace,
    PersonsWord,
    Spot,
)
from raadslag.records import PaperKind
from raadslag.screens.look.danish import full_date

KINDS: Final = {PaperKind.AGENDA: ("dagsorden", "dagsordenen"), PaperKind.MINUTES: ("referat", "referatet")}
WEIGHTS: Final = {
    "counts": "ja",
    "supplements": "ja, som tillæg",
    "behind": "nej, en bedre form findes",
    "replaced": "nej, erstattet",
}
FORMS: Final = {"html": "html", "markdown": "Markdown", "pdf": "pdf", "plain": "tekst", "json": "json"}


def tell_matches(found: Iterable[MeetingMatches], console: Console) -> None:
    """Every meeting, and how many there were."""
    meetings = list(found)
    for meeting in meetings:
        click.echo(f"{heading(meeting.meeting)}{'  (usikkert)' if meeting.doubtful else ''}")
        console.print(papers(meeting.sources))
        if meeting.items:
            console.print(items(meeting.items))
        for word in meeting.words:
            click.echo(f"  {word_told(word)}")
        click.echo()
    click.echo(f"{counted(len(meetings), 'møde', 'møder')}.")


def heading(meeting: MeetingPlace) -> str:
    return f"{one_line(meeting.body)} den {full_date(meeting.date)}, {meeting.address}"


def papers(sources: Iterable[MatchedSource]) -> Table:
    table = table_of(("Papir", "right"), "Fil", "Form", "Art", ("Rang", "right"), "Tæller", "Ved mødet, fordi")
    for source in sources:
        table.add_row(
            str(source.number),
            Text(one_line(source.name)),
            form(source.media_type),
            KINDS[source.paper][0],
            str(source.rank),
            WEIGHTS[source.weight],
            why(source.rule, source.score),
        )
    return table


def items(matched: Iterable[MatchedItem]) -> Table:
    table = table_of("Punkt", ("I papir", "right"), "Nr.", "Overskrift", "Samme punkt, fordi")
    for item in matched:
        for place, spot in enumerate(item.spots):
            table.add_row(
                item.segment if place == 0 else "",
                spot_told(spot.spot),
                Text(one_line(spot.number or "–")),
                Text(one_line(spot.title or "(uden overskrift)")),
                reason(item, spot),
            )
    return table


def reason(item: MatchedItem, spot: ItemSpot) -> str:
    """Why an item is one with those before it in the list."""
    return "kun i dette papir" if len(item.spots) == 1 else why(spot.rule, spot.score)


def why(rule: str, score: float) -> str:
    """The rule, and the score: 1 is certain."""
    return f"{MATCH_RULES.get(rule, rule)} ({f'{score:.2f}'.replace('.', ',')})"


def form(media_type: str) -> str:
    return next((word for part, word in FORMS.items() if part in media_type), media_type)


def spot_told(spot: Spot) -> str:
    """12, or for an item 12:3."""
    return str(spot.source) if spot.item is None else f"{spot.source}:{spot.item}"


def word_told(word: PersonsWord) -> str:
    """As in "Afgørelse 3: papir 12 og 9 er samlet af Lise Holm den 18.03.2025."."""
    what = "papir" if word.first.item is None else "punkt"
    others = " og ".join(spot_told(other) for other in word.others)
    done = "samlet" if word.verdict == "join" else "skilt ad"
    said = f"Afgørelse {word.number}: {what} {spot_told(word.first)} og {others} er {done}"
    said += f"{_by(word.by)} den {_day(word.made)}"
    if word.undone:
        said += f", fortrudt{_by(word.undone_by or '')} den {_day(word.undone)}"
    return said + "."


def followed(change: Corrected) -> Iterator[str]:
    """Plain sentences about what a correction led to."""
    for source in change.sources:
        yield f"Papir {source.number} hører nu til mødet i {at(source.meeting)}."
    addresses = {item.address for item in change.items}
    spots = " og ".join(spot_told(item.spot) for item in change.items)
    if len(addresses) == 1 and len(change.items) > 1:
        yield f"Punkt {spots} er nu ét punkt: {change.items[0].address}"
    else:
        yield from (f"Punkt {spot_told(item.spot)} er nu et punkt for sig: {item.address}" for item in change.items)
    for version in change.versions:
        paper = KINDS[version.paper][1]
        yield f"Version {version.number} af {paper} fra mødet i {at(version.meeting)} blev offentliggjort."
    if not change.versions:
        yield "Ingen nye versioner."
    if change.word is not None:
        yield f"Fortryd med: raadslag matches undo {change.word} --by E-MAIL"


def at(meeting: MeetingPlace) -> str:
    return f"{one_line(meeting.body)} den {full_date(meeting.date)} ({meeting.address})"


def _day(moment: dt.datetime) -> str:
    return short_date(timezone.localtime(moment).date())


def _by(name: str) -> str:
    return f" af {one_line(name)}" if name else ""


def table_of(*columns: str | tuple[str, str]) -> Table:
    """A table without lines; a column given with "right" holds numbers."""
    table = Table(box=None, pad_edge=True)
    for column in columns:
        if isinstance(column, tuple):
            table.add_column(column[0], justify="right", no_wrap=True)
        else:
            table.add_column(column, overflow="fold")
    return table
