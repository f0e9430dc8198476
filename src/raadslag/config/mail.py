"""The address of the mail server, as one setting says it."""

from dataclasses import dataclass
from typing import Final
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

PORTS: Final = {"smtp": 25, "smtps": 465}
NEAR: Final = frozenset({"localhost", "127.0.0.1", "::1"})
SHAPE: Final = "RAADSLAG_MAIL_URL skal skrives som smtp://bruger:kode@vært:587?tls=1"


@dataclass(frozen=True, kw_only=True)
class MailServer:
    """Where mails are handed over. `tls`: encrypted after the first greeting; `ssl`: from the first byte."""

    host: str
    port: int
    user: str
    password: str
    tls: bool
    ssl: bool


NONE: Final = MailServer(host="", port=25, user="", password="", tls=False, ssl=False)


def mail_server(url: str) -> MailServer:
    """Read the address. Raises ValueError, which never repeats the password."""
    if not url:
        return NONE
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port or PORTS.get(parts.scheme, 0)
        options = dict(parse_qsl(parts.query, keep_blank_values=True, strict_parsing=bool(parts.query)))
    except ValueError:
        raise ValueError(SHAPE) from None
    if parts.scheme not in PORTS or not host or parts.path.strip("/") or not readable(parts, options):
        raise ValueError(SHAPE)
    server = MailServer(
        host=host,
        port=port,
        user=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
        tls=options.get("tls") == "1",
        ssl=parts.scheme == "smtps",
    )
    if not (server.user + server.password).isascii():
        raise ValueError("RAADSLAG_MAIL_URL har en bruger eller kode med æ, ø, å eller lignende; det kan ikke sendes")
    if server.password and not (server.tls or server.ssl or host in NEAR):
        raise ValueError("RAADSLAG_MAIL_URL ville sende koden ukrypteret; skriv ?tls=1 til sidst, eller brug smtps://")
    return server


def readable(parts: SplitResult, options: dict[str, str]) -> bool:
    """Whether nothing is said that would be passed over: a misspelt option must not mean no encryption."""
    known = set(options) <= {"tls"} and options.get("tls", "0") in {"0", "1"}
    return known and not parts.fragment and not (parts.scheme == "smtps" and options.get("tls") == "1")


def sender(given: str, *, hosts: tuple[str, ...]) -> str:
    """Who mails are from: as it is set, or an address at this installation's own name."""
    if not given:
        named = (host.lstrip(".") for host in hosts if "*" not in host)
        return f"raadslag@{next(named, 'localhost')}"
    if "@" not in given or any(sign in given for sign in "\r\n"):
        raise ValueError("RAADSLAG_MAIL_FROM skal være en mailadresse, gerne med navn: Navn <navn@eksempel.dk>")
    return given
