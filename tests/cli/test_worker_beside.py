"""`raadslag serve` has a worker beside it, which stops with the server however that ends."""

import os
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import PROGRAM
from tests.cli.test_demo import free_port

PATIENCE = 60


def serve(data: Path, *options: str) -> "subprocess.Popen[str]":
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("RAADSLAG_", "DJANGO_"))}
    kept.pop("DATABASE_URL", None)
    process = subprocess.Popen(
        [PROGRAM, "serve", "--port", str(free_port()), "--workers", "1", *options],
        env=kept | {"RAADSLAG_DATA": str(data), "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
    )  # fmt: skip
    assert process.stdout
    assert any("kører på" in line for line in process.stdout)
    return process


def stop(server: "subprocess.Popen[str]") -> None:
    server.terminate()
    server.wait(timeout=PATIENCE)
    if server.stdout:
        server.stdout.close()


def worker_of(server: "subprocess.Popen[str]") -> int:
    """The worker that the server starts, once it is there."""
    deadline = time.monotonic() + PATIENCE
    while not (found := workers_of(server)):
        assert time.monotonic() < deadline, "no worker came"
        time.sleep(0.1)
    time.sleep(3)  # By now it is well under way.
    assert is_alive(found[0])
    return found[0]


def workers_of(server: "subprocess.Popen[str]") -> list[int]:
    """The processes that the server started and that are workers of the outbox."""
    children = Path(f"/proc/{server.pid}/task/{server.pid}/children").read_text().split()
    return [int(child) for child in children if b"--beside-server" in Path(f"/proc/{child}/cmdline").read_bytes()]


def is_alive(number: int) -> bool:
    status = Path(f"/proc/{number}/status")
    return status.exists() and "State:\tZ" not in status.read_text()


def until_dead(number: int) -> None:
    deadline = time.monotonic() + PATIENCE
    while is_alive(number):
        assert time.monotonic() < deadline, "it lives on"
        time.sleep(0.1)


@pytest.fixture
def server(tmp_path: Path) -> Iterator["subprocess.Popen[str]"]:
    process = serve(tmp_path / "data")
    yield process
    stop(process)


def test_the_worker_stops_with_the_server(server: "subprocess.Popen[str]") -> None:
    worker = worker_of(server)
    server.send_signal(signal.SIGTERM)
    assert server.wait(timeout=PATIENCE) == 0
    assert not is_alive(worker)


def test_the_worker_stops_also_when_the_server_is_killed(server: "subprocess.Popen[str]") -> None:
    worker = worker_of(server)
    server.kill()
    server.wait(timeout=PATIENCE)
    until_dead(worker)


def test_a_server_can_do_without(tmp_path: Path) -> None:
    process = serve(tmp_path / "data", "--no-worker")
    time.sleep(1)
    assert workers_of(process) == []
    stop(process)
