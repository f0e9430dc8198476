"""`raadslag rebuild`: make everything anew that is made from something else."""

# ruff: noqa: PLC0415 (the database's rooms can be loaded only once an installation is open)

import time

import click

from raadslag.cli.installation import database_answers, open_installation, ready_database
from raadslag.cli.terminal import counted, seconds


@click.command("rebuild")
def command() -> None:
    """Lav siderne og søgningen på ny ud fra papirerne.

    Papirer, versioner og adresser røres ikke. Brug den, hvis "raadslag check" beder om det.
    """
    open_installation()
    ready_database()
    from django.utils import timezone

    from raadslag.audit.who import COMMAND_LINE, OPERATOR, Circumstances, under
    from raadslag.publication.operations import rebuild as rebuild_pages
    from raadslag.search.operations import rebuild as rebuild_index

    with database_answers(), under(Circumstances(address=COMMAND_LINE)):
        began = time.monotonic()
        meetings = rebuild_pages(by=OPERATOR, now=timezone.now())
        click.echo(f"{counted(meetings, 'møde', 'møder')} er lavet på ny, {seconds(time.monotonic() - began)}.")
        began = time.monotonic()
        rebuild_index()
        click.echo(f"Søgningen er lavet på ny, {seconds(time.monotonic() - began)}.")
