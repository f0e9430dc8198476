"""`raadslag user add`: make the user that corrections name."""

# ruff: noqa: PLC0415 (the database's rooms can be loaded only once an installation is open)

from typing import TYPE_CHECKING

import click

from raadslag.cli.correcting import opened
from raadslag.cli.terminal import Stop, one_line

if TYPE_CHECKING:
    from django.core.exceptions import ValidationError


@click.group("user", subcommand_metavar="add")
def command() -> None:
    """Opret den bruger, som rettelser sker i navnet på."""


@command.command("add", options_metavar="[TILVALG]")
@click.argument("email", metavar="E-MAIL")
@click.option("--name", required=True, metavar="NAVN", help="Personens fulde navn.")
def add(email: str, name: str) -> None:
    """Opret en bruger uden adgangskode. Navnet bliver vist ved det, brugeren retter."""
    with opened():
        from django.core.exceptions import ValidationError
        from django.utils import timezone

        from raadslag.accounts.operations import create_user
        from raadslag.audit.who import OPERATOR

        try:
            user = create_user(email=email, name=name, password=None, by=OPERATOR, now=timezone.now())
        except ValidationError as mistake:
            raise Stop(sentence(mistake.error_dict, email)) from mistake
    click.echo(f"{one_line(user.name)} er oprettet med adressen {user.email}.")


def sentence(mistakes: "dict[str, list[ValidationError]]", email: str) -> str:
    """What is wrong with an address or a name."""
    if "email" not in mistakes:
        return "Skriv personens navn, højst 200 tegn."
    if any(mistake.code == "unique" for mistake in mistakes["email"]):
        return f"Der er allerede en bruger med adressen {one_line(email)}."
    return f"{one_line(email)} er ikke en e-mailadresse."
