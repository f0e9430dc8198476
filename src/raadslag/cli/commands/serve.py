"""`raadslag serve`: the pages, on this machine's web server."""

# ruff: noqa: PLC0415 (settings can be read only once an installation is open)

import os
import socket
import sys
from typing import Final, NoReturn

import click

from raadslag.cli.first_run.asking import announce
from raadslag.cli.installation import gather_static, open_installation, ready_database
from raadslag.cli.terminal import Stop

LOOPBACK: Final = {"127.0.0.1", "::1", "localhost"}


@click.command("serve")
@click.option("--port", type=click.IntRange(1, 65535), default=8000, metavar="TAL", help="Port. Uden tilvalg: 8000.")
@click.option(
    "--host", default="127.0.0.1", metavar="ADRESSE", help="Netadresse, der lyttes på. Uden tilvalg: kun denne maskine."
)
@click.option(
    "--workers", type=click.IntRange(1, 64), default=2, metavar="TAL", help="Antal processer. Uden tilvalg: 2."
)
@click.option("--no-worker", is_flag=True, help='Uden baggrundsarbejde: "raadslag worker" kører for sig.')
def command(port: int, host: str, workers: int, *, no_worker: bool) -> None:
    """Vis siderne i en browser, og send mails og påmindelser imens.

    Databasen gøres klar, hvis den er tom. Foran en server, som andre kan nå, skal der stå en webserver med https.
    """
    refuse_taken_port(host, port)
    open_installation()
    ready_database()
    gather_static()
    advise_on_hosts(host)
    announce(f"http://{host}:{port}")
    start(host, port, workers, worker_beside=not no_worker)


def refuse_taken_port(host: str, port: int) -> None:
    """Tell at once, before long work, that the address cannot be had."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (socket.gaierror, UnicodeError) as unknown:
        raise Stop(f"Netadressen {host} findes ikke på denne maskine.") from unknown
    family, kind, protocol, _, address = found[0]
    with socket.socket(family, kind, protocol) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(address)
        except PermissionError as closed:
            raise Stop(f"Port {port} kræver flere rettigheder. Vælg en port over 1023 med --port.") from closed
        except OSError as taken:
            raise Stop(f"Port {port} på {host} er optaget. Vælg en anden med --port.") from taken


def advise_on_hosts(host: str) -> None:
    """Others can reach the server, but it would answer none of them."""
    from django.conf import settings

    if host not in LOOPBACK and not set(settings.ALLOWED_HOSTS) - {*LOOPBACK, "[::1]"}:
        click.echo("Kun denne maskine får svar. Sæt RAADSLAG_HOSTS til det navn, andre bruger.", err=True)


def start(host: str, port: int, workers: int, *, worker_beside: bool) -> NoReturn:
    """Become the web server, so that signals reach it and nothing is left in memory."""
    sys.stdout.flush()
    config = f"python:raadslag.cli.{'server_and_worker' if worker_beside else 'server'}"
    bind = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
    arguments = ["--config", config, "--workers", str(workers), "--bind", bind]
    os.execv(sys.executable, [sys.executable, "-m", "gunicorn", *arguments, "raadslag.config.wsgi"])  # noqa: S606
