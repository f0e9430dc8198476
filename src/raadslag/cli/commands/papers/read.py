"""`raadslag read`: read one paper and print what it says. Needs no database."""

import json
import sys
from pathlib import Path

import click

from raadslag.cli.coverage import coverage_report
from raadslag.cli.terminal import Stop, printable
from raadslag.reading import FollowUpReading, Reading, Unreadable, outline, read_any
from raadslag.reading.formats.limits import MOST_BYTES


@click.command("read")
@click.argument("file", metavar="FIL")
@click.option(
    "--as",
    "form",
    type=click.Choice(["record", "outline", "text"]),
    help="Hvad der skrives: alt, der blev læst (record), et kort omrids (outline) eller papirets tekst (text). "
    "Uden tilvalg: record.",
)
@click.option("--coverage", "covered", is_flag=True, help="Vis, hvor mange tegn der blev læst, og hvad der ikke blev.")
@click.option("--address", metavar="URL", help="Adressen, papiret blev offentliggjort på.")
def command(file: str, form: str | None, *, covered: bool, address: str | None) -> None:
    """Læs et papir, og skriv som JSON, hvad det siger.

    FIL er et referat, en dagsorden eller en opfølgning på en budgetaftale som pdf, Word (docx), html,
    Markdown eller tekst. En streg (-) læser fra standard input. Intet gemmes.
    """
    name = "" if file == "-" else Path(file).name
    try:
        reading = read_any(bytes_of(file), name=name, address=address)
    except Unreadable as unreadable:
        raise Stop(printable(str(unreadable))) from unreadable
    if form or not covered:
        write(reading, form or "record")
    if covered:
        # Beside a record that another program reads, the report is for the person at the terminal.
        click.echo(coverage_report(reading), err=bool(form))


def bytes_of(file: str) -> bytes:
    """The bytes of a file, or of standard input: no more than a paper may hold, and one to show that there was more."""
    try:
        if file == "-":
            return sys.stdin.buffer.read(MOST_BYTES + 1)
        with Path(file).open("rb") as paper:
            return paper.read(MOST_BYTES + 1)
    except FileNotFoundError as missing:
        raise Stop(f"Filen {file} findes ikke. Se efter, om navnet er skrevet rigtigt.") from missing
    except IsADirectoryError as folder:
        raise Stop(f"{file} er en mappe. Hele mapper indlæses med: raadslag import {file}") from folder
    except (OSError, ValueError) as closed:
        raise Stop(f"Filen {file} kan ikke åbnes. Se efter, om du har adgang til den.") from closed


def write(reading: Reading | FollowUpReading, form: str) -> None:
    """Print a reading. JSON is always UTF-8, whatever the terminal speaks, since programs read it."""
    if form == "text":
        text = printable(reading.text) if sys.stdout.isatty() else reading.text
    elif form == "outline":
        text = json.dumps(outline(reading.record), ensure_ascii=False, indent=1)
    else:
        text = reading.record.model_dump_json(indent=1, exclude_defaults=True)
    click.echo(f"{text}\n".encode(), nl=False)
