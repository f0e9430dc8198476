#!/usr/bin/env python3
"""Runs a command against a PostgreSQL server of its own, made for it and thrown away after it.

    with_postgres.py COMMAND [ARGUMENT ...]

The server listens on loopback only, on a free port, with a password made for the occasion; the command
finds it in DATABASE_URL. Where there is no PostgreSQL it is installed (root on Debian); where that cannot
be done, exit code 69 tells the caller, and the reason is printed.
"""

import argparse
import os
import pwd
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Final, NoReturn

UNAVAILABLE: Final = 69
BINARIES: Final = Path("/usr/lib/postgresql")
# The data is thrown away, so nothing need survive a power cut.
SPEED: Final = ("fsync=off", "synchronous_commit=off", "full_page_writes=off")


def unavailable(reason: str) -> NoReturn:
    print(f"PostgreSQL: {reason}", file=sys.stderr)
    sys.exit(UNAVAILABLE)


def newest_binaries() -> Path | None:
    """The folder with initdb and the rest, of the newest version on this machine."""
    found = [path.parent for path in BINARIES.glob("*/bin/initdb")]
    return max(found, key=lambda path: float(path.parent.name), default=None)


def binaries() -> Path:
    """The server's programs, installed first where that is possible."""
    if found := newest_binaries():
        return found
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        unavailable(f"no server in {BINARIES}, and it can be installed only by root on Debian")
    print("Installing PostgreSQL", flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for step in (["update", "-qq"], ["install", "-y", "-qq", "--no-install-recommends", "postgresql"]):
        subprocess.run(["apt-get", *step], env=environment, stdout=subprocess.DEVNULL, check=False)
    return newest_binaries() or unavailable("it could not be installed")


def as_server_user(folder: Path) -> list[str]:
    """The server refuses to run as root: then it runs as `postgres`, who is given the folder."""
    if os.geteuid() != 0:
        return []
    try:
        user = pwd.getpwnam("postgres")
    except KeyError:
        unavailable("there is no user postgres to run it as, and root may not")
    os.chown(folder, user.pw_uid, user.pw_gid)
    return ["runuser", "-u", "postgres", "--"]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def server() -> Iterator[str]:
    """A running server; gives its address as DATABASE_URL wants it."""
    programs = binaries()
    folder = Path(tempfile.mkdtemp(prefix="raadslag-postgres-"))
    try:
        prefix = as_server_user(folder)
        data, password, port = folder / "data", secrets.token_hex(16), free_port()
        (folder / "password").write_text(password)
        (folder / "password").chmod(0o644)  # the folder itself is closed to others
        settings = (f"port={port}", "listen_addresses=127.0.0.1", f"unix_socket_directories={folder}", *SPEED)
        run = [*prefix, str(programs / "pg_ctl"), "--pgdata", str(data), "--silent"]
        authentication = f"--auth=scram-sha-256 --username=raadslag --pwfile={folder / 'password'}"
        subprocess.run(
            [*run, "init", "-o", f"{authentication} --encoding=UTF8 --locale=C.UTF-8 --no-sync"],
            cwd=folder, stdout=subprocess.DEVNULL, check=True,
        )  # fmt: skip
        subprocess.run(
            [*run, "start", "--wait", "-l", str(folder / "log"), "-o", " ".join(f"-c {s}" for s in settings)],
            cwd=folder, check=True,
        )  # fmt: skip
        try:
            yield f"postgresql://raadslag:{password}@127.0.0.1:{port}/postgres"
        finally:
            subprocess.run([*run, "stop", "--mode=immediate"], cwd=folder, check=False)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def stop(_number: int, _frame: FrameType | None) -> NoReturn:
    sys.exit(1)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", nargs=argparse.REMAINDER)
    command: list[str] = parser.parse_args().command
    signal.signal(signal.SIGTERM, stop)
    with server() as address:
        return subprocess.run(command, env={**os.environ, "DATABASE_URL": address}, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
