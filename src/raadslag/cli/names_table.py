"""How names are shown: bodies, persons, and whom somebody should look at."""

from collections.abc import Iterable, Iterator

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text

from raadslag.bodies.labels import DOUBTS, RULES
from raadslag.bodies.shapes import BodyNames, BodySpelling, OpenDoubt, PersonNames, PersonSpelling, Recognition
from raadslag.cli.matches_table import table_of
from raadslag.cli.terminal import counted, one_line, short_date
from raadslag.publication.shapes.recognition import BodyRenamed, Parted, PersonsJoined
from raadslag.screens.look.danish import full_date


def tell_names(found: Recognition, console: Console, *, doubtful: bool) -> None:
    """Everybody, and then the doubts; or the doubts alone."""
    if not doubtful:
        click.echo("Udvalg")
        console.print(bodies(found.bodies))
        click.echo("\nPolitikere")
        console.print(persons(found.persons))
        click.echo()
    if not found.doubts:
        click.echo("Ingen tvivl om navne.")
        return
    click.echo("Tvivl")
    console.print(doubts(found.doubts))
    click.echo(f"{counted(len(found.doubts), 'tvivl', 'tvivl')}, som en medarbejder skal afgøre.")


def bodies(found: Iterable[BodyNames]) -> Table:
    table = table_of(("Nr.", "right"), "Udvalg", "Navn i papirerne", "Møder", "Kendes på")
    for body in found:
        for place, name in enumerate(body.names):
            first = place == 0
            table.add_row(
                str(body.number) if first else "",
                Text(one_line(body.name) if first else ""),
                Text(one_line(name.name)),
                days(name),
                why_body(name),
            )
    return table


def days(name: BodySpelling) -> str:
    """The first and the last meeting under a name."""
    if name.first_seen is None or name.last_seen is None:
        return "ingen endnu"
    return f"{short_date(name.first_seen)}–{short_date(name.last_seen)}"


def why_body(name: BodySpelling) -> str:
    since = f" fra {short_date(name.since)}" if name.since else ""
    return f"{RULES.get(name.rule, name.rule)}{since}{_by(name.by)}"


def persons(found: Iterable[PersonNames]) -> Table:
    table = table_of(("Nr.", "right"), "Politiker", "Navn i papirerne", "Kendes på")
    for person in found:
        for place, spelling in enumerate(person.spellings):
            first = place == 0
            table.add_row(
                str(person.number) if first else "",
                Text(one_line(person.name) if first else ""),
                Text(one_line(spelling.name)),
                why_person(spelling),
            )
    return table


def why_person(spelling: PersonSpelling) -> str:
    brought = f", samlet fra person {spelling.brought_by}" if spelling.brought_by else ""
    return f"{RULES.get(spelling.rule, spelling.rule)}{brought}{_by(spelling.by)}"


def doubts(found: Iterable[OpenDoubt]) -> Table:
    table = table_of("Tvivl", "Den ene", "Den anden", "Måske ens, fordi")
    for doubt in found:
        table.add_row(
            doubt.number,
            Text(f"{doubt.first} {one_line(doubt.first_name)}"),
            Text(f"{doubt.second} {one_line(doubt.second_name)}"),
            str(DOUBTS.get(doubt.rule, doubt.rule)),
        )
    return table


def joined(done: PersonsJoined) -> Iterator[str]:
    yield f"De to er nu én person: {one_line(done.person.name)}, {done.person.address}"
    yield f"{done.left} fører dertil."


def parted(done: Parted) -> Iterator[str]:
    yield f"{one_line(done.first.name)} har nu siden {done.first.address}"
    yield f"{one_line(done.second.name)} har nu siden {done.second.address}"


def renamed(done: BodyRenamed) -> Iterator[str]:
    """As in "Fra den 1. august 2026 hedder Teknikudvalget Klimaudvalget."."""
    old, new = one_line(done.old), one_line(done.new)
    if done.since:
        yield f"{old} hedder {new} fra den {full_date(done.since)}."
    else:
        yield f"{old} er en anden skrivemåde for {new}."
    yield f"Udvalget har siden {done.body.address} med {counted(done.meetings, 'møde', 'møder')}."
    yield from (f"{address} fører dertil." for address in done.left)


def _by(name: str) -> str:
    return f" ({one_line(name)})" if name else ""
