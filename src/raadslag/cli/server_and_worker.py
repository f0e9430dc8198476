"""The web server with a worker beside it, for one machine (`gunicorn --config python:raadslag.cli.server_and_worker`).

The worker stops with the server, also where the server is killed: it sees that the one who started it is gone.
"""

import os
import subprocess
import sys
from typing import Any, Final

from raadslag.cli import server
from raadslag.cli.server import control_socket_disable, loglevel, proc_name, threads, worker_class

__all__ = ["control_socket_disable", "loglevel", "on_exit", "proc_name", "threads", "when_ready", "worker_class"]

PATIENCE: Final = 60
"""Seconds the worker gets to finish the mail it has in hand."""
_beside: list[subprocess.Popen[bytes]] = []


def when_ready(arbiter: Any) -> None:
    """Gunicorn calls this once it listens."""
    server.when_ready(arbiter)
    run = "from raadslag.cli.main import main; main()"
    _beside.append(subprocess.Popen([sys.executable, "-c", run, "worker", "--beside-server", str(os.getpid())]))


def on_exit(_arbiter: Any) -> None:
    """Gunicorn calls this when it stops."""
    for worker in _beside:
        worker.terminate()
    for worker in _beside:
        try:
            worker.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            worker.kill()
