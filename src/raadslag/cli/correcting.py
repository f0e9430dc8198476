"""What commands that correct something share: who says so, when, and how a refusal is told."""

# ruff: noqa: PLC0415 (the database's rooms can be loaded only once an installation is open)

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final, TypeVar

import click

from raadslag.cli.installation import database_answers, open_installation, ready_database
from raadslag.cli.terminal import Stop, printable

if TYPE_CHECKING:
    from raadslag.accounts.acting import AtServer
    from raadslag.publication.refusals import Refusal

Told = TypeVar("Told")

SEE_MATCHES: Final = "Se numrene med: raadslag matches"
SEE_NAMES: Final = "Se numrene med: raadslag names"
WHERE_TO_SEE: Final = {
    "no_source": SEE_MATCHES,
    "no_item": SEE_MATCHES,
    "no_decision": SEE_MATCHES,
    "no_person": SEE_NAMES,
    "no_doubt": f"{SEE_NAMES} --doubtful",
    "no_rename": SEE_NAMES,
}
"""Where the numbers and names stand that a person can write."""

by_option: Final = click.option(
    "--by", "email", required=True, metavar="E-MAIL", help="Hvem der siger det. Oprettes med: raadslag user add"
)


@contextmanager
def opened() -> Iterator[None]:
    """An installation that answers."""
    open_installation()
    ready_database()
    from raadslag.audit.who import COMMAND_LINE, Circumstances, under

    with database_answers(), under(Circumstances(address=COMMAND_LINE)):
        yield


def person_of(email: str) -> "AtServer":
    """The person who says so, and who may do everything here."""
    from raadslag.accounts.acting import AtServer
    from raadslag.accounts.queries import find_user

    user = find_user(email=email)
    if user is None:
        address = printable(email)
        raise Stop(f'Ingen bruger har adressen {address}. Opret: raadslag user add {address} --name "NAVN"')
    if not user.is_active:
        raise Stop(f"{printable(user.name)} er lukket ude og kan ikke rette noget.")
    return AtServer(user)


def corrected(done: "Told | Refusal") -> Told:
    """What followed from a correction, once search knows of it; a refusal ends the command with its sentence."""
    from raadslag.publication.labels import REFUSALS
    from raadslag.publication.refusals import Refusal
    from raadslag.search.operations import catch_up

    if isinstance(done, Refusal):
        sentence = str(REFUSALS[done.code]).format(*map(printable, done.about))
        raise Stop(" ".join(filter(None, (sentence, WHERE_TO_SEE.get(done.code, "")))))
    catch_up()
    return done


class Day(click.ParamType[dt.date]):
    """A day as ÅÅÅÅ-MM-DD."""

    name = "day"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> dt.date:
        if isinstance(value, dt.date):
            return value
        try:
            return dt.date.fromisoformat(str(value))
        except ValueError:
            self.fail(f"{printable(str(value))} er ikke en dag. Skriv den som 2025-03-18.", param, ctx)
