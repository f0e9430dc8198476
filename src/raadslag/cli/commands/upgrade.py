"""`raadslag upgrade`: bring the database to this edition of the program."""

import click

from raadslag.cli.installation import DatabaseState, database_answers, database_state, migrate, open_installation
from raadslag.cli.terminal import Stop


@click.command("upgrade")
def command() -> None:
    """Bring databasen til denne udgave af Rådslag.

    Tag en sikkerhedskopi først, og stop serveren imens.
    """
    open_installation()
    with database_answers():
        state = database_state()
        if state is DatabaseState.AHEAD:
            raise Stop("Databasen er fra en nyere udgave af Rådslag. Installér den udgave, og prøv igen.")
        if state is DatabaseState.READY:
            click.echo("Databasen passer allerede til denne udgave.")
            return
        migrate()
    click.echo("Databasen passer nu til denne udgave. Kør: raadslag check")
