"""SQLite's FTS5, without content: stems in two columns, plain words in two.

A row is taken out by giving its words again, so words must be made the same way as when it was put in;
`Cursor.analysis` sees to that.
"""

from collections.abc import Sequence
from typing import Any, Final

from django.db import connection
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from raadslag.search.analysis import tokens
from raadslag.search.terms import Term

FOUND: Final = "SELECT d.id FROM search_index i JOIN search_document d ON d.id = i.rowid WHERE search_index MATCH %s"
BEST_FIRST: Final = (
    "ORDER BY round(bm25(search_index, 5.0, 1.0, 5.0, 1.0), 3), d.date DESC, d.id DESC LIMIT %s OFFSET %s"
)


def create(editor: BaseDatabaseSchemaEditor) -> None:
    editor.execute(
        "CREATE VIRTUAL TABLE search_index USING fts5(title, text, title_words, text_words, content='', "
        "tokenize=\"unicode61 remove_diacritics 0\", prefix='2 4 6')"
    )


def put(*, document: int, title: str, text: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO search_index(rowid, title, text, title_words, text_words) VALUES (%s, %s, %s, %s, %s)",
            [document, *_columns(title, text)],
        )


def remove(*, document: int, title: str, text: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO search_index(search_index, rowid, title, text, title_words, text_words) "
            "VALUES ('delete', %s, %s, %s, %s, %s)",
            [document, *_columns(title, text)],
        )


def clear() -> None:
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO search_index(search_index) VALUES ('delete-all')")


def matching(terms: Sequence[Term]) -> tuple[str, list[str]]:
    """A subquery for the ids of documents with every term, and its parameters."""
    return "SELECT rowid FROM search_index WHERE search_index MATCH %s", [_expression(terms)]


def ranked(terms: Sequence[Term], ids: str, params: Sequence[Any], *, limit: int, offset: int) -> list[int]:
    """The ids of documents with every term that are also among `ids` (a subquery), the best first."""
    sql = f"{FOUND} AND d.id IN ({ids}) {BEST_FIRST}"
    with connection.cursor() as cursor:
        cursor.execute(sql, [_expression(terms), *params, limit, offset])
        return [row[0] for row in cursor.fetchall()]


def _columns(title: str, text: str) -> list[str]:
    own, rest = tokens(title), tokens(text)
    return [
        " ".join(token.stem for token in own),
        " ".join(token.stem for token in rest),
        " ".join(token.word for token in own),
        " ".join(token.word for token in rest),
    ]


def _expression(terms: Sequence[Term]) -> str:
    """The terms in FTS5's language. Words hold letters and digits only, so that quoting is enough."""
    return " AND ".join(_term(term) for term in terms)


def _term(term: Term) -> str:
    if term.kind == "word":
        return f'{{title text}} : "{term.words[0]}"'
    if term.kind == "beginning":
        return f'{{title_words text_words}} : "{term.words[0]}" *'
    return f'{{title_words text_words}} : "{" ".join(term.words)}"'
