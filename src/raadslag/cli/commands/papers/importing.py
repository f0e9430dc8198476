"""`raadslag import`: keep papers, read them and publish them, with a table of what came of each."""

# ruff: noqa: PLC0415 (the database's rooms can be loaded only once an installation is open)

import logging
import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

import click

from raadslag.cli.installation import database_answers, open_installation, ready_database
from raadslag.cli.terminal import Stop, counted, printable

if TYPE_CHECKING:
    from raadslag.accounts.acting import By
    from raadslag.ingest.aliases import Aliases
    from raadslag.ingest.gather import Found
    from raadslag.ingest.readers import Reader
    from raadslag.ingest.results import ImportSummary

NAMES: Final = "navne.toml"
WORKERS: Final = min(4, os.cpu_count() or 1)
FEW: Final = 10
"""So few papers are read before other processes would have started."""


@click.command("import")
@click.argument("paths", nargs=-1, required=True, metavar="STI|URL…")
@click.option(
    "--release",
    "--frigiv",
    "released",
    is_flag=True,
    help="Frigiv originalerne, så alle må se papirerne, som de er. "
    "Papirer fra en offentlig adresse er frigivet i forvejen.",
)
@click.option(
    "--address-prefix",
    "prefix",
    metavar="URL",
    help="Papirerne ligger offentligt under denne adresse, med samme navne som i mappen.",
)
@click.option(
    "--aliases",
    "names_file",
    metavar="FIL",
    help="Navnefil med det, papirerne ikke selv siger, fx at et udvalg har skiftet navn. "
    f"Uden tilvalg: {NAMES} i mappen.",
)
@click.option(
    "--kommune",
    "municipality",
    metavar="KOMMUNE",
    default="",
    help="I et arkiv for flere kommuner: hvis papirerne er. Skriv navnet, eller ordet forrest i adressen.",
)
@click.option(
    "--by", "email", metavar="E-MAIL", help="Hvem der indlæser, til loggen. Uden tilvalg står der kommandolinjen."
)
@click.option(
    "--workers",
    type=click.IntRange(1, 64),
    default=WORKERS,
    metavar="TAL",
    help="Hvor mange processer der læser, når der er mange papirer. Uden tilvalg: en pr. kerne, højst 4.",
)
def command(
    paths: tuple[str, ...],
    *,
    released: bool,
    prefix: str | None,
    names_file: str | None,
    email: str | None,
    workers: int,
    municipality: str,
) -> None:
    """Indlæs papirer: gem, læs og offentliggør dem.

    STI er et papir eller en mappe med papirer. URL er adressen på et papir. Det samme papir kan indlæses igen, uden at
    noget ændres. Et papir, der ikke kan læses, standser ikke de andre.
    """
    open_installation()
    aliases = replace(with_addresses(given_names(paths, names_file), paths, prefix), municipality=municipality)
    ready_database()
    from raadslag.cli.correcting import person_of

    by = person_of(email) if email else None
    summary = import_papers(paths, released=released, aliases=aliases, by=by, workers=workers)
    raise click.exceptions.Exit(1 if summary.failed else 0)


def import_papers(
    paths: Sequence[str],
    *,
    released: bool,
    aliases: "Aliases",
    brief: bool = False,
    by: "By | None" = None,
    workers: int = WORKERS,
) -> "ImportSummary":
    """Import, showing how far it is, and tell what came of it; in brief, no table where nothing came of it."""
    from django.conf import settings
    from django.utils import timezone

    from raadslag.audit.who import COMMAND_LINE, OPERATOR, Circumstances, under
    from raadslag.cli.import_table import Progress, tell
    from raadslag.ingest.operations import import_paths
    from raadslag.search.operations import catch_up

    found, typed = papers_of(paths), under(Circumstances(address=COMMAND_LINE))
    with database_answers(), typed, _placed(), without_traces(shown=settings.DEBUG), Progress(len(found)) as progress:
        try:
            summary = import_paths(
                paths,
                by=by or OPERATOR,
                now=timezone.now,
                aliases=aliases,
                released=released,
                progress=progress.show,
                reader=reader_of(len(found), workers),
            )
        except KeyboardInterrupt:
            tell_of_stop(progress.done)
            raise
        finally:
            catch_up()
    taken = {paper.path for paper in found}
    tell(summary, table=not brief or summary.something_new, passed_over=passed_over(paths, taken))
    return summary


