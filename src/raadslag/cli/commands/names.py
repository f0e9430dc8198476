"""`raadslag names`: see how bodies and politicians were recognised, and correct it."""

# ruff: noqa: PLC0415 (the database's rooms can be loaded only once an installation is open)

import datetime as dt
from typing import Final

import click

from raadslag.cli.correcting import Day, by_option, corrected, opened, person_of
from raadslag.cli.terminal import one_line

PERSON: Final = click.IntRange(1, 10**9)


@click.group("names", invoke_without_command=True, subcommand_metavar="[RETTELSE]")
@click.option("--doubtful", is_flag=True, help="Kun det, der er tvivl om.")
@click.pass_context
def command(ctx: click.Context, *, doubtful: bool) -> None:
    """Se, hvordan udvalg og politikere blev genkendt, og ret det.

    Navne, der ligner hinanden, uden at det er sikkert, holdes adskilt og står som tvivl, til du afgør det.
    """
    if ctx.invoked_subcommand is not None:
        return
    with opened():
        from raadslag.bodies.queries import recognition
        from raadslag.cli.import_table import console
        from raadslag.cli.names_table import tell_names

        tell_names(recognition(), console(), doubtful=doubtful)


@command.command("join-persons", options_metavar="[TILVALG]")
@click.argument("first", metavar="PERSON", type=PERSON)
@click.argument("second", metavar="PERSON", type=PERSON)
@by_option
def join_persons(first: int, second: int, email: str) -> None:
    """Saml to personer: De er den samme."""
    with opened():
        from django.utils import timezone

        from raadslag.cli.names_table import joined
        from raadslag.publication.operations import join_numbered

        done = corrected(join_numbered(first=first, second=second, by=person_of(email), now=timezone.now()))
        click.echo("\n".join(joined(done)))
        click.echo(f"Fortryd med: raadslag names separate-person {max(first, second)} --by E-MAIL")


@command.command("separate-person", options_metavar="[TILVALG]")
@click.argument("person", metavar="PERSON", type=PERSON)
@by_option
def separate_person(person: int, email: str) -> None:
    """Skil en person fra den, hun blev samlet med. PERSON er nummeret på den, der blev samlet ind."""
    with opened():
        from django.utils import timezone

        from raadslag.cli.names_table import parted
        from raadslag.publication.operations import separate_numbered

        done = corrected(separate_numbered(number=person, by=person_of(email), now=timezone.now()))
        click.echo("\n".join(parted(done)))


@command.command("keep-apart", options_metavar="[TILVALG]")
@click.argument("doubt", metavar="TVIVL")
@by_option
def keep_apart(doubt: str, email: str) -> None:
    """Afgør en tvivl med nej: De er to. TVIVL er nummeret i listen, fx P3 eller U1."""
    with opened():
        from django.utils import timezone

        from raadslag.publication.operations import answer_doubt

        done = corrected(answer_doubt(number=doubt, by=person_of(email), now=timezone.now()))
        click.echo(f"{one_line(done.first)} og {one_line(done.second)} er to. Der bliver ikke spurgt igen.")


@command.command("rename-body", options_metavar="[TILVALG]")
@click.argument("old", metavar="GAMMELT")
@click.argument("new", metavar="NYT")
@click.option("--since", type=Day(), metavar="ÅÅÅÅ-MM-DD", help="Den første dag med det nye navn.")
@by_option
def rename_body(old: str, new: str, since: dt.date | None, email: str) -> None:
    """Notér, at et udvalg har skiftet navn. Uden dag er GAMMELT blot en anden skrivemåde for NYT."""
    with opened():
        from django.utils import timezone

        from raadslag.cli.names_table import renamed
        from raadslag.publication.operations import record_name

        done = corrected(record_name(old=old, new=new, since=since, by=person_of(email), now=timezone.now()))
        click.echo("\n".join(renamed(done)))
        click.echo(f'Fortryd med: raadslag names undo-rename "{one_line(new if since else old)}" --by E-MAIL')


@command.command("undo-rename", options_metavar="[TILVALG]")
@click.argument("new", metavar="NYT")
@by_option
def undo_rename(new: str, email: str) -> None:
    """Fortryd et navneskift: De to navne er to udvalg."""
    with opened():
        from django.utils import timezone

        from raadslag.cli.names_table import parted
        from raadslag.publication.operations import correct_rename

        done = corrected(correct_rename(new=new, by=person_of(email), now=timezone.now()))
        click.echo("\n".join(parted(done)))
