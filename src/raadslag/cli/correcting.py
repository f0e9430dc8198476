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
REFUSALS: Final = {
    "same_source": "Et papir kan ikke samles med sig selv. Skriv numrene på to papirer.",
    "same_item": "Et punkt kan ikke samles med eller skilles fra sig selv. Skriv to punkter.",
    "same_paper": "De to punkter står i samme papir. Kun punkter i to papirer kan samles eller skilles ad.",
    "no_source": f"Papir {{0}} findes ikke. {SEE_MATCHES}",
    "no_item": f"Papir {{0}} har intet punkt {{1}}. {SEE_MATCHES}",
    "no_decision": f"Afgørelse {{0}} findes ikke. {SEE_MATCHES}",
    "replaced": "Papir {0} er erstattet af en nyere udgave. Skriv nummeret på den.",
    "alone": "Papir {0} er det eneste ved sit møde, så der er intet at skille det fra.",
    "other_meeting": "De to punkter hører til hver sit møde. Saml papirerne først.",
    "already_join": "De to punkter er allerede samlet (afgørelse {0}).",
    "already_split": "De to punkter er allerede skilt ad (afgørelse {0}).",
    "already_joined": "De to papirer er allerede samlet (afgørelse {0}).",
    "two_already": "De to punkter er allerede to.",
    "undone": "Afgørelse {0} er allerede fortrudt.",
    "same_person": "En person kan ikke samles med sig selv. Skriv numrene på to personer.",
    "no_person": f"Person {{0}} findes ikke. {SEE_NAMES}",
    "joined_person": "Person {0} er allerede samlet med person {1}.",
    "not_joined": "Person {0} er ikke samlet med nogen.",
    "holds_joined": "Andre er samlet med person {0}. Skriv nummeret på den, der skal skilles fra: {1}.",
    "no_doubt": f"Der er ingen tvivl med nummer {{0}}. {SEE_NAMES} --doubtful",
    "answered": "Tvivl {0} er allerede afgjort.",
    "same_name": "De to navne er ens. Skriv det gamle navn og derefter det nye.",
    "no_body": "Intet papir kender udvalget {0}. Se efter, om navnet er skrevet rigtigt.",
    "same_rename": "Det er allerede noteret, at {0} er {1}.",
    "no_rename": "Der er intet noteret navneskift til {0}. Se navnene med: raadslag names",
}
"""What stands in the way, and what to do."""

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
    from raadslag.publication.refusals import Refusal
    from raadslag.search.operations import catch_up

    if isinstance(done, Refusal):
        raise Stop(REFUSALS[done.code].format(*map(printable, done.about)))
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
