"""Papers brought the whole way in: read, published, found, as an installation does it."""

import datetime as dt
from pathlib import Path
from typing import Final

from raadslag.audit.who import OPERATOR
from raadslag.ingest.operations import import_paper

PAPERS: Final = Path(__file__).resolve().parents[2] / "src" / "raadslag" / "demo" / "papers"
NOW: Final = dt.datetime(2026, 11, 21, 12, tzinfo=dt.UTC)

# One case through three bodies, with votes by name; a paper with a closed item; a meeting still to come.
DAY_CARE: Final = (
    "boerne-og-uddannelsesudvalget/2026-02-03-referat.txt",
    "boerne-og-uddannelsesudvalget/2026-04-07-referat.txt",
    "boerne-og-uddannelsesudvalget/2026-05-05-referat.txt",
    "oekonomiudvalget/2026-05-18-referat.html",
    "kommunalbestyrelsen/2026-05-26-referat.pdf",
)
CLOSED: Final = ("boerne-og-uddannelsesudvalget/2026-09-22-referat.md",)
TO_COME: Final = ("oekonomiudvalget/2026-12-07-dagsorden.pdf",)

BUU: Final = "/boerne-og-uddannelsesudvalget/"
ITEM: Final = f"{BUU}2026-05-05/punkt-2/"


def publish(*names: str, released: bool = True) -> None:
    """Bring papers of the demo in."""
    for name in names:
        path = PAPERS / name
        result = import_paper(data=path.read_bytes(), name=path.name, by=OPERATOR, now=NOW, released=released)
        assert result.status == "new", (name, result)


def publish_text(text: str, *, name: str = "referat.txt", released: bool = True) -> None:
    """Bring a paper in that a test wrote."""
    result = import_paper(data=text.encode(), name=name, by=OPERATOR, now=NOW, released=released)
    assert result.status == "new", result


def minutes(*, items: int, title: str = "Orientering nr.", day: str = "13. januar 2026") -> str:
    """Minutes with so many items, each noted."""
    head = f"Børne- og Uddannelsesudvalget\nTirsdag den {day} - kl. 16.30\nUdvalgsværelse 2, Egevang Rådhus\n\n"
    people = "Deltagere\n\nFatma Yildirim Krogh (A) - Deltog\nJesper Nordtoft (A) - Deltog\n\n"
    text = "Indhold\n\nSammendrag\n\nUdvalget orienteres.\n\nBeslutning\n\nTaget til efterretning\n\n"
    body = "".join(f"Punkt {n} {title} {n}\n\n{text}" for n in range(1, items + 1))
    return f"\n{head}{people}{body}"
