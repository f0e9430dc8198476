"""`raadslag log`: print the ends of the chains, check the log, and destroy by law what an entry says."""

# ruff: noqa: PLC0415 (the database's rooms can be loaded only once an installation is open)

import click

from raadslag.cli.correcting import by_option, opened, person_of
from raadslag.cli.terminal import Stop, counted


@click.group("log", subcommand_metavar="check|print|erase")
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
