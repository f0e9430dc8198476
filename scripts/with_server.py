#!/usr/bin/env python3
"""Runs a command against the demo, on a free port and with data that is thrown away.

with_server.py COMMAND [ARGUMENT ...]        {url} in an argument becomes the address of the server
"""

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

PROGRAM: Final = Path(sys.executable).parent / "raadslag"
PATIENCE: Final = 180.0


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def answers(url: str) -> bool:
    """Whether somebody is there; an error page is an answer too."""
    try:
        with urllib.request.urlopen(url, timeout=5):  # noqa: S310 (our own address)
            return True
    except urllib.error.HTTPError:
        return True
    except OSError:
        return False


def wait_until_it_answers(url: str, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not answers(url):
        if process.poll() is not None:
            sys.exit(f"the demo stopped with exit code {process.returncode}")
        if time.monotonic() > deadline:
            sys.exit(f"the demo did not answer at {url} within {PATIENCE:.0f} seconds")
        time.sleep(0.2)


@contextmanager
def demo() -> Iterator[str]:
    """The demo, running; its own process group, so that every worker stops with it."""
    data, port = tempfile.mkdtemp(prefix="raadslag-demo-"), free_port()
    environment = {**os.environ, "RAADSLAG_DATA": data}
    environment.pop("DATABASE_URL", None)
    process = subprocess.Popen([PROGRAM, "demo", "--port", str(port)], env=environment, start_new_session=True)
    try:
        url = f"http://127.0.0.1:{port}"
        wait_until_it_answers(f"{url}/", process)
        yield url
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGTERM)
            process.wait(timeout=30)
        shutil.rmtree(data, ignore_errors=True)


def main() -> int:
    """Start the demo, run the command, stop the demo."""
    with demo() as url:
        command = [argument.replace("{url}", url) for argument in sys.argv[1:]]
        return subprocess.run(command, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
