"""The first set-up at the command line: what is asked, and how an answer or a refusal is told."""

# ruff: noqa: PLC0415 (the database's rooms can be loaded only once an installation is open)

import sys
from typing import TYPE_CHECKING, Final

import click

from raadslag.cli.terminal import Stop, printable

if TYPE_CHECKING:
    from django.core.exceptions import ValidationError

    from raadslag.law.refusal import Refusal

PAGE: Final = "/skrivebord/opsaetning/"
REFUSALS: Final = {
    "there_is_an_administrator": "Der er allerede en administrator. Log på i stedet.",
    "name_from_environment": "Kommunens navn kommer fra RAADSLAG_MUNICIPALITY og er {0}.",
    "municipality_name_missing": "Skriv kommunens navn, højst 200 tegn.",
    "municipality_code": "Kommunens nummer er tre cifre. {0} er det ikke.",
    "municipality_is_there": "{0} eller nummeret {1} er allerede en anden kommune her.",
    "logo_too_large": "Logoet fylder over 1 MB. Gem det mindre.",
    "logo_is_no_picture": "{0} er ikke et billede i png, jpeg eller svg.",
    "scope_is_settled": "Der er allerede udvalg her, og adresserne hænger på valget.",
}
"""What stands in the way, and what to do."""


def asked(value: str | None, question: str, option: str, *, hidden: bool = False) -> str:
    """What an option said, else what somebody answers; a script that says nothing is told which option to give."""
    if value is not None:
        return value
    if not sys.stdin.isatty():
        raise Stop(f"Tilvalget {option} mangler.")
    return str(click.prompt(question, hide_input=hidden, confirmation_prompt=hidden))


def sentence(refusal: "Refusal") -> str:
    """What stands in the way."""
    return REFUSALS[refusal.code].format(*map(printable, refusal.about))


def faults(wrong: "ValidationError") -> str:
    """Everything that is wrong with a user, in a line."""
    return " ".join(words for told in wrong.message_dict.values() for words in told)


def announce(address: str) -> None:
    """Where there is no administrator yet, print the code that lets somebody in. For the server as it starts."""
    code = new_code()
    if code:
        click.echo(f"Her er ingen administrator endnu. Sæt op på {address}{PAGE} med koden {code}")


def new_code() -> str | None:
    """A new code; none where there is an administrator."""
    from django.utils import timezone

    from raadslag.audit.who import OPERATOR
    from raadslag.bodies.operations import open_setup

    made = open_setup(by=OPERATOR, now=timezone.now())
    return made if isinstance(made, str) else None
