"""`raadslag saml`: the keys with which this installation signs its requests to a SAML log-in, and opens the answers."""

# ruff: noqa: PLC0415 (settings are read only once the command is chosen)

from pathlib import Path
from typing import TYPE_CHECKING

import click

from raadslag.cli.installation import open_installation
from raadslag.cli.terminal import Stop, short_date

if TYPE_CHECKING:
    from raadslag.accounts.entrance.keys import KeyPair

RESTART = "Start serveren igen, så den bruger dem."


@click.group("saml", subcommand_metavar="new|switch|drop|list")
def command() -> None:
    """Lav og skift nøglerne til kommunens SAML 2-login."""


def _folder() -> Path:
    open_installation()
    from django.conf import settings

    return Path(settings.ENVIRONMENT.saml_keys)


def _held(folder: Path) -> "dict[str, KeyPair]":
    from raadslag.accounts.entrance.keys import read_keys

    try:
        return read_keys(folder)
    except ValueError as fault:
        raise Stop(f"{fault}. Læg det rigtige par, eller flyt filerne væk.") from fault


@command.command("new", options_metavar="")
def new() -> None:
    """Lav en nøgle og et certifikat. Er der et par i forvejen, venter det nye, til du skriver: raadslag saml switch."""
    folder = _folder()
    from django.utils import timezone

    from raadslag.accounts.entrance.keys import CURRENT, NEXT, make_key

    held = _held(folder)
    if NEXT in held:
        raise Stop("Der venter allerede et nyt par. Tag det i brug med: raadslag saml switch")
    name = NEXT if CURRENT in held else CURRENT
    made = make_key(folder, name=name, now=timezone.now())
    click.echo(f"Lavet i {folder}. Certifikatet gælder til den {short_date(made.good_until.date())}. {RESTART}")
    if name == NEXT:
        click.echo("Når kommunens login har læst metadata igen, så skriv: raadslag saml switch")


@command.command("switch", options_metavar="")
def switch() -> None:
    """Tag det nye par i brug. Det gamle åbner stadig svar, til du skriver: raadslag saml drop."""
    folder = _folder()
    from raadslag.accounts.entrance.keys import NEXT, switch_keys

    if NEXT not in _held(folder):
        raise Stop("Der venter intet nyt par. Lav et med: raadslag saml new")
    switch_keys(folder)
    click.echo(f"Det nye par underskriver nu. {RESTART}")


@command.command("drop", options_metavar="")
def drop() -> None:
    """Slet det gamle par."""
    folder = _folder()
    from raadslag.accounts.entrance.keys import PREVIOUS, drop_previous

    if PREVIOUS not in _held(folder):
        raise Stop("Der er intet gammelt par.")
    drop_previous(folder)
    click.echo(f"Det gamle par er slettet. {RESTART}")


@command.command("list", options_metavar="")
def list_() -> None:
    """Vis, hvilke par der er, og hvor længe deres certifikater gælder."""
    folder = _folder()
    from raadslag.accounts.entrance.keys import CURRENT, NEXT, PREVIOUS

    words = {CURRENT: "I brug", NEXT: "Venter", PREVIOUS: "Gammelt"}
    held = _held(folder)
    for name, pair in held.items():
        click.echo(f"{words[name]}: gælder til den {short_date(pair.good_until.date())}")
    if not held:
        click.echo("Ingen. Spørgsmål til SAML-login bliver ikke underskrevet. Lav et par med: raadslag saml new")
