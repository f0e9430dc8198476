"""`raadslag bench NAME`: the project's own measurements, as ratios, so that they hold on any machine.

from raadslag.cli.bench import command
"""

import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

_ROUNDS = 7


@dataclass(frozen=True, slots=True)
class Result:
    """What was measured: figures to show, and the demands that were not met."""

    figures: Sequence[tuple[str, str]]
    failures: Sequence[str] = ()


BENCHES: dict[str, Callable[[], Result]] = {}


def register(name: str) -> Callable[[Callable[[], Result]], Callable[[], Result]]:
    """Give a measurement a name on the command line."""

    def keep(measure: Callable[[], Result]) -> Callable[[], Result]:
        BENCHES[name] = measure
        return measure

    return keep


class Missing(Exception):
    """A program to measure against is not installed."""


@click.command(name="bench")
@click.argument("name", required=False, default="")
def command(name: str) -> None:
    """Mål systemets hastighed. NAME er en af målingerne; uden navn vises de."""
    from raadslag.cli.benches import log, seats  # noqa: F401, PLC0415 (they register themselves with this module)

    if name not in BENCHES:
        click.echo("Målinger: " + ", ".join(sorted(BENCHES)))
        sys.exit(0 if not name else 2)
    try:
        result = BENCHES[name]()
    except Missing as missing:
        click.echo(str(missing), err=True)
        sys.exit(2)
    for label, figure in result.figures:
        click.echo(f"{label:<42} {figure:>14}")
    for failure in result.failures:
        click.echo(f"IKKE NÅET: {failure}", err=True)
    sys.exit(1 if result.failures else 0)


def best_of(rounds: int, *works: Callable[[], object]) -> list[float]:
    """The shortest time of each, in seconds: the one least disturbed by what else the machine did.

    They take turns, so that a machine that is busy for a while slows them all.
    """
    times: list[list[float]] = [[] for _ in works]
    for _ in range(rounds):
        for own, work in zip(times, works, strict=True):
            began = time.perf_counter()
            work()
            own.append(time.perf_counter() - began)
    return [min(own) for own in times]


_PARAGRAPHS = """\
Udvalget har drøftet, hvordan den nye indsats for unge uden uddannelse kan tilrettelægges, så flere kommer godt fra
start. Forvaltningen har i foråret holdt møder med skoler, foreninger og virksomheder og har samlet deres forslag.

Forslaget betyder, at der fra næste år afsættes 1,2 mio. kr. til vejledere, og at ordningen følges op to gange om
året. Udgiften holdes inden for udvalgets ramme, og der søges derfor ikke om tillægsbevilling i denne sag.

Høringen viste, at brugerrådet ønsker kortere ventetid og en fast kontaktperson. Forvaltningen vurderer, at begge
ønsker kan imødekommes, hvis åbningstiden samles på fire dage, og hvis opgaven flyttes til borgercentret.
"""

_HEAD = """\
#set page(
  paper: "a4", margin: 2.5cm, header: [Lyngvig Kommune #h(1fr) Referat],
  footer: context align(center)[Side #counter(page).display() af #counter(page).final().first()],
)
#set text(lang: "da", size: 11pt, hyphenate: true)
#set par(justify: true)
= Udvalget for Arbejde og Erhverv
Tirsdag den 12. maj 2026 kl. 16.00

*Mødested:* Lyngvig Rådhus, lokale 2

== Deltagere
- Vibeke Holmsted (A)
- Anders Birkelund (V)
- Sofie Tranholt (F)
- Knud Ravnsgård (C)
- Lene Østerby (A)
"""

_ITEM = """
== Punkt {number} Status for indsats {number}

00.15.10-A00-{number}-26

=== Sammendrag

{paragraphs}
=== Sagsfremstilling

{paragraphs}
{paragraphs}
=== Økonomi

#table(columns: 3, [År], [Udgift], [Indtægt], [2026], [1.200], [0], [2027], [{number}.400], [0], [2028], [2.000], [100])

=== Indstilling

Center for Arbejde indstiller, at

+ udvalget tager status til efterretning
+ sagen sendes til kommunalbestyrelsen med anbefaling

=== Beslutning

Udvalget godkendte indstillingen.

Afbud: Knud Ravnsgård (C)
"""


def minutes_in_typst(items: int) -> str:
    """Invented minutes, in the layout of a municipality's."""
    numbers = range(1, items + 1)
    return _HEAD + "".join(_ITEM.format(number=number, paragraphs=_PARAGRAPHS) for number in numbers)


def minutes_pdf(folder: Path, pages: int) -> Path:
    """A PDF of invented minutes of just about so many pages."""
    try:
        import typst  # noqa: PLC0415 (only for measuring; not needed to run the system)
    except ImportError as error:
        raise Missing("typst mangler: Kør `make setup`.") from error
    source, target = folder / "referat.typ", folder / "referat.pdf"
    source.write_text(minutes_in_typst(items=round(pages * 0.98)), encoding="utf-8")
    typst.compile(source, output=target)
    return target


@register("reading")
def reading() -> Result:
    """Our reading of a paper of some 100 pages, from bytes to record, beside pdftotext and pdfplumber."""
    import pdfplumber  # noqa: PLC0415 (only for measuring; not needed to run the system)

    from raadslag.reading import read  # noqa: PLC0415 (the command line starts quickly without it)

    program = shutil.which("pdftotext")
    if program is None:
        raise Missing("pdftotext mangler: Installér pakken poppler-utils.")
    with tempfile.TemporaryDirectory() as name:
        paper = minutes_pdf(Path(name), 100)
        data = paper.read_bytes()
        with pdfplumber.open(paper) as opened:
            pages = len(opened.pages)
        command = [program, "-layout", str(paper), str(paper.with_suffix(".txt"))]
        ours, poppler = best_of(
            _ROUNDS,
            lambda: read(data, name="referat.pdf"),
            lambda: subprocess.run(command, check=True, capture_output=True),
        )
        (plumber,) = best_of(1, lambda: _plumb(paper))
    return _compared(pages, ours, poppler, plumber)


def _plumb(paper: Path) -> None:
    import pdfplumber  # noqa: PLC0415 (only for measuring)

    with pdfplumber.open(paper) as opened:
        for page in opened.pages:
            page.extract_text()


def _compared(pages: int, ours: float, poppler: float, plumber: float) -> Result:
    to_poppler, to_plumber = poppler / ours, plumber / ours
    failures = []
    if to_poppler < 0.25:
        failures.append(f"{to_poppler:.2f} gange pdftotext, skal være mindst 0,25")
    if to_plumber < 15:
        failures.append(f"{to_plumber:.1f} gange pdfplumber, skal være mindst 15")
    return Result(
        figures=[
            ("Papirets sider", f"{pages}"),
            ("Rådslag, bytes til record (sider/s)", f"{pages / ours:.0f}"),
            ("pdftotext -layout (sider/s)", f"{pages / poppler:.0f}"),
            ("pdfplumber (sider/s)", f"{pages / plumber:.1f}"),
            ("Rådslag i forhold til pdftotext", f"{to_poppler:.2f}"),
            ("Rådslag i forhold til pdfplumber", f"{to_plumber:.1f}"),
        ],
        failures=failures,
    )
