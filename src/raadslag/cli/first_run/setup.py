"""`raadslag setup`: a new installation, asked on a terminal or told by options; the page does the same."""

# ruff: noqa: PLC0415 (the database's rooms can be loaded only once an installation is open)

from dataclasses import dataclass
from io import TextIOBase
from pathlib import Path

import click

from raadslag.cli.correcting import opened
from raadslag.cli.first_run.asking import PAGE, asked, faults, new_code, sentence
from raadslag.cli.terminal import Stop, counted, one_line


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What the options said."""

    name: str | None
    email: str | None
    password_file: TextIOBase | None
    municipality: str | None
    number: str
    logo: Path | None
    archive: bool
    seats: Path | None
    invite: TextIOBase | None


@click.command("setup")
@click.option("--code", "only_code", is_flag=True, help="Skriv kun en ny kode til siden, og stop så.")
@click.option("--name", metavar="NAVN", help="Den første administrators navn.")
@click.option("--email", metavar="E-MAIL", help="Den første administrators mailadresse.")
@click.option(
    "--password-file",
    metavar="FIL",
    type=click.File("r", encoding="utf-8"),
    help="Fil med adgangskoden i første linje; - læser den ind.",
)
@click.option("--municipality", metavar="NAVN", help="Kommunens navn.")
@click.option("--number", metavar="NUMMER", default="", help="Kommunens nummer, tre cifre.")
@click.option(
    "--logo", metavar="FIL", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="Kommunens logo."
)
@click.option("--archive", is_flag=True, help="Et arkiv for flere kommuner. Uden tilvalg: én kommune.")
@click.option(
    "--seats",
    metavar="FIL",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Fil med udvalg, medlemmer og pladser.",
)
@click.option(
    "--invite",
    metavar="FIL",
    type=click.File("r", encoding="utf-8"),
    help="Fil med dem, der skal inviteres: én linje til hver, navn; mailadresse.",
)
def command(*, only_code: bool, **options: object) -> None:
    """Sæt en ny installation op.

    Det, der ikke står som tilvalg, bliver du spurgt om. Det, der er gjort, bliver sprunget over, så kommandoen kan
    køres igen. Siden /skrivebord/opsaetning/ gør det samme.
    """
    given = Given(**options)  # type: ignore[arg-type]  # click gives each its type
    with opened():
        if only_code:
            print_code()
            return
        if given.archive and given.seats:
            raise Stop("--archive og --seats kan ikke bruges sammen: I et arkiv for flere kommuner sidder ingen.")
        set_up_administrator(given)
        set_up_the_municipality(given)
        if given.seats:
            take_in_seats(given.seats.read_bytes())
        if given.invite:
            send_invitations(given.invite.read())
        click.echo(f"Opret udvalg og resten på siden {PAGE}, eller kør: raadslag serve")


def print_code() -> None:
    """The code for the page."""
    code = new_code()
    if code is None:
        raise Stop("Der er allerede en administrator. Log på i stedet.")
    click.echo(f"Koden til {PAGE} er {code}")


def set_up_administrator(given: Given) -> None:
    """The first administrator, where there is none."""
    from django.core.exceptions import ValidationError
    from django.utils import timezone

    from raadslag.accounts.queries import has_administrator
    from raadslag.audit.who import OPERATOR
    from raadslag.bodies.operations import make_first_administrator
    from raadslag.law.refusal import Refusal

    if has_administrator(day=timezone.localdate()):
        click.echo("Der er allerede en administrator.")
        return
    name = asked(given.name, "Den første administrators navn", "--name")
    email = asked(given.email, "Mailadresse", "--email")
    first_line = given.password_file.readline().rstrip("\r\n") if given.password_file else None
    password = asked(first_line, "Adgangskode, mindst 12 tegn", "--password-file", hidden=True)
    try:
        made = make_first_administrator(email=email, name=name, password=password, by=OPERATOR, now=timezone.now())
    except ValidationError as wrong:
        raise Stop(faults(wrong)) from wrong
    if isinstance(made, Refusal):
        raise Stop(sentence(made))
    click.echo(f"{one_line(made.name)} er administrator og logger på med {made.email}.")


def set_up_the_municipality(given: Given) -> None:
    """Name, number, logo and choice: all of them, or none."""
    from django.conf import settings
    from django.utils import timezone

    from raadslag.audit.who import OPERATOR
    from raadslag.bodies.installing.progress import Stage, progress
    from raadslag.bodies.kinds import Scope
    from raadslag.bodies.operations import MunicipalityAsked, set_up_municipality

    if given.municipality is None and Stage.MUNICIPALITY in progress(day=timezone.localdate()).done:
        click.echo("Kommunen er allerede sat op.")
        return
    name = asked(given.municipality or settings.MUNICIPALITY or None, "Kommunens navn", "--municipality")
    wanted = MunicipalityAsked(
        name=name,
        code=given.number,
        scope=Scope.MANY if given.archive else Scope.ONE,
        logo=given.logo.read_bytes() if given.logo else None,
        logo_name=given.logo.name if given.logo else "",
    )
    stopped = set_up_municipality(asked=wanted, by=OPERATOR, now=timezone.now())
    if stopped:
        raise Stop(sentence(stopped))
    click.echo(f"Kommunen er {one_line(name)}.")


def send_invitations(text: str) -> None:
    """A letter to each, or to nobody."""
    from django.utils import timezone

    from raadslag.accounts.labels import REFUSALS
    from raadslag.accounts.operations import invite_all
    from raadslag.accounts.people_list import UnreadableLine, read_people
    from raadslag.audit.who import OPERATOR

    try:
        people = read_people(text)
    except UnreadableLine as wrong:
        raise Stop(f"Linje {wrong.line}: Skriv navn; mailadresse.") from wrong
    stopped = invite_all(people=people, by=OPERATOR, now=timezone.now())
    if stopped:
        line, refusal = stopped
        raise Stop(f"Linje {line}: {str(REFUSALS[refusal.code]).format(*map(one_line, refusal.about))}")
    click.echo(f"{counted(len(people), 'invitation', 'invitationer')} er på vej.")


def take_in_seats(data: bytes) -> None:
    """Bodies, members and seats from a file: all of it, or nothing."""
    from django.utils import timezone

    from raadslag.audit.who import OPERATOR
    from raadslag.bodies.operations.seating import import_seats
    from raadslag.bodies.seating.labels.refusals import words_of

    found = import_seats(data=data, by=OPERATOR, now=timezone.now())
    if found.problems:
        lines = [f"Linje {each.line}: {one_line(str(words_of(each.refusal)))}" for each in found.problems]
        raise Stop("\n".join([*lines, "Intet er indlæst. Ret filen, og prøv igen."]))
    seats, offices = counted(found.seats, "plads", "pladser"), counted(found.offices, "post", "poster")
    click.echo(f"Indlæst: {seats} og {offices}.")
