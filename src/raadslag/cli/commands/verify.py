"""`raadslag verify`: is what was published, and what was done, still what it was?"""

# ruff: noqa: PLC0415 (the database's rooms can be loaded only once an installation is open)

from typing import TYPE_CHECKING, Final

import click

from raadslag.cli.installation import database_answers, open_installation, ready_database
from raadslag.cli.terminal import counted, number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from raadslag.audit.chain import Fault

MOST: Final = 20
"""So many faults are told one by one: after the first, the place is known."""


@click.command("verify")
def command() -> None:
    """Efterprøv, at intet, der er offentliggjort eller noteret i loggen, er ændret siden.

    Hver version og hver handling i loggen bærer et kontroltal, som er lavet af det forrige. Passer det sidste med det,
    der blev offentliggjort på /efterproev/, er intet ændret, flyttet eller fjernet.
    """
    open_installation()
    ready_database()
    from raadslag.audit.queries import verify as verify_log
    from raadslag.publication.queries.verification import verify as verify_versions

    with database_answers():
        versions, log = verify_versions(), verify_log()
    tell_faults("Version", versions.faults)
    if not versions.faults:
        click.echo(f"✓ {counted(versions.versions, 'version', 'versioner')} er uændret siden offentliggørelsen.")
    click.echo(f"  Kontroltal: {versions.head}")
    tell_faults("Loggen", log.faults)
    if not log.faults:
        erased = f" Indholdet af {number(log.erased)} er slettet, fordi loven kræver det." if log.erased else ""
        click.echo(f"✓ {counted(log.entries, 'handling', 'handlinger')} i loggen er uændret.{erased}")
    click.echo(f"  Kontroltal: {log.head}")
    raise click.exceptions.Exit(1 if versions.faults or log.faults else 0)


def tell_faults(what: str, faults: "Sequence[Fault]") -> None:
    """Where it does not hold, and how."""
    from raadslag.audit.labels import FAULTS

    for fault in faults[:MOST]:
        click.echo(f"✗ {what} nr. {fault.position}: {FAULTS[fault.code]}.")
    if len(faults) > MOST:
        click.echo(f"✗ {what}: {number(len(faults) - MOST)} steder mere.")
