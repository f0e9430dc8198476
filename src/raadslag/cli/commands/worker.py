"""`raadslag worker`: what is done without anybody waiting for it: mails, reminders, daily duties."""

# ruff: noqa: PLC0415 (the database's rooms can be loaded only once an installation is open)

import logging
import os
import signal
from collections.abc import Callable
from pathlib import Path
from threading import Event
from types import FrameType
from typing import TYPE_CHECKING, Final

import click

from raadslag.cli.installation import database_answers, open_installation, ready_database
from raadslag.cli.terminal import Stop, counted, one_line

if TYPE_CHECKING:
    from raadslag.notices.shapes import Drained

log: Final = logging.getLogger(__name__)
PAUSE: Final = 5.0
"""Seconds between two looks into the outbox."""
PAUSE_AFTER_FAULT: Final = 30.0


@click.command("worker")
@click.option("--once", is_flag=True, help="Gør det, der er at gøre nu, og stop.")
@click.option(
    "--bounce",
    type=click.Path(exists=True, dir_okay=False, allow_dash=True, path_type=Path),
    metavar="FIL",
    help="Læs en mail om, at en mail ikke nåede frem. Læser fra standard ind, hvis FIL er -.",
)
@click.option("--beside-server", type=int, hidden=True)
def command(*, once: bool, bounce: Path | None, beside_server: int | None) -> None:
    """Send mails og påmindelser, og gør det, der skal gøres hver dag.

    Kører, til den får Ctrl+C eller SIGTERM, og gør færdig, hvad den har i hånden. Flere kan køre på samme tid.
    """
    open_installation()
    ready_database()
    from raadslag.notices.clock import load_duties

    load_duties()
    if bounce is not None:
        with click.open_file(str(bounce), "rb") as file:
            report = file.read()
        take_report(report)
    elif once:
        with database_answers():
            tell(*one_round(lambda: False))
    else:
        keep_on(server=beside_server)


def one_round(stopping: Callable[[], bool]) -> "tuple[tuple[str, ...], Drained | None]":
    """The duties whose time has come, what is due in the outbox, and what was asked for, for that can take long.

    The names of what was done, and what came of the mails: none is sent where there is no server for them.
    """
    from django.conf import settings
    from django.utils import timezone

    from raadslag.audit.who import WORKER
    from raadslag.notices.carrier import Carrier
    from raadslag.notices.clock import tick
    from raadslag.notices.delivery import drain
    from raadslag.notices.errands import run_errands

    done = tick(by=WORKER, clock=timezone.now, stopping=stopping)
    drained = None
    if settings.EMAIL_HOST:
        drained = drain(by=WORKER, clock=timezone.now, carrier=Carrier(), stopping=stopping)
    return (*done, *run_errands(by=WORKER, clock=timezone.now, stopping=stopping)), drained


def keep_on(*, server: int | None) -> None:
    """Round after round until it is told to stop. What goes wrong in one is logged, and the next tries again.

    `server`: the process that started it, without which it stops.
    """
    from django.db import close_old_connections

    stop = Event()

    def asked(_number: int, _frame: FrameType | None) -> None:
        stop.set()

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, asked)
    if server is None:
        click.echo("Baggrundsarbejdet kører. Stop med Ctrl+C.")
    while not stop.is_set() and server in {None, os.getppid()}:
        pause = PAUSE
        try:
            close_old_connections()
            one_round(stop.is_set)
        except Exception:
            log.exception("a round of the worker failed")
            pause = PAUSE_AFTER_FAULT
        stop.wait(pause)


def tell(done: tuple[str, ...], drained: "Drained | None") -> None:
    """What came of one round."""
    click.echo(f"{counted(len(done), 'opgave', 'opgaver')} udført.")
    if drained is None:
        click.echo("Ingen mails er sendt: RAADSLAG_MAIL_URL er ikke sat.")
        return
    click.echo(
        f"{counted(drained.sent, 'mail', 'mails')} sendt, {drained.put_off} prøves igen senere, "
        f"{drained.refused} blev afvist."
    )
    if drained.cut_short:
        raise Stop(f"Mailserveren svarer ikke, som den skal ({one_line(drained.cut_short)}). Se RAADSLAG_MAIL_URL.")


def take_report(report: bytes) -> None:
    """Mark the mails that a report says came back."""
    from django.utils import timezone

    from raadslag.audit.who import WORKER
    from raadslag.notices.bounces import note_report

    with database_answers():
        found = note_report(report, by=WORKER, now=timezone.now())
    if not found.told:
        raise Stop("Mailen siger ikke om nogen, at en mail ikke nåede frem. Intet er ændret.")
    if not found.ours:
        raise Stop("Den mail, der kom tilbage, er ikke sendt herfra. Intet er ændret.")
    for address in found.ours:
        click.echo(f"Noteret: Mailen til {one_line(address)} nåede ikke frem.")
