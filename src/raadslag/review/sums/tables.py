"""Columns of a table against the total under them."""

import re
from collections.abc import Iterator

from raadslag.danish.numbers import FIGURE, decimals, shown, value
from raadslag.records import Table
from raadslag.review.finding import Family, Finding, Weight
from raadslag.review.paper import Paper

_TOTAL = re.compile(r"\s*(?:i alt|ialt|total|sum|samlet)\b[^,]{0,30}$", re.IGNORECASE)
_PARTLY = re.compile(
    r"\b(?:heraf|hvoraf|netto|resultat|saldo|gennemsnit|ændring|difference|afvigelse|i alt|total|sum|samlet"
    r"|subtotal)\b",
    re.IGNORECASE,
)
_NO_SUM = re.compile(r"pct|procent|%|andel|gns|gennemsnit|snit|indeks|alder|sats|\bpr\.|nummer|\bnr\b", re.IGNORECASE)
_CELL = re.compile(rf"\s*(?P<sign>[-−–])?\s*(?P<figure>{FIGURE})\s*(?:kr\.?)?\s*")
_FAR = 0.5
"""A total that is further off than half of itself is no total of the rows above."""


def total_of_a_table(paper: Paper) -> Iterator[Finding]:
    """A last row "I alt" whose figure is not the sum of the rows above it."""
    told: set[str] = set()
    for passage in paper.passages:
        block = passage.block
        if not isinstance(block, Table) or passage.path in told or not _is_plain_sum(block):
            continue
        told.add(passage.path)
        *above, last = block.rows
        for at, written in enumerate(last[1:], start=1):
            column = [row[at] if at < len(row) else "" for row in above]
            if (at < len(block.header) and _NO_SUM.search(block.header[at])) or not _is_numbers([*column, written]):
                continue
            exact, total = sum(_number(cell) for cell in column if cell.strip()), _number(written)
            allowed = 0.5 * 10 ** -decimals(written.strip()) * (len(column) + 1) if decimals(written.strip()) else 0.5
            if allowed < abs(exact - total) <= _FAR * abs(total):
                yield Finding(
                    rule="total_of_a_table",
                    family=Family.SUMS,
                    weight=Weight.WARNING,
                    path=passage.path,
                    words=" | ".join(last),
                    about=(shown(exact, decimals(written.strip())), written.strip()),
                )


def _is_plain_sum(table: Table) -> bool:
    """Rows that are all added up: none says "heraf", none is a total of its own."""
    if len(table.rows) < 3 or not table.rows[-1] or not _TOTAL.match(table.rows[-1][0]):
        return False
    return not any(_PARTLY.search(row[0]) or _NO_SUM.search(row[0]) for row in table.rows[:-1] if row)


def _is_numbers(cells: list[str]) -> bool:
    filled = [cell for cell in cells if cell.strip()]
    return len(filled) > 2 and bool(cells[-1].strip()) and all(_CELL.fullmatch(cell) for cell in filled)


def _number(cell: str) -> float:
    found = _CELL.fullmatch(cell)
    if not found:
        return 0
    return value(found["figure"]) * (-1 if found["sign"] else 1)
