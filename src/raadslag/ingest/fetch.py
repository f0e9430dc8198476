"""Papers fetched from the web: bounded in size, time and redirects, and never from inside the house."""

import ipaddress
import socket
from dataclasses import dataclass
from typing import Final
from urllib.parse import urljoin, urlsplit

import httpx

BIGGEST: Final = 100 * 1024 * 1024
REDIRECTS: Final = 5
TIMEOUT: Final = httpx.Timeout(30.0, connect=10.0)
TYPES: Final = ("text/", "application/pdf", "application/json", "application/xml", "application/xhtml+xml",
                "application/octet-stream", "application/vnd.openxmlformats")  # fmt: skip
AGENT: Final = "raadslag"


class Unfetched(Exception):
    """A paper could not be fetched. `code` is stable; `str()` is a Danish sentence."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """What an address gave. `address` is where it was found after redirects."""

    data: bytes
    address: str
    media_type: str | None


def fetch(address: str, *, private_allowed: bool = False, transport: httpx.BaseTransport | None = None) -> Fetched:
    """Fetch a paper. Each step of a redirect is checked like the first. Raises `Unfetched`."""
    with httpx.Client(timeout=TIMEOUT, headers={"User-Agent": AGENT}, transport=transport, trust_env=True) as client:
        for _ in range(REDIRECTS + 1):
            _check(address, private_allowed=private_allowed)
            try:
                with client.stream("GET", address) as response:
                    if response.is_redirect:
                        address = urljoin(address, response.headers.get("location", ""))
                        continue
                    return _taken(response, address)
            except httpx.HTTPError as error:
                raise Unfetched("no_answer", f"{address} svarede ikke: {type(error).__name__}. Prøv igen.") from error
    raise Unfetched("redirects", f"{address} sender videre for mange gange. Brug adressen på selve papiret.")


def _check(address: str, *, private_allowed: bool) -> None:
    """Refuse addresses of other kinds, and machines that are not on the public net."""
    try:
        parts = urlsplit(address)
        port = parts.port or (443 if parts.scheme == "https" else 80)
    except ValueError as error:
        raise Unfetched("address", f"{address} er ikke en webadresse.") from error
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.username or parts.password:
        raise Unfetched("address", f"{address} er ikke en webadresse.")
    if private_allowed:
        return
    try:
        found = {info[4][0] for info in socket.getaddrinfo(parts.hostname, port, type=socket.SOCK_STREAM)}
    except OSError as error:
        raise Unfetched("no_answer", f"{parts.hostname} findes ikke på nettet.") from error
    if not all(ipaddress.ip_address(str(ip).partition("%")[0]).is_global for ip in found):
        raise Unfetched("private", f"{address} ligger på et lukket net og hentes ikke.")


def _taken(response: httpx.Response, address: str) -> Fetched:
    if response.status_code != httpx.codes.OK:
        raise Unfetched("no_answer", f"{address} svarede {response.status_code}. Se efter, om adressen er rigtig.")
    said = response.headers.get("content-type", "").split(";")[0].strip().lower()
    if said and not said.startswith(TYPES):
        raise Unfetched("type", f"{address} er ikke et papir, men {said}.")
    data = bytearray()
    for chunk in response.iter_bytes():
        data += chunk
        if len(data) > BIGGEST:
            raise Unfetched("size", f"{address} er over {BIGGEST // 1024**2} MB.")
    return Fetched(data=bytes(data), address=address, media_type=said or None)
