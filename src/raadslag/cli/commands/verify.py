"""`raadslag verify`: is what was published still what it was?"""

# ruff: noqa: PLC0415 (the database's rooms can be loaded only once an installation is open)

from typing import Final

import click

from raadslag.cli.installation import database_answers, open_installation, ready_database
from raadslag.cli.terminal import counted

FAULTS: Final = {
    "gap": "en version mangler",
    "broken": "kæden er brudt",
    "salt": "kontroltallet passer ikke",
    "content": "indholdet er ændret",
}


@click.command("verify")
def command() -> None:
    """Efterprøv, at intet, der er offentliggjort, er ændret siden.

    Hver version bærer et kontroltal, som er lavet af det forrige. Gem det sidste et andet sted: Passer det senere, er
    intet ændret eller fjernet.
    """
    open_installation()
    ready_database()
    from raadslag.publication.queries.verification import verify

    with database_answers():
        found = verify()
    for fault in found.faults:
        click.echo(f"✗ Version nr. {fault.position}: {FAULTS.get(fault.code, fault.code)}.")
    if not found.faults:
        click.echo(f"✓ {counted(found.versions, 'version', 'versioner')} er uændret siden offentliggørelsen.")
    click.echo(f"Kontroltal: {found.head}")
    raise click.exceptions.Exit(1 if found.faults else 0)
