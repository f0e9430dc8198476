"""Bodies, members and seats from a spreadsheet: a line for each seat, Danish heads, any encoding. Pure.

What cannot be read is a problem of its line; nothing is guessed.
"""

import csv
import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from raadslag.bodies.kinds import BodyKind, OfficeKind
from raadslag.bodies.names import tidy
from raadslag.bodies.seating.labels.seat_file import COLUMNS, KINDS, OUTSIDE, POSTS, REQUIRED
from raadslag.law.refusal import Refusal
from raadslag.reading.formats.decode import decode

MOST_LINES: Final = 20_000
ISO: Final = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
DANISH: Final = re.compile(r"(\d{1,2})[-./](\d{1,2})[-./](\d{4})")
RANKED: Final = re.compile(r"(\d)\.? +(.+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A seat, or a body alone where `name` is empty. `letter` None: not said; empty: outside all lists."""

    number: int
    body: str
    kind: BodyKind | None
    name: str
    letter: str | None
    group: str
    office: OfficeKind | None
    rank: int
    since: dt.date
    until: dt.date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """What is wrong with a line; the heads are line 1."""

    line: int
    refusal: Refusal


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatFile:
    lines: tuple[Line, ...]
    problems: tuple[Problem, ...]


class _Wrong(Exception):
    """A cell cannot be read."""

    def __init__(self, code: str, *about: str) -> None:
        super().__init__(code)
        self.refusal = Refusal(code=code, about=about)


def read_seats(data: bytes) -> SeatFile:
    """What a file says, and what is wrong with it."""
    text = decode(data)
    first = text.partition("\n")[0]
    separator = max(";\t,", key=first.count)
    rows = list(csv.reader(text.splitlines(), delimiter=separator, strict=False))
    heads = [tidy(head).casefold() for head in rows[0]] if rows else []
    problems = list(_head_problems(heads))
    filled = [(number, row) for number, row in enumerate(rows[1:], start=2) if any(cell.strip() for cell in row)]
    if not filled and not problems:
        problems.append(Problem(line=1, refusal=Refusal(code="no_lines")))
    if len(filled) > MOST_LINES:
        problems.append(Problem(line=1, refusal=Refusal(code="too_many_lines", about=(str(MOST_LINES),))))
    if problems:
        return SeatFile(lines=(), problems=tuple(problems))
    return _read_lines([(number, dict(zip(heads, map(tidy, row), strict=False))) for number, row in filled])


def _head_problems(heads: list[str]) -> Iterator[Problem]:
    for name in REQUIRED:
        if heads and name not in heads:
            yield Problem(line=1, refusal=Refusal(code="column_is_missing", about=(name,)))
    for name in heads:
        if name and name not in COLUMNS:
            yield Problem(line=1, refusal=Refusal(code="column_is_unknown", about=(name,)))


def _read_lines(rows: list[tuple[int, dict[str, str]]]) -> SeatFile:
    lines: list[Line] = []
    problems: list[Problem] = []
    met: dict[tuple[str, str, dt.date, object], int] = {}
    for number, cells in rows:
        try:
            line = _line(number, cells)
        except _Wrong as wrong:
            problems.append(Problem(line=number, refusal=wrong.refusal))
            continue
        same = met.setdefault((line.body, line.name, line.since, line.office), number)
        if same != number:
            problems.append(Problem(line=number, refusal=Refusal(code="written_twice", about=(str(same),))))
        lines.append(line)
    return SeatFile(lines=tuple(lines), problems=tuple(problems))


def _line(number: int, cells: Mapping[str, str]) -> Line:
    for name in REQUIRED:
        if not cells.get(name) and not (name == "navn" and not cells.get("post")):
            raise _Wrong("cell_is_missing", name)
    office, rank = _office(cells.get("post", ""))
    letter = cells.get("liste", "")
    until = _day(cells["til"]) if cells.get("til") else None
    since = _day(cells["fra"])
    if until is not None and until < since:
        raise _Wrong("ends_before_it_begins")
    return Line(
        number=number,
        body=cells["udvalg"],
        kind=_kind(cells.get("art", "")),
        name=cells.get("navn", ""),
        letter=None if not letter else "" if letter.casefold() in OUTSIDE else letter,
        group=cells.get("valggruppe", ""),
        office=office,
        rank=rank,
        since=since,
        until=until,
    )


def _day(written: str) -> dt.date:
    try:
        if found := ISO.fullmatch(written):
            return dt.date(*map(int, found.groups()))
        if found := DANISH.fullmatch(written):
            day, month, year = map(int, found.groups())
            return dt.date(year, month, day)
    except ValueError:
        pass
    raise _Wrong("no_such_day", written)


def _kind(written: str) -> BodyKind | None:
    if not written:
        return None
    kind = KINDS.get(written.casefold())
    if kind is None:
        raise _Wrong("no_such_kind", written)
    return kind


def _office(written: str) -> tuple[OfficeKind | None, int]:
    if not written or written.casefold() in {"medlem", "menigt medlem"}:
        return None, 1
    ranked = RANKED.fullmatch(written)
    word, rank = (ranked[2], int(ranked[1])) if ranked else (written, 1)
    office = POSTS.get(word.casefold())
    if office is None or rank < 1:
        raise _Wrong("no_such_post", written)
    return office, rank
