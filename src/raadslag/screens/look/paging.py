"""The links of a pagination."""

from dataclasses import dataclass
from typing import Final

from django.http import QueryDict

EACH_WAY: Final = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class PageLink:
    """One place in the row; no address means a gap."""

    number: int
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Paging:
    page: int
    pages: int
    links: tuple[PageLink | None, ...]
    first: str
    previous: str
    next: str
    last: str


def links(query: QueryDict, *, page: int, pages: int) -> Paging:
    """First, last, and those around the page one is on."""
    shown = sorted({1, pages, *range(max(1, page - EACH_WAY), min(pages, page + EACH_WAY) + 1)})
    row: list[PageLink | None] = []
    for number, before in zip(shown, [0, *shown], strict=False):
        if number - before > 1:
            row.append(None)
        row.append(PageLink(number=number, address=address(query, side=number)))
    return Paging(
        page=page,
        pages=pages,
        links=tuple(row),
        first=address(query, side=1) if page > 1 else "",
        previous=address(query, side=page - 1) if page > 1 else "",
        next=address(query, side=page + 1) if page < pages else "",
        last=address(query, side=pages) if page < pages else "",
    )


def address(query: QueryDict, **changes: str | int | None) -> str:
    """The same questions with some changed; None takes one away, and a page of 1 goes unsaid."""
    asked = query.copy()
    for name, value in changes.items():
        if value is None or (name == "side" and value == 1):
            asked.pop(name, None)
        else:
            asked[name] = str(value)
    return f"?{asked.urlencode()}"
