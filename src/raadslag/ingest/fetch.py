"""Papers fetched from the web: as robots.txt asks, one at a time, bounded, and never from inside the house."""

import ipaddress
import socket
import time
from dataclasses import dataclass
from types import TracebackType
from typing import Final, Self
from urllib.parse import urljoin, urlsplit
from urllib.request import getproxies, proxy_bypass

import httpx
from protego import Protego

BIGGEST: Final = 100 * 1024 * 1024
REDIRECTS: Final = 5
TIMEOUT: Final = httpx.Timeout(30.0, connect=10.0)
LONGEST: Final = 120.0
"""Seconds a paper may take, from the first byte to the last."""
TYPES: Final = ("text/", "application/pdf", "application/json", "application/xml", "application/xhtml+xml",
                "application/octet-stream", "application/zip", "application/vnd.openxmlformats")  # fmt: skip
AGENT: Final = "raadslag"
PAUSE: Final = 1.0
"""Seconds between two papers from one place, where it does not itself ask for another pause."""
LONGEST_PAUSE: Final = 30.0
BIGGEST_ROBOTS: Final = 500_000


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


@dataclass(slots=True)
class _Place:
    """A machine that papers are fetched from: what it asks of visitors, and when it was last visited."""

    rules: Protego
    visited: float = 0.0

    @property
    def pause(self) -> float:
        asked = self.rules.crawl_delay(AGENT)
        return PAUSE if asked is None else min(float(asked), LONGEST_PAUSE)


class Fetcher:
    """Fetches papers, one at a time. Each place's robots.txt is asked once."""

    def __init__(self, *, private_allowed: bool = False, transport: httpx.BaseTransport | None = None) -> None:
        self._private = private_allowed
        self._client = httpx.Client(timeout=TIMEOUT, headers={"User-Agent": AGENT}, transport=transport, trust_env=True)
        self._places: dict[str, _Place] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _fault: BaseException | None, _: TracebackType | None
    ) -> None:
        self._client.close()

    def fetch(self, address: str) -> Fetched:
        """Fetch a paper. Each step of a redirect is checked like the first. Raises `Unfetched`."""
        for step in range(REDIRECTS + 1):
            place = self._place(address)
            if not place.rules.can_fetch(address, AGENT):
                raise Unfetched("robots", f"{address} må ikke hentes af programmer (robots.txt). Hent filen selv.")
            if step == 0:
                time.sleep(max(0.0, place.visited + place.pause - time.monotonic()))
            found = self._get(address, most=BIGGEST)
            place.visited = time.monotonic()
            if isinstance(found, str):
                address = found
                continue
            if found.status != httpx.codes.OK:
                raise Unfetched("no_answer", f"{address} svarede {found.status}. Se efter, om adressen er rigtig.")
            return _paper(found, address)
        raise Unfetched("redirects", f"{address} sender videre for mange gange. Brug adressen på selve papiret.")

    def _place(self, address: str) -> _Place:
        _check(address, private_allowed=self._private)
        origin = urljoin(address, "/")
        if origin not in self._places:
            self._places[origin] = _Place(self._rules(urljoin(origin, "robots.txt")))
        return self._places[origin]

    def _rules(self, address: str) -> Protego:
        """What a place asks of visitors. Without an answer it asks for nothing, but one in trouble is left alone."""
        for _ in range(REDIRECTS + 1):
            _check(address, private_allowed=self._private)
            found = self._get(address, most=BIGGEST_ROBOTS)
            if isinstance(found, str):
                address = found
            elif found.status >= httpx.codes.INTERNAL_SERVER_ERROR:
                return Protego.parse("User-agent: *\nDisallow: /")
            else:
                text = found.data.decode(errors="replace") if found.status == httpx.codes.OK else ""
                return Protego.parse(text)
        return Protego.parse("")

    def _get(self, address: str, *, most: int) -> "_Answer | str":
        """What an address answers, or where it sends one on to."""
        try:
            with self._client.stream("GET", address) as response:
                self._check_peer(response, address)
                if response.is_redirect:
                    return str(urljoin(address, response.headers.get("location", "")))
                said = response.headers.get("content-type", "").split(";")[0].strip().lower()
                return _Answer(response.status_code, said, _taken(response, address, most))
        except httpx.HTTPError as error:
            raise Unfetched("no_answer", f"{address} svarede ikke: {type(error).__name__}. Prøv igen.") from error

    def _check_peer(self, response: httpx.Response, address: str) -> None:
        """A name may lead elsewhere the second time it is asked for: what counts is who answers."""
        stream = response.extensions.get("network_stream")
        peer = stream.get_extra_info("server_addr") if stream and not self._private else None
        if peer and not _is_public(str(peer[0])) and not _by_proxy(address):
            raise _private(address)


@dataclass(frozen=True, slots=True)
class _Answer:
    status: int
    media_type: str
    data: bytes


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
    if not all(_is_public(str(ip)) for ip in found):
        raise _private(address)


def _is_public(ip: str) -> bool:
    return ipaddress.ip_address(ip.partition("%")[0]).is_global


def _by_proxy(address: str) -> bool:
    """Whether what answers is a proxy on the way out, which may well stand inside the house."""
    parts = urlsplit(address)
    ways = getproxies()
    return bool(ways.get(parts.scheme) or ways.get("all")) and not proxy_bypass(parts.hostname or "")


def _private(address: str) -> Unfetched:
    return Unfetched("private", f"{address} ligger på et lukket net og hentes ikke.")


def _paper(found: _Answer, address: str) -> Fetched:
    if found.media_type and not found.media_type.startswith(TYPES):
        raise Unfetched("type", f"{address} er ikke et papir, men {found.media_type}.")
    return Fetched(data=found.data, address=address, media_type=found.media_type or None)


def _taken(response: httpx.Response, address: str, most: int) -> bytes:
    data = bytearray()
    begun = time.monotonic()
    for chunk in response.iter_bytes():
        data += chunk
        if len(data) > most:
            raise Unfetched("size", f"{address} er over {most // 1024**2} MB.")
        if time.monotonic() - begun > LONGEST:
            raise Unfetched("slow", f"{address} svarer for langsomt. Prøv igen senere, eller hent filen selv.")
    return bytes(data)
