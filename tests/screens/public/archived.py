"""Two fictional municipalities with equally named committees, in an archive of many."""

import datetime as dt
import re
from dataclasses import replace
from html import unescape
from typing import Final
from urllib.parse import urljoin, urlsplit

from django.test import Client

from raadslag.audit.who import OPERATOR
from raadslag.bodies.kinds import Scope
from raadslag.bodies.models import Installation
from raadslag.bodies.operations import choose_scope
from raadslag.ingest.aliases import NONE
from raadslag.ingest.operations import import_paper
from raadslag.ingest.results import ImportResult

NOW: Final = dt.datetime(2026, 11, 21, 12, tzinfo=dt.UTC)
LINK: Final = re.compile(r"""(?:href|src|action)="([^"#]*)""")
PAPER: Final = """# REFERAT Økonomiudvalget d. {day}-03-2026

**Mødedato** Tirsdag d. {day}. marts 2026 kl. 08:00

**Mødedeltagere** Ida Bech (A), Bo {surname} (V) (Afbud)

# Punkt 1: Ny vej i {town}

24-000123

## Tidligere behandling

Økonomiudvalget den 10. marts 2026 Punkt 1

## Indstilling

Centret indstiller, at {town}vejen anlægges.

## Beslutning

For stemte Ida Bech (A). Imod stemte Bo {surname} (V).

Godkendt i {town}
"""


def paper(town: str, *, day: int = 17) -> str:
    return PAPER.format(town=town, day=day, surname={"Egevang": "Lund", "Skovby": "Krat"}[town])


def taken_in(text: str, *, of: str = "", name: str = "referat.md", address: str | None = None) -> ImportResult:
    return import_paper(
        data=text.encode(), name=name, address=address, by=OPERATOR, now=NOW, released=True,
        aliases=replace(NONE, municipality=of),
    )  # fmt: skip


def an_archive() -> None:
    assert isinstance(choose_scope(scope=Scope.MANY, by=OPERATOR, now=NOW), Installation)


def two_municipalities() -> None:
    an_archive()
    for town in ("Egevang", "Skovby"):
        for day in (10, 17):
            result = taken_in(paper(town, day=day), of=f"{town} Kommune")
            assert result.status == "new", result


def text_of(client: Client, address: str, *, status: int = 200) -> str:
    response = client.get(address)
    assert response.status_code == status, (address, response.status_code)
    return response.content.decode()


def links_of(page: str, address: str) -> set[str]:
    found = {urljoin(address, unescape(link)) for link in LINK.findall(page)}
    return {link for link in found if urlsplit(link).netloc == "" and not link.startswith(("/static/", "mailto:"))}


def crawled(client: Client, start: str) -> dict[str, str]:
    """Every page that links lead to from one, by its address."""
    waiting, pages = {start}, dict[str, str]()
    while waiting:
        address = waiting.pop()
        response = client.get(address)
        assert response.status_code == 200, (address, response.status_code)
        is_page = response["Content-Type"].startswith("text/html")
        pages[address] = response.content.decode() if is_page else ""
        if not address.startswith("/konto/"):
            waiting |= links_of(pages[address], address) - set(pages)
    return pages
