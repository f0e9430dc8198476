"""Every setting an installation can be given, in one place.

`SETTINGS` is what `raadslag check` prints; `read` turns the process's variables into typed values.
"""

import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import quote, urlsplit

from raadslag.config.mail import MailServer, mail_server, sender

LOOPBACK: Final = ("localhost", "127.0.0.1", "[::1]")


@dataclass(frozen=True, kw_only=True)
class Setting:
    """One variable: its name, what holds without it, and what it means to the person who runs the place."""

    name: str
    default: str
    explanation: str
    secret: bool = False


SETTINGS: Final = (
    Setting(
        name="RAADSLAG_DATA",
        default="data",
        explanation="Mappe til database, filer og nøgle. Den skal med i sikkerhedskopien.",
    ),
    Setting(
        name="DATABASE_URL",
        default="",
        explanation="Adresse på databasen. Uden værdi: SQLite i datamappen. "
        "PostgreSQL: postgresql://bruger:kode@vært/database.",
        secret=True,
    ),
    Setting(
        name="RAADSLAG_SECRET_KEY",
        default="",
        explanation="Nøgle til underskrift af sessioner. Uden værdi: laves én gang og gemmes i datamappen.",
        secret=True,
    ),
    Setting(
        name="RAADSLAG_MUNICIPALITY",
        default="",
        explanation="Kommunens navn, som det står på siderne. Uden værdi: navnet fra papirerne.",
    ),
    Setting(
        name="RAADSLAG_CONTACT",
        default="",
        explanation="Hvem en borger kan skrive til, som det står på siderne: en enhed, gerne med mailadresse.",
    ),
    Setting(
        name="RAADSLAG_HOSTS",
        default=",".join(LOOPBACK),
        explanation="Værtsnavne, der svares på, adskilt af komma.",
    ),
    Setting(
        name="RAADSLAG_HTTPS",
        default="",
        explanation="1 eller 0: sikre cookies og kun https. Uden værdi: slået til, når RAADSLAG_HOSTS nævner "
        "andet end denne maskine. Serveren foran skal sætte X-Forwarded-Proto.",
    ),
    Setting(
        name="RAADSLAG_MAIL_URL",
        default="",
        explanation="Adresse på mailserveren: smtp://bruger:kode@vært:587?tls=1, eller smtps:// for port 465. "
        "Uden værdi: mails venter i udbakken.",
        secret=True,
    ),
    Setting(
        name="RAADSLAG_MAIL_FROM",
        default="",
        explanation="Afsender af mails: Navn <navn@eksempel.dk>. Uden værdi: raadslag@ og det første navn i "
        "RAADSLAG_HOSTS ud over denne maskine.",
    ),
    Setting(
        name="RAADSLAG_ADDRESS",
        default="",
        explanation="Sidernes adresse, som den står i mails, fx https://moeder.eksempel.dk. Uden værdi: lavet af "
        "RAADSLAG_HOSTS.",
    ),
    Setting(
        name="RAADSLAG_OIDC_URL",
        default="",
        explanation="Adressen på kommunens OpenID Connect-login (udstederen). Uden værdi: ingen knap.",
    ),
    Setting(
        name="RAADSLAG_OIDC_CLIENT",
        default="",
        explanation="Det navn (client id), Rådslag har hos OpenID Connect-login.",
    ),
    Setting(
        name="RAADSLAG_OIDC_SECRET",
        default="",
        explanation="Den hemmelighed (client secret), der hører til RAADSLAG_OIDC_CLIENT.",
        secret=True,
    ),
    Setting(
        name="RAADSLAG_OIDC_NAME",
        default="Kommunens login",
        explanation="Teksten på knappen til OpenID Connect-login.",
    ),
    Setting(
        name="RAADSLAG_SAML_METADATA",
        default="",
        explanation="Metadata for kommunens SAML 2-login: en fil eller en https-adresse. Uden værdi: ingen knap.",
    ),
    Setting(
        name="RAADSLAG_SAML_NAME",
        default="Kommunens login",
        explanation="Teksten på knappen til SAML 2-login.",
    ),
    Setting(
        name="RAADSLAG_SAML_KEYS",
        default="",
        explanation="Mappe med nøgler og certifikater til SAML 2-login: current.key og current.crt. Uden værdi: saml i "
        "datamappen, hvor raadslag saml new lægger dem.",
    ),
    Setting(
        name="RAADSLAG_DEBUG",
        default="0",
        explanation="1 viser fejl i detaljer. Kun til udvikling.",
    ),
)


@dataclass(frozen=True, kw_only=True)
class OpenId:
    """A log-in elsewhere, by OpenID Connect."""

    url: str
    client: str
    secret: str
    name: str


@dataclass(frozen=True, kw_only=True)
class Saml:
    """A log-in elsewhere, by SAML 2. `metadata` is an address: of a file, or on the web."""

    metadata: str
    name: str
    keys: Path