def tell_of_stop(done: int) -> None:
    told = counted(done, "papir er indlæst", "papirer er indlæst")
    click.echo(f"\n{told}. Kør kommandoen igen for at fortsætte.", err=True)


def papers_of(paths: Sequence[str]) -> "list[Found]":
    """Every paper that some paths mean. Stops where there is none."""
    from raadslag.ingest.gather import gather

    found = list(gather(paths))
    if not found:
        raise Stop(
            f"Der er ingen papirer i {', '.join(paths)}. Papirer er pdf-, Word-, html-, Markdown- og tekstfiler."
        )
    return found


def reader_of(papers: int, workers: int) -> "Reader":
    """Who reads so many papers: this process a few, others many."""
    from raadslag.ingest.readers import Here, Readers

    return Here() if papers <= FEW else Readers(workers)


@contextmanager
def _placed() -> Iterator[None]:
    """What cannot be placed at all, in an archive of many, stops the command with a word."""
    from raadslag.ingest.operations import Unplaced

    try:
        yield
    except Unplaced as unplaced:
        raise Stop(str(unplaced)) from unplaced


@contextmanager
def without_traces(*, shown: bool) -> Iterator[None]:
    """What went wrong with a paper stands in the table; where in the program it did, only a developer asks."""
    log = logging.getLogger("raadslag.ingest")
    before = log.level
    log.setLevel(before if shown else logging.CRITICAL)
    try:
        yield
    finally:
        log.setLevel(before)


def given_names(paths: Iterable[str], file: str | None) -> "Aliases":
    """What a person wrote in the file of names: the one given, or the one that lies with the papers."""
    from raadslag.ingest.aliases import NONE, BadAliases, read_aliases

    beside = (Path(path) / NAMES for path in paths if Path(path).is_dir())
    path = Path(file) if file else next((path for path in beside if path.is_file()), None)
    if path is None:
        return NONE
    try:
        aliases = read_aliases(path.read_bytes(), name=path.name)
    except BadAliases as mistake:
        raise Stop(printable(str(mistake))) from mistake
    except OSError as closed:
        raise Stop(f"Navnefilen {path} kan ikke åbnes. Se efter, om stien er rigtig.") from closed
    click.echo(f"Bruger navnefilen {path}.", err=True)
    return aliases


def with_addresses(aliases: "Aliases", paths: Iterable[str], prefix: str | None) -> "Aliases":
    """The same, and where each paper lies on the web."""
    from raadslag.ingest.aliases import PaperHint
    from raadslag.ingest.gather import gather, is_address

    if prefix is None:
        return aliases
    if not is_address(prefix):
        raise Stop(f"{prefix} er ikke en webadresse. Skriv hele adressen, fra https://.")
    hints = []
    for paper in gather(paths):
        hint = aliases.hint(paper.name) or PaperHint(file=paper.name)
        address = hint.address or f"{prefix.rstrip('/')}/{quote(paper.name)}"
        hints.append(hint if paper.address else replace(hint, file=paper.name, address=address))
    return replace(aliases, papers=(*hints, *aliases.papers))


def passed_over(paths: Iterable[str], taken: set[Path | None]) -> tuple[str, ...]:
    """The files of the folders that are no papers."""
    folders = (Path(path) for path in paths)
    return tuple(
        file.relative_to(folder).as_posix()
        for folder in folders
        if folder.is_dir()
        for file in sorted(folder.rglob("*"))
        if file.is_file() and file not in taken and file.name != NAMES and not file.name.startswith(".")
    )
