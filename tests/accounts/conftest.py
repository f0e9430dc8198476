"""Identity providers of others, each in a process of its own on this machine."""

import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import httpx
import pytest

HERE: Final = Path(__file__).parent


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def started(command: list[str], ready: str, env: Mapping[str, str] | None = None) -> Iterator[None]:
    """Run a process until the tests are through, once it answers."""
    process = subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        for _ in range(600):
            try:
                httpx.get(ready, timeout=60)
                break
            except httpx.TransportError:
                assert process.poll() is None, f"{command} ended"
                time.sleep(0.1)
        yield
    finally:
        process.terminate()
        process.wait(timeout=10)


@pytest.fixture(scope="session")
def openid_provider() -> Iterator[str]:
    """The address of an OpenID Connect provider."""
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    with started([sys.executable, "-m", "oidc_provider_mock", "--port", str(port)], address):
        yield address


@pytest.fixture(scope="session")
def saml_provider(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a SAML 2 provider."""
    if not shutil.which("xmlsec1"):
        pytest.skip("needs xmlsec1 (Debian package xmlsec1)")
    port, folder = free_port(), tmp_path_factory.mktemp("saml")
    address = f"http://127.0.0.1:{port}"
    command = [sys.executable, str(HERE / "saml_provider.py"), str(port), str(folder)]
    with started(command, f"{address}/metadata"):
        yield address
