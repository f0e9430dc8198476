"""`raadslag demo` and `raadslag serve`: from nothing to pages in a browser, and no harm to anybody else's data."""

import os
import re
import signal
import socket
import sqlite3
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.cli.conftest import PROGRAM, Command, Ended, process_at

PATIENCE = 240  # seconds: a machine that does much else is slow, not wrong


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def running(*arguments: str, data: Path) -> Iterator[str]:
    """A server, running; gives what it printed until it was ready."""
    environment = {**os.environ, "RAADSLAG_DATA": str(data), "PYTHONUNBUFFERED": "1"}
    environment.pop("DATABASE_URL", None)
    environment.pop("DJANGO_SETTINGS_MODULE", None)
    process = subprocess.Popen(
        [PROGRAM, *arguments], env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    assert process.stdout
    printed, deadline = "", time.monotonic() + PATIENCE
    try:
        while "kører på" not in printed and time.monotonic() < deadline:
            line = process.stdout.readline()
            assert line, printed
            printed += line
        yield printed
    finally:
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=30)


def page(url: str) -> str:
    with urllib.request.urlopen(url, timeout=PATIENCE) as answer:  # noqa: S310 (our own address)
        text: str = answer.read().decode()
        return text


def test_the_demo_shows_each_step_and_then_pages(tmp_path: Path) -> None:
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    with running("demo", "--port", str(port), data=tmp_path / "demo") as printed:
        assert re.findall(r"^\d/\d .+$", printed, re.MULTILINE) == [
            "1/5 Gør databasen klar",
            "2/5 Indlæser papirerne",
            "3/5 Opretter udvalg og personer",
            "4/5 Samler stilark og ikoner",
            "5/5 Starter webserveren",
        ]
        assert len(re.findall(r"færdig efter \d+,\d s", printed)) == 4
        assert re.search(r"^\d+ papirer: \d+ nye, 0 ændrede, 0 uændrede, 0 ikke indlæst\.$", printed, re.MULTILINE)
        assert f"Rådslag kører på {url}. Stop med Ctrl+C." in printed
        front = page(url + "/")
    assert "Egevang Kommune" in front


@dataclass(frozen=True, slots=True)
class Demo:
    """A demo that was made, and made again; `data` is its folder."""

    data: Path
    first: Ended
    again: Ended


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Demo:
    """Made while another database is named, which it must not touch."""
    folder = tmp_path_factory.mktemp("demo")
    raadslag = process_at(folder / "data", beside=folder)
    first = raadslag("demo", "--no-serve", DATABASE_URL="postgresql://u:p@127.0.0.1:9/x")
    return Demo(folder / "data", first, raadslag("demo", "--no-serve"))


def test_the_demo_again_imports_nothing_and_uses_no_other_database(demo: Demo) -> None:
    assert demo.first.code == 0
    assert (demo.data / "raadslag.sqlite3").is_file()
    assert demo.again.code == 0
    assert re.search(r"papirer: 0 nye, 0 ændrede, \d+ uændrede, 0 ikke indlæst\.", demo.again.out)
    assert len(demo.again.out.splitlines()) < 15


def test_the_demo_has_its_bodies_its_administration_and_somebody_to_sign_in_as(demo: Demo) -> None:
    first, again, data = demo.first, demo.again, demo.data
    shown = re.findall(r"med adgangskoden (\S+)$", first.out, re.MULTILINE)
    assert len(shown) == 1
    assert f"med adgangskoden {shown[0]}\n" in again.out
    assert re.findall(r"^    som (\w+): \S+@egevang\.example$", again.out, re.MULTILINE) == [
        "administrator", "sekretær", "borgmester",
    ]  # fmt: skip
    assert (data / "adgangskoder.txt").stat().st_mode & 0o077 == 0
    with sqlite3.connect(data / "raadslag.sqlite3") as database:
        kinds = dict(database.execute("SELECT name, kind FROM bodies_body WHERE merged_into_id IS NULL"))
        officials = database.execute("SELECT count(*) FROM bodies_official").fetchone()
        seats = database.execute("SELECT count(*) FROM bodies_seat WHERE until IS NULL").fetchone()
        mayors = database.execute("SELECT count(*) FROM bodies_office WHERE kind = 'mayor'").fetchone()
        roles = [role for (role,) in database.execute("SELECT role FROM accounts_municipalrole ORDER BY role")]
        linked = database.execute("SELECT count(*) FROM bodies_userperson").fetchone()
    database.close()
    assert (seats, mayors, roles, linked) == ((36,), (1,), ["administrator", "secretary"], (1,))
    assert kinds == {
        "Kommunalbestyrelsen": "council",
        "Økonomiudvalget": "finance",
        "Børne- og Uddannelsesudvalget": "standing",
        "Klima- og Teknikudvalget": "standing",
    }
    assert officials == (10,)


def test_the_demo_touches_no_other_data(raadslag: Command, data: Path) -> None:
    data.mkdir()
    (data / "raadslag.sqlite3").touch()
    ended = raadslag("demo", "--no-serve")
    assert ended.code == 1
    assert ended.err.endswith("er ikke en demo. Vælg en tom mappe med RAADSLAG_DATA.\n")
    assert [path.name for path in data.iterdir()] == ["raadslag.sqlite3"]


def test_a_new_installation_can_be_served_at_once(tmp_path: Path) -> None:
    port = free_port()
    with running("serve", "--port", str(port), "--workers", "1", data=tmp_path / "data") as printed:
        begins = (
            f"Her er ingen administrator endnu. Sæt op på http://127.0.0.1:{port}/skrivebord/opsaetning/ med koden "
        )
        assert printed.startswith(begins)
        assert printed.endswith(f"Rådslag kører på http://127.0.0.1:{port}. Stop med Ctrl+C.\n")
        assert "<html" in page(f"http://127.0.0.1:{port}/")


@pytest.mark.parametrize("command", ["serve", "demo"])
def test_a_port_that_is_taken_is_told_before_any_work(raadslag: Command, data: Path, command: str) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        ended = raadslag(command, "--port", str(port))
    assert ended.code == 1
    assert ended.err == f"Port {port} på 127.0.0.1 er optaget. Vælg en anden med --port.\n"
    assert not data.exists()


def test_an_address_that_is_not_ours_is_told(raadslag: Command) -> None:
    ended = raadslag("serve", "--host", "findes-ikke.invalid")
    assert ended.code == 1
    assert ended.err == "Netadressen findes-ikke.invalid findes ikke på denne maskine.\n"
