"""`raadslag search`: what the search page finds, in the terminal or as JSON."""

# ruff: noqa: PLC0415 (the database's rooms can be loaded only once an installation is open)

import json
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from raadslag.cli.installation import database_answers, open_installation, ready_database
from raadslag.cli.terminal import counted, one_line, printable, short_date

if TYPE_CHECKING:
    from raadslag.search.shapes import Hit, SearchPage, TextRun


@click.command("search")
@click.argument("words", nargs=-1, required=True, metavar="ORD…")
@click.option("--json", "as_json", is_flag=True, help="Skriv resultaterne som JSON.")
@click.option("--page", type=click.IntRange(1), default=1, metavar="TAL", help="Hvilken side af resultaterne.")
def command(words: tuple[str, ...], *, as_json: bool, page: int) -> None:
    """Søg i alt, hvad der er offentligt.

    Alle ord skal være der. "Ord i citationstegn" skal stå sammen, og skole* finder alt, der begynder sådan.
    """
    open_installation()
    ready_database()
    from raadslag.search.queries import find

    with database_answers():
        found = find(query=" ".join(words), page=page)
    if as_json:
        click.echo(json.dumps(plain(found), ensure_ascii=False, indent=1).encode())
        return
    if not found.hits:
        click.echo(f'Ingen resultater for "{one_line(found.query)}". Prøv færre ord.')
        return
    click.echo(counted(found.total, "resultat", "resultater") + place(found))
    for hit in found.hits:
        click.echo("\n" + "\n".join(lines(hit)))


def place(found: "SearchPage") -> str:
    return f", side {found.page} af {found.pages}" if found.pages > 1 else ""


def lines(hit: "Hit") -> Iterator[str]:
    """A hit: its title, where and when, the words found, the address."""
    from raadslag.screens.look.labels import OUTCOMES

    yield marked(hit.title)
    facts = (hit.body_name, short_date(hit.date), OUTCOMES[hit.outcome].word if hit.outcome else "")
    yield "  " + ", ".join(str(fact) for fact in facts if fact)
    if hit.passage:
        yield "  " + marked(hit.passage)
    yield "  " + hit.address


def marked(runs: "tuple[TextRun, ...]") -> str:
    """Text in one line, with what was found in bold where the terminal can."""
    bold = sys.stdout.isatty()
    texts = ((printable(run.text.replace("\n", " ")), run.hit) for run in runs)
    return "".join(click.style(text, bold=True) if hit and bold else text for text, hit in texts)


def plain(found: "SearchPage") -> dict[str, object]:
    """The same for a program."""
    return {
        "query": found.query,
        "total": found.total,
        "page": found.page,
        "pages": found.pages,
        "hits": [
            {
                "kind": hit.kind,
                "title": "".join(run.text for run in hit.title),
                "address": hit.address,
                "body": hit.body_name,
                "date": hit.date.isoformat() if hit.date else None,
                "outcome": hit.outcome,
                "passage": "".join(run.text for run in hit.passage),
            }
            for hit in found.hits
        ],
    }
