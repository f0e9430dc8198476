"""How the web server is run: gunicorn reads these names (`gunicorn --config python:raadslag.cli.server`).

Several processes with a few threads each: a page is made in one thread, and a slow reader holds up no one else.
"""

from typing import Any, Final

import click

worker_class: Final = "gthread"
threads: Final = 4
loglevel: Final = "warning"
proc_name: Final = "raadslag"
# A server is steered by signals; it needs no socket in somebody's home folder.
control_socket_disable: Final = True


def when_ready(server: Any) -> None:
    """Gunicorn calls this once it listens."""
    for socket in server.LISTENERS:
        click.echo(f"Rådslag kører på {socket}. Stop med Ctrl+C.")
