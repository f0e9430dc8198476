"""`raadslag demo`: an installation of its own with the papers of a municipality that does not exist."""

# ruff: noqa: PLC0415 (the database's rooms can be loaded only once an installation is open)

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path
from typing import Final

import click

from raadslag.cli.commands.serve import refuse_taken_port, start
from raadslag.cli.demo_people import settle_people
from raadslag.cli.installation import gather_static, open_installation, ready_database
from raadslag.cli.terminal import Stop, seconds

MARK: Final = "demo.txt"
MARK_TEXT: Final = "Denne mappe er en demo af Rådslag med opdigtede papirer. Den må slettes.\n"
VARIABLES: Final = {
    "RAADSLAG_MUNICIPALITY": "Egevang Kommune",
    "RAADSLAG_CONTACT": "Sekretariatet i Egevang Kommune (opdigtet)",
}


@click.command("demo")
@click.option("--port", type=click.IntRange(1, 65535), default=8000, metavar="TAL", help="Port. Uden tilvalg: 8000.")
@click.option("--no-serve", is_flag=True, help="Gør demoen klar, og stop så.")
def command(port: int, *, no_serve: bool) -> None:
    """Vis Rådslag med et års opdigtede papirer.

    Demoen har sin egen mappe, data/demo eller den i RAADSLAG_DATA, og rører ikke andre data. Kør den igen for at se
    den samme demo.
    """
    if not no_serve:
        refuse_taken_port("127.0.0.1", port)
    prepare_folder()
    open_installation()
    steps = 4 if no_serve else 5
    with step(1, steps, "Gør databasen klar"):
        ready_database()
    with step(2, steps, "Indlæser papirerne"):
        import_demo()
    with step(3, steps, "Opretter udvalg og personer"):
        people = settle_people()
    with step(4, steps, "Samler stilark og ikoner"):
        gather_static()
    for line in people:
        click.echo(line)
    if not no_serve:
        click.echo(f"5/{steps} Starter webserveren")
        start("127.0.0.1", port, workers=2, worker_beside=True)


@contextmanager
def step(number: int, of: int, what: str) -> Iterator[None]:
    """Tell what is being done, and how long it took."""
    click.echo(f"{number}/{of} {what}")
    began = time.monotonic()
    yield
    click.echo(f"    færdig efter {seconds(time.monotonic() - began)}")


def prepare_folder() -> None:
    """A data folder for the demo alone: never one that holds anything else, and never a database elsewhere."""
    folder = Path(os.environ.setdefault("RAADSLAG_DATA", str(Path("data") / "demo")))
    os.environ.pop("DATABASE_URL", None)
    for name, value in VARIABLES.items():
        os.environ.setdefault(name, value)
    try:
        if folder.exists() and any(folder.iterdir()) and not (folder / MARK).exists():
            raise Stop(f"Mappen {folder} er ikke en demo. Vælg en tom mappe med RAADSLAG_DATA.")
        folder.mkdir(parents=True, exist_ok=True)
        (folder / MARK).write_text(MARK_TEXT)
    except OSError as closed:
        raise Stop(f"Mappen {folder} kan ikke bruges. Vælg en anden med RAADSLAG_DATA.") from closed


def import_demo() -> None:
    """Read the papers in, originals and all; those that are there already are left as they are."""
    from raadslag.cli.commands.papers.importing import given_names, import_papers

    papers = str(files("raadslag") / "demo" / "papers")
    import_papers([papers], released=True, aliases=given_names([papers], None), brief=True)
