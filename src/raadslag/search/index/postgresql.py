"""PostgreSQL's tsvector, its words made here and not by a text-search configuration.

A document is one vector: plain words, and at the same places stems marked by "=". Words of the title have weight A.
"""

from collections.abc import Iterable, Sequence
from typing import Any, Final

from django.db import connection
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from raadslag.search.analysis import Token, tokens
from raadslag.search.terms import Term

LAST_PLACE: Final = 16_383
MOST_PLACES: Final = 255
"""What a tsvector can hold: places, and places of one word."""
GAP: Final = 10
"""Between title and text, so that no phrase runs from one into the other."""
FOUND: Final = (
    "SELECT d.id FROM search_index i JOIN search_document d ON d.id = i.document, "
    "(SELECT %s::tsquery AS asked) q WHERE i.words @@ q.asked"
)
BEST_FIRST: Final = (
    "ORDER BY round(ts_rank('{0.2, 0.2, 0.2, 1.0}', i.words, q.asked, 1)::numeric, 3) DESC, "
    "d.date DESC NULLS LAST, d.id DESC LIMIT %s OFFSET %s"
)


def create(editor: BaseDatabaseSchemaEditor) -> None:
    editor.execute("CREATE TABLE search_index (document bigint PRIMARY KEY, words tsvector NOT NULL)")
    editor.execute("CREATE INDEX search_index_words ON search_index USING gin (words)")


def put(*, document: int, title: str, text: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO search_index (document, words) VALUES (%s, %s::tsvector)", [document, _vector(title, text)]
        )


def remove(*, document: int, title: str, text: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM search_index WHERE document = %s", [document])


def clear() -> None:
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM search_index")


def matching(terms: Sequence[Term]) -> tuple[str, list[str]]:
    """A subquery for the ids of documents with every term, and its parameters."""
    return "SELECT document FROM search_index WHERE words @@ %s::tsquery", [_expression(terms)]


def ranked(terms: Sequence[Term], ids: str, params: Sequence[Any], *, limit: int, offset: int) -> list[int]:
    """The ids of documents with every term that are also among `ids` (a subquery), the best first."""
    sql = f"{FOUND} AND d.id IN ({ids}) {BEST_FIRST}"
    with connection.cursor() as cursor:
        cursor.execute(sql, [_expression(terms), *params, limit, offset])
        return [row[0] for row in cursor.fetchall()]


def _vector(title: str, text: str) -> str:
    own, rest = tokens(title), tokens(text)
    places: dict[str, list[str]] = {}
    _place(places, own, start=1, weight="A")
    _place(places, rest, start=len(own) + GAP, weight="")
    return " ".join(f"'{word}':{','.join(where[:MOST_PLACES])}" for word, where in places.items())


def _place(places: dict[str, list[str]], words: Iterable[Token], *, start: int, weight: str) -> None:
    for place, token in enumerate(words, start=start):
        where = f"{min(place, LAST_PLACE)}{weight}"
        places.setdefault(token.word, []).append(where)
        places.setdefault(f"={token.stem}", []).append(where)


def _expression(terms: Sequence[Term]) -> str:
    """The terms in PostgreSQL's language. Words hold letters and digits only, so that quoting is enough."""
    return " & ".join(f"({_term(term)})" for term in terms)


def _term(term: Term) -> str:
    if term.kind == "word":
        return f"'={term.words[0]}'"
    if term.kind == "beginning":
        return f"'{term.words[0]}':*"
    return " <-> ".join(f"'{word}'" for word in term.words)
