"""`raadslag matches`: see how papers were matched to meetings and items, and correct it."""

# ruff: noqa: PLC0415 (the database's rooms can be loaded only once an installation is open)

import datetime as dt
import re
from typing import TYPE_CHECKING, Final

import click

from raadslag.cli.correcting import Day, by_option, corrected, opened, person_of
from raadslag.cli.terminal import Stop, printable

if TYPE_CHECKING:
    from raadslag.publication.refusals import Refusal
    from raadslag.publication.shapes.matches import Corrected, Spot

PAPER: Final = click.IntRange(1, 10**9)
SPOT: Final = re.compile(r"(\d{1,9}):(\d{1,4})")


@click.group("matches", invoke_without_command=True, subcommand_metavar="[RETTELSE]")
@click.option("--body", metavar="NAVN", help="Kun dette udvalgs møder.")
@click.option("--date", type=Day(), metavar="ÅÅÅÅ-MM-DD", help="Kun møder denne dag.")
@click.option("--doubtful", is_flag=True, help="Kun møder, hvor noget er usikkert.")
@click.pass_context
def command(ctx: click.Context, body: str | None, date: dt.date | None, *, doubtful: bool) -> None:
    """Se, hvordan papirer blev sat sammen til møder og punkter, og ret det.

    Numrene i listen er dem, rettelserne bruger: 12 er et papir, og 12:3 er det tredje punkt i det. Tallet i parentes
    siger, hvor sikkert det er; 1 er helt sikkert.
    """
    if ctx.invoked_subcommand is not None:
        return
    with opened():
        from raadslag.cli.import_table import console
        from raadslag.cli.matches_table import tell_matches
        from raadslag.publication.queries.matches import matches

        found = matches(body=body, date=date, doubtful=doubtful)
        if found is None:
            raise Stop(f"Intet papir kender udvalget {printable(body or '')}. Se navnene med: raadslag names")
        tell_matches(found, console())


@command.command("join", options_metavar="[TILVALG]")
@click.argument("paper", metavar="PAPIR", type=PAPER)
@click.argument("other", metavar="ANDET", type=PAPER)
@by_option
def join(paper: int, other: int, email: str) -> None:
    """Saml to papirer: PAPIR hører til samme møde som ANDET, hvad der end står i det."""
    with opened():
        from django.utils import timezone

        from raadslag.publication.operations import join_papers

        tell(join_papers(number=paper, other=other, by=person_of(email), now=timezone.now()))


@command.command("split", options_metavar="[TILVALG]")
@click.argument("paper", metavar="PAPIR", type=PAPER)
@by_option
def split(paper: int, email: str) -> None:
    """Skil et papir fra de andre ved mødet: Det hører til et møde for sig."""
    with opened():
        from django.utils import timezone

        from raadslag.publication.operations import split_paper

        tell(split_paper(number=paper, by=person_of(email), now=timezone.now()))


@command.command("join-items", options_metavar="[TILVALG]")
@click.argument("first", metavar="PAPIR:PUNKT")
@click.argument("second", metavar="PAPIR:PUNKT")
@by_option
def join_items(first: str, second: str, email: str) -> None:
    """Saml to punkter i to af mødets papirer: De er ét punkt."""
    decide_items("join", first, second, email)


@command.command("split-items", options_metavar="[TILVALG]")
@click.argument("first", metavar="PAPIR:PUNKT")
@click.argument("second", metavar="PAPIR:PUNKT")
@by_option
def split_items(first: str, second: str, email: str) -> None:
    """Skil to punkter ad: De er ikke ét punkt."""
    decide_items("split", first, second, email)


@command.command("undo", options_metavar="[TILVALG]")
@click.argument("decision", metavar="AFGØRELSE", type=PAPER)
@by_option
def undo(decision: int, email: str) -> None:
    """Fortryd en afgørelse. Det, den ændrede, bliver, som det var."""
    with opened():
        from django.utils import timezone

        from raadslag.publication.operations import undo_word

        tell(undo_word(number=decision, by=person_of(email), now=timezone.now()))


def decide_items(verdict: str, first: str, second: str, email: str) -> None:
    """Say of two items that they are one or are two."""
    with opened():
        from django.utils import timezone

        from raadslag.publication.operations import correct_items

        one, two = spot(first), spot(second)
        tell(correct_items(verdict=verdict, first=one, second=two, by=person_of(email), now=timezone.now()))


def spot(text: str) -> "Spot":
    """12:3 as an item of a paper."""
    from raadslag.publication.shapes.matches import Spot

    found = SPOT.fullmatch(text)
    if not found:
        raise Stop(f"{printable(text)} er ikke et punkt. Skriv papirets nummer, kolon og punktets plads, fx 12:3.")
    return Spot(source=int(found[1]), item=int(found[2]))


def tell(done: "Corrected | Refusal") -> None:
    """What followed."""
    from raadslag.cli.matches_table import followed

    for sentence in followed(corrected(done)):
        click.echo(sentence)
