"""`raadslag review`: what is wrong or risky in a paper, or in the public record of a meeting."""

# ruff: noqa: PLC0415 (the database's rooms can be loaded only once an installation is open)

import json
import re
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import click

from raadslag.cli.commands.papers.read import bytes_of
from raadslag.cli.terminal import Stop, counted, one_line, printable
from raadslag.reading import Unreadable, read_any
from raadslag.records import BudgetFollowUp, MeetingRecord
from raadslag.review import Finding, Settings, Weight, review
from raadslag.review.labels import FAMILIES, WEIGHTS, sentence_of

WIDEST = 100
BODY_AND_DAY = re.compile(r"(?P<body>[^\d/\\]+?),?\s+(?:den\s+)?(?P<day>\d{4}-\d{2}-\d{2})")


@click.command("review")
@click.argument("what", metavar="STI|MØDE")
@click.option("--json", "as_json", is_flag=True, help="Skriv det, der blev fundet, som JSON.")
@click.option(
    "--small-count",
    type=click.IntRange(1, 100),
    default=Settings().small_count,
    metavar="TAL",
    help="Hvor få personer der skal advares om. Uden tilvalg: 5.",
)
def command(what: str, *, as_json: bool, small_count: int) -> None:
    """Gennemgå et papir: tal, der ikke stemmer, tekst, der siger sig selv imod, og det, der ikke skal ud.

    STI er et papir eller en mappe med papirer. MØDE er et mødes adresse, fx /byraadet/2026-03-17/, eller udvalg og
    dag, fx "Byrådet 2026-03-17". Intet ændres.
    Kommandoen slutter med 1, hvis der er fejl, ellers 0.
    """
    settings = Settings(small_count=small_count)
    found = [(name, record, review(record, settings=settings, text=text)) for name, record, text in papers(what)]
    if as_json:
        told = [{"paper": name, "findings": [plain(f) for f in findings]} for name, _, findings in found]
        click.echo(json.dumps(told, ensure_ascii=False, indent=1).encode())
    else:
        for name, record, findings in found:
            click.echo("\n".join(report(name, record, findings)))
    wrong = any(finding.weight is Weight.ERROR for _, _, findings in found for finding in findings)
    raise click.exceptions.Exit(1 if wrong else 0)


def papers(what: str) -> Iterator[tuple[str, MeetingRecord | BudgetFollowUp, str]]:
    """The papers that are meant: name, record, and the text where there is one."""
    path = Path(what)
    if path.is_dir():
        from raadslag.ingest.gather import gather

        for found in gather([what]):
            if found.path is not None:
                yield read_paper(str(found.path), found.name)
    elif not path.exists() and (address := address_of(what)):
        yield what, published(address), ""
    else:
        yield read_paper(what, path.name)


def address_of(what: str) -> str:
    """The address that is meant: as it is, with the site before it, or as a body and a day; empty for anything else."""
    from raadslag.bodies.slugs import slug_of

    if what.startswith(("/", "http://", "https://")):
        return urlsplit(what).path
    found = BODY_AND_DAY.fullmatch(what.strip())
    return f"/{slug_of(found['body'])}/{found['day']}/" if found else ""


def read_paper(file: str, name: str) -> tuple[str, MeetingRecord | BudgetFollowUp, str]:
    try:
        reading = read_any(bytes_of(file), name=name)
    except Unreadable as unreadable:
        raise Stop(printable(f"{name}: {unreadable}")) from unreadable
    return name, reading.record, reading.text


def published(address: str) -> MeetingRecord:
    """The public record of a meeting, by its address."""
    from raadslag.cli.installation import database_answers, open_installation, ready_database

    open_installation()
    ready_database()
    from raadslag.publication.addresses import take_apart
    from raadslag.publication.queries.versions import public_record

    place = take_apart(address if address.endswith("/") else f"{address}/")
    with database_answers():
        record = public_record(slug=place.slug, date=place.date, sequence=place.sequence) if place else None
    if record is None:
        raise Stop(f"Der er hverken en fil eller et møde, der hedder {address}. Se efter, om adressen er rigtig.")
    return record


def report(name: str, record: MeetingRecord | BudgetFollowUp, findings: tuple[Finding, ...]) -> Iterator[str]:
    """What was found, by item."""
    yield f"{printable(one_line(name))}: {counted(len(findings), 'ting', 'ting')} at se på"
    for item, group in groupby(findings, key=lambda finding: finding.item):
        yield f"\n  {heading(record, item)}"
        for finding in group:
            yield f"    {WEIGHTS[finding.weight]}: {printable(sentence_of(finding))}  [{FAMILIES[finding.family]}]"
            if finding.words:
                words = one_line(finding.words)
                yield f"      » {printable(words[:WIDEST] + '…' * (len(words) > WIDEST))} «"


def heading(record: MeetingRecord | BudgetFollowUp, item: int | None) -> str:
    if item is None:
        return "Hele papiret"
    if isinstance(record, BudgetFollowUp):
        initiative = record.initiatives[item]
        return printable(one_line(f"{initiative.number} {initiative.title}"))
    held = record.items[item]
    return printable(one_line(f"{held.number or item + 1}. {held.title or 'Punkt uden overskrift'}"))


def plain(finding: Finding) -> dict[str, Any]:
    return {
        "id": finding.id,
        "rule": finding.rule,
        "family": finding.family.value,
        "weight": finding.weight.value,
        "path": finding.path,
        "words": finding.words,
        "statute": finding.statute,
        "sentence": sentence_of(finding),
    }
