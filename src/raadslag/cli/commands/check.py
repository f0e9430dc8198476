"""`raadslag check`: is this installation sound?"""

# ruff: noqa: PLC0415 (settings can be read only once an installation is open)

import os
from collections.abc import Iterator

import click

from raadslag.cli.installation import open_installation
from raadslag.cli.soundness import Finding, findings


@click.command("check")
def command() -> None:
    """Se efter, om denne installation er i orden.

    Viser indstillingerne og ser på datamappen, databasen, filerne, versionerne og søgningen. Intet ændres.
    """
    open_installation()
    click.echo("Indstillinger")
    for line in settings_told():
        click.echo(line)
    click.echo("\nKontrol")
    found = []
    for finding in findings():
        found.append(finding)
        click.echo(told(finding))
    wrong = sum(not finding.sound for finding in found)
    click.echo(f"\n{f'{wrong} ting skal rettes.' if wrong else 'Alt er i orden.'}")
    raise click.exceptions.Exit(1 if wrong else 0)


def settings_told() -> Iterator[str]:
    """Each setting with its value and what it means; a secret is told of, not told."""
    from django.conf import settings

    for setting in settings.SETTINGS:
        given = os.environ.get(setting.name, "").strip()
        if setting.secret:
            value = "sat, vises ikke" if given else "ikke sat"
        else:
            value = given or (f"{setting.default} (standard)" if setting.default else "ikke sat")
        yield f"  {setting.name} = {value}"
        yield f"      {setting.explanation}"


def told(finding: Finding) -> str:
    """✓ i orden   Database: SQLite svarer …"""
    sign, word = ("✓", "i orden") if finding.sound else ("✗", "fejl")
    return f"  {sign} {word:8} {finding.subject}: {finding.sentence}"