@dataclass(frozen=True, kw_only=True)
class Environment:
    """The settings as the program uses them."""

    data: Path
    database_url: str
    secret_key: str
    municipality: str
    contact: str
    hosts: tuple[str, ...]
    https: bool
    mail_server: MailServer
    mail_from: str
    address: str
    openid: OpenId | None
    saml: Saml | None
    saml_keys: Path
    debug: bool


def read(variables: Mapping[str, str]) -> Environment:
    """Read every setting; the data folder and the key are made where they are missing."""
    given = {setting.name: variables.get(setting.name, "").strip() or setting.default for setting in SETTINGS}
    data = Path(given["RAADSLAG_DATA"]).resolve()
    data.mkdir(parents=True, exist_ok=True)
    hosts = tuple(host.strip() for host in given["RAADSLAG_HOSTS"].split(",") if host.strip())
    beyond_this_machine = tuple(host for host in hosts if host not in LOOPBACK)
    https = switch("RAADSLAG_HTTPS", given["RAADSLAG_HTTPS"], otherwise=bool(beyond_this_machine))
    saml_keys = Path(given["RAADSLAG_SAML_KEYS"] or data / "saml").resolve()
    return Environment(
        data=data,
        database_url=given["DATABASE_URL"] or f"sqlite:///{quote(str(data / 'raadslag.sqlite3'))}",
        secret_key=given["RAADSLAG_SECRET_KEY"] or kept_key(folder=data),
        municipality=given["RAADSLAG_MUNICIPALITY"],
        contact=given["RAADSLAG_CONTACT"],
        hosts=hosts,
        https=https,
        mail_server=mail_server(given["RAADSLAG_MAIL_URL"]),
        mail_from=sender(given["RAADSLAG_MAIL_FROM"], hosts=beyond_this_machine),
        address=given["RAADSLAG_ADDRESS"].rstrip("/") or own_address(hosts, https=https),
        openid=openid(given),
        saml=saml(given, keys=saml_keys),
        saml_keys=saml_keys,
        debug=switch("RAADSLAG_DEBUG", given["RAADSLAG_DEBUG"], otherwise=False),
    )


def own_address(hosts: tuple[str, ...], *, https: bool) -> str:
    """Where the pages are, as links in mails have it: the first name that others use."""
    others = [host.lstrip(".") for host in hosts if host not in LOOPBACK]
    return f"{'https' if https else 'http'}://{others[0]}" if others else "http://localhost:8000"


def openid(given: Mapping[str, str]) -> OpenId | None:
    """The OpenID Connect log-in; all of it must be told, or nothing."""
    url = web_address("RAADSLAG_OIDC_URL", given["RAADSLAG_OIDC_URL"])
    if not url:
        return None
    for name in ("RAADSLAG_OIDC_CLIENT", "RAADSLAG_OIDC_SECRET"):
        if not given[name]:
            raise ValueError(f"{name} mangler, når RAADSLAG_OIDC_URL er sat")
    return OpenId(
        url=url.rstrip("/"),
        client=given["RAADSLAG_OIDC_CLIENT"],
        secret=given["RAADSLAG_OIDC_SECRET"],
        name=given["RAADSLAG_OIDC_NAME"],
    )


def saml(given: Mapping[str, str], *, keys: Path) -> Saml | None:
    """The SAML 2 log-in. Metadata says whose signature counts, so a file must be there, and an address be safe."""
    metadata = given["RAADSLAG_SAML_METADATA"]
    if not metadata:
        return None
    if "://" not in metadata:
        path = Path(metadata).resolve()
        if not path.is_file():
            raise ValueError(f"RAADSLAG_SAML_METADATA: filen {path} findes ikke")
        metadata = path.as_uri()
    else:
        web_address("RAADSLAG_SAML_METADATA", metadata)
    return Saml(metadata=metadata, name=given["RAADSLAG_SAML_NAME"], keys=keys)


def web_address(name: str, value: str) -> str:
    """An address that trust can be put in: https, or on this machine."""
    parts = urlsplit(value)
    if value and parts.scheme != "https" and not (parts.scheme == "http" and parts.hostname in LOOPBACK):
        raise ValueError(f"{name} skal være en https-adresse, ikke {value!r}")
    return value


def switch(name: str, value: str, *, otherwise: bool) -> bool:
    """A variable that is 1 or 0; anything else is a mistake worth stopping for."""
    if value not in {"", "0", "1"}:
        raise ValueError(f"{name} skal være 1 eller 0, ikke {value!r}")
    return value == "1" if value else otherwise


def kept_key(*, folder: Path) -> str:
    """The key of this installation: made once, readable by its owner only.

    It is written in full to a file of its own and then linked into place, so that of two
    processes that start at once one makes the key and both read the same.
    """
    path = folder / "secret_key"
    if not path.exists():
        draft = folder / f"secret_key.{secrets.token_hex(8)}"
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(secrets.token_urlsafe(64))
        try:
            path.hardlink_to(draft)
        except FileExistsError:
            pass
        finally:
            draft.unlink()
    return path.read_text()
