"""How an import is shown: how far it is, and at the end a table of what came of each paper."""

import sys
from types import TracebackType
from typing import Final, Self

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
from rich.progress import Progress as Bar
from rich.table import Table
from rich.text import Text

from raadslag.cli.terminal import counted, one_line, short_date
from raadslag.ingest.results import ImportResult, ImportSummary, Status

STATUSES: Final[dict[Status, tuple[str, str, str]]] = {
    "new": ("nyt", "nye", "green"),
    "changed": ("ændret", "ændrede", "yellow"),
    "same": ("uændret", "uændrede", ""),
    "failed": ("ikke indlæst", "ikke indlæst", "red"),
}
WIDTH_OF_A_FILE: Final = 160


def console(*, err: bool = False) -> Console:
    """A console as wide as its terminal; what goes to a file is not squeezed."""
    stream = sys.stderr if err else sys.stdout
    return Console(file=stream, width=None if stream.isatty() else WIDTH_OF_A_FILE, highlight=False, emoji=False)


class Progress:
    """How far an import is: a bar where somebody watches, nothing where nobody does."""

    def __init__(self, total: int) -> None:
        self.done = 0
        paper = TextColumn("{task.fields[paper]}", markup=False)
        columns = (TextColumn("Indlæser"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(), paper)
        self._bar = Bar(*columns, console=console(err=True), transient=True, disable=not sys.stderr.isatty())
        self._task = self._bar.add_task("", total=total, paper="")

    def __enter__(self) -> Self:
        self._bar.start()
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _fault: BaseException | None, _: TracebackType | None
    ) -> None:
        self._bar.stop()

    def show(self, number: int, _total: int, result: ImportResult) -> None:
        """One more paper is done."""
        self.done = number
        self._bar.update(self._task, completed=number, paper=one_line(result.name))


def tell(summary: ImportSummary, *, table: bool = True, passed_over: tuple[str, ...] = ()) -> None:
    """The table, the sums, and a sentence for each paper that failed."""
    if table:
        console().print(table_of(summary))
    sums = [f"{summary.count(s)} {one if summary.count(s) == 1 else many}" for s, (one, many, _) in STATUSES.items()]
    click.echo(f"{counted(len(summary.results), 'papir', 'papirer')}: {', '.join(sums)}.")
    for result in summary.failed:
        click.echo(f"{one_line(result.name)}: {one_line(result.message)}", err=True)
    if passed_over:
        names = ", ".join(map(one_line, passed_over[:10])) + (" …" if len(passed_over) > 10 else "")
        click.echo(f"Sprunget over, fordi det ikke er papirer: {names}", err=True)


def table_of(summary: ImportSummary) -> Table:
    table = Table(box=None, pad_edge=False)
    table.add_column("Papir", overflow="fold")
    table.add_column("Udvalg", overflow="fold")
    table.add_column("Dato", no_wrap=True)
    table.add_column("Punkter", justify="right")
    table.add_column("Se efter", justify="right")
    table.add_column("Resultat", no_wrap=True)
    for result in summary.results:
        word, _, colour = STATUSES[result.status]
        table.add_row(
            Text(one_line(result.name)),
            Text(one_line(result.body) or "–"),
            short_date(result.date) or "–",
            str(result.items),
            str(result.findings),
            Text(word, style=colour),
        )
    return table
