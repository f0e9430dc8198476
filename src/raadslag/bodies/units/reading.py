"""Files of units and of municipalities, as CSV or JSON: what each line says, and what is wrong with it. Pure."""

import csv
import datetime as dt
import io
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final
from uuid import UUID

LONGEST: Final = 10_000
"""Lines of one file."""
UNIT_COLUMNS: Final = ("navn", "overordnet", "fra", "til", "uuid", "ean", "p_nummer", "andre_navne")
MUNICIPALITY_COLUMNS: Final = ("kode", "navn")
DANISH_DAY: Final = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """What is wrong with a line; line 0 is the file as a whole."""

    line: int
    code: str
    about: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitLine:
    line: int
    name: str
    parent: str
    since: dt.date | None
    until: dt.date | None
    uuid: UUID | None
    ean: str
    p_number: str
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MunicipalityLine:
    line: int
    code: str
    name: str


class _Wrong(Exception):
    def __init__(self, code: str, *about: str) -> None:
        super().__init__(code)
        self.code, self.about = code, about


def read_units(data: bytes) -> tuple[tuple[UnitLine, ...], tuple[Problem, ...]]:
    """The lines of a file of units, and everything that is wrong with it."""
    rows, problems = _rows(data, UNIT_COLUMNS, needed="navn")
    lines = []
    for number, row in rows:
        try:
            lines.append(_unit(number, row))
        except _Wrong as wrong:
            problems.append(Problem(line=number, code=wrong.code, about=wrong.about))
    return tuple(lines), tuple(problems)


def read_municipalities(data: bytes) -> tuple[tuple[MunicipalityLine, ...], tuple[Problem, ...]]:
    """The lines of a file of municipalities with their codes, and everything that is wrong with it."""
    rows, problems = _rows(data, MUNICIPALITY_COLUMNS, needed="kode")
    lines, seen = [], dict[str, int]()
    for number, row in rows:
        code = row["kode"].zfill(3)[-3:] if len(row["kode"]) <= 4 else row["kode"]
        if not (code.isascii() and code.isdigit() and len(code) == 3):
            problems.append(Problem(line=number, code="municipality_code", about=(row["kode"][:20],)))
        elif not row["navn"]:
            problems.append(Problem(line=number, code="name_missing"))
        elif code in seen:
            problems.append(Problem(line=number, code="code_twice", about=(code, str(seen[code]))))
        else:
            seen[code] = number
            lines.append(MunicipalityLine(line=number, code=code, name=row["navn"][:200]))
    return tuple(lines), tuple(problems)


def _unit(number: int, row: Mapping[str, str]) -> UnitLine:
    if not row["navn"] or len(row["navn"]) > 200:
        raise _Wrong("name_missing")
    since, until = _day(row["fra"]), _day(row["til"])
    if since and until and until < since:
        raise _Wrong("ends_before", row["fra"], row["til"])
    return UnitLine(
        line=number,
        name=row["navn"],
        parent=row["overordnet"],
        since=since,
        until=until,
        uuid=_uuid(row["uuid"]),
        ean=_ean(row["ean"]),
        p_number=_digits(row["p_nummer"], 10, "p_number"),
        aliases=tuple(name for each in row["andre_navne"].split("|") if (name := " ".join(each.split()))),
    )


def _day(text: str) -> dt.date | None:
    if not text:
        return None
    found = DANISH_DAY.fullmatch(text)
    try:
        return dt.date(int(found[3]), int(found[2]), int(found[1])) if found else dt.date.fromisoformat(text)
    except ValueError as wrong:
        raise _Wrong("no_such_date", text[:20]) from wrong


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text) if text else None
    except ValueError as wrong:
        raise _Wrong("no_uuid", text[:40]) from wrong


def _digits(text: str, length: int, code: str) -> str:
    if text and not (text.isascii() and text.isdigit() and len(text) == length):
        raise _Wrong(code, text[:20])
    return text


def _ean(text: str) -> str:
    """Thirteen digits of which the last is made from the others, so that a slip is found."""
    digits = _digits(text, 13, "ean")
    if digits and sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(digits)) % 10:
        raise _Wrong("ean", text)
    return digits


def _rows(
    data: bytes, columns: tuple[str, ...], *, needed: str
) -> tuple[list[tuple[int, Mapping[str, str]]], list[Problem]]:
    """The rows under the names of their columns, each with the number of its line."""
    text = _text(data)
    if text is None or not text.strip():
        return [], [Problem(line=0, code="no_text" if text is None else "empty")]
    read = _of_json(text) if text.lstrip().startswith(("[", "{")) else _of_csv(text)
    if read is None:
        return [], [Problem(line=0, code="unreadable")]
    head, rows = read
    if needed not in head:
        return [], [Problem(line=0, code="column_missing", about=(needed, ", ".join(columns)))]
    unknown = sorted(head - set(columns))
    if unknown:
        return [], [Problem(line=0, code="column_unknown", about=(", ".join(unknown)[:200], ", ".join(columns)))]
    if len(rows) > LONGEST:
        return [], [Problem(line=0, code="too_long", about=(str(LONGEST),))]
    return [(number, {name: row.get(name, "") for name in columns}) for number, row in rows if any(row.values())], []


_Read = tuple[set[str], list[tuple[int, dict[str, str]]]]


def _of_csv(text: str) -> _Read | None:
    first = text.split("\n", 1)[0]
    separator = max(";,\t", key=first.count)
    reader = csv.reader(io.StringIO(text), delimiter=separator, strict=True)
    try:
        head = [_column(name) for name in next(reader)]
        rows = [(reader.line_num, _named(head, cells)) for cells in reader if any(cells)]
    except (csv.Error, StopIteration):
        return None
    return set(head) - {""}, rows


def _named(head: list[str], cells: list[str]) -> dict[str, str]:
    return {name: " ".join(cell.split()) for name, cell in zip(head, cells, strict=False) if name}


def _of_json(text: str) -> _Read | None:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return None
    listed = (
        found if isinstance(found, list) else next((each for each in found.values() if isinstance(each, list)), None)
    )
    if listed is None or not all(isinstance(each, dict) for each in listed):
        return None
    rows = [(number, dict(_cells(each))) for number, each in enumerate(listed, start=1)]
    return {name for _, row in rows for name in row}, rows


def _cells(row: Mapping[str, object]) -> Iterable[tuple[str, str]]:
    for name, value in row.items():
        listed = "|".join(map(str, value)) if isinstance(value, list) else value
        yield _column(name), "" if listed is None else " ".join(str(listed).split())


def _column(name: str) -> str:
    """A column's name as it may be written: "P-nummer" is `p_nummer`."""
    return re.sub(r"[\s-]+", "_", name.strip().casefold())


def _text(data: bytes) -> str | None:
    if b"\x00" in data:
        return None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")
