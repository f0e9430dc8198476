"""`raadslag log`: print the ends of the chains, check the log, and destroy by law what an entry says."""

# ruff: noqa: PLC0415 (the database's rooms can be loaded only once an installation is open)

import datetime as dt
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from raadslag.cli.correcting import by_option, opened, person_of
from raadslag.cli.terminal import Stop, counted

if TYPE_CHECKING:
    from raadslag.audit.shapes import Erased


@click.group("log", subcommand_metavar="check|print|erase|erasures|replay")
def command() -> None:
    """Pas på loggen over, hvem der gjorde hvad."""


@command.command("check", options_metavar="")
def check() -> None:
    """Kontrollér hele loggen, og notér i den, hvordan det gik. Det er det, siden Log viser."""
    with opened():
        from django.utils import timezone

        from raadslag.audit.labels import FAULTS
        from raadslag.audit.operations import check_log
        from raadslag.audit.who import OPERATOR

        found = check_log(by=OPERATOR, now=timezone.now())
        if found.faults:
            first = found.faults[0]
            raise Stop(f"Loggen er ændret ved nr. {first.position}: {FAULTS[first.code]}. Se mere: raadslag verify")
    click.echo(f"{counted(found.entries, 'handling', 'handlinger')} i loggen er uændret.")


@command.command("print", options_metavar="")
def print_() -> None:
    """Offentliggør dagens kontroltal på /efterproev/. Er det gjort i dag, sker der intet."""
    with opened():
        from django.utils import timezone

        from raadslag.audit.who import OPERATOR
        from raadslag.publication.operations import print_heads

        print_heads(by=OPERATOR, now=timezone.now())
    click.echo("Dagens kontroltal står på /efterproev/.")


@command.command("erase", options_metavar="[TILVALG]")
@click.argument("position", metavar="NUMMER", type=click.IntRange(1, 10**12))
@click.option("--ground", required=True, metavar="TEKST", help="Loven eller afgørelsen, der kræver det.")
@by_option
def erase(position: int, ground: str, email: str) -> None:
    """Slet før og efter i en handling, fordi loven kræver det. NUMMER er handlingens nummer i loggen.

    Det kan ikke fortrydes. Hvem der slettede, hvornår og hvorfor, bliver stående.
    """
    with opened():
        from django.utils import timezone

        from raadslag.audit.labels import REFUSALS
        from raadslag.audit.operations import erase_values

        refused = erase_values(position=position, ground=ground, by=person_of(email), now=timezone.now())
        if refused:
            raise Stop(str(REFUSALS[refused.code]).format(*refused.about))
    click.echo(f"Indholdet af handling nr. {position} er slettet. Grunden står i loggen.")


@command.command("erasures", options_metavar="")
def erasures() -> None:
    """Skriv en liste over alt, loven har fået slettet. Gem den et andet sted end sikkerhedskopierne."""
    with opened():
        from raadslag.audit.queries.erased import erasures as all_of_them

        for each in all_of_them():
            told = {"position": each.position, "chain": each.chain, "ground": each.ground, "who": each.who}
            click.echo(json.dumps({**told, "made": each.made.astimezone(dt.UTC).isoformat()}, ensure_ascii=False))


@command.command("replay", options_metavar="")
@click.argument("file", metavar="FIL", type=click.Path(exists=True, dir_okay=False, allow_dash=True, path_type=Path))
def replay(file: Path) -> None:
    """Slet igen, hvad listen i FIL siger, efter at en ældre sikkerhedskopi er lagt tilbage. FIL kan være -."""
    with click.open_file(str(file), "rb") as lines:
        wanted = list(_read(lines))
    with opened():
        from django.utils import timezone

        from raadslag.audit.operations import replay_erasures
        from raadslag.audit.who import OPERATOR

        came = replay_erasures(erasures=wanted, by=OPERATOR, now=timezone.now())
    click.echo(f"{counted(came.done, 'sletning', 'sletninger')} er gentaget. {came.known} var der i forvejen.")
    if came.strange:
        numbers = ", ".join(map(str, came.strange))
        click.echo(f"Disse handlinger er ikke i loggen, som den er nu, og er ikke rørt: {numbers}.")


def _read(lines: Iterable[bytes]) -> "Iterator[Erased]":
    from raadslag.audit.shapes import Erased

    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            told = json.loads(line)
            yield Erased(
                position=int(told["position"]),
                chain=str(told["chain"]),
                ground=str(told["ground"]),
                made=dt.datetime.fromisoformat(told["made"]),
                who=str(told["who"]),
            )
        except (ValueError, KeyError, TypeError) as fault:
            raise Stop(f"Linje {number} er ikke fra raadslag log erasures. Intet er slettet.") from fault
