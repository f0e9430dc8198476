"""Persons as papers name them: "Anja Lund (A) (2. viceborgmester) - Deltog", one a line or many in a row."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from raadslag.reading.vocabulary.people import (
    NAME,
    NOBODY,
    OFFICE_BEFORE_NAME,
    REASON,
    SUBSTITUTE,
    is_party,
    status_of,
)
from raadslag.records import Attendance

_BRACKET = re.compile(r"\(([^()]*)\)?")
_STATUS_AT_END = re.compile(
    r"\s+[-–—]\s+(?P<words>[^-–—()]+)$|,\s*(?P<words2>(?:afbud|fraværende|deltog ikke)\b[^,]*)$", re.IGNORECASE
)
_FOOTNOTE = re.compile(r"[*¹²³]+$")


@dataclass(frozen=True, slots=True)
class Named:
    """A person as written, taken apart. `status` is None where the words say nothing of it."""

    name: str
    party: str | None = None
    role: str | None = None
    status: Attendance | None = None
    substitute_for: str | None = None
    reason: str | None = None
    note: str | None = None


def person(text: str) -> Named | None:
    """One person, or None where the text is not one."""
    text = _FOOTNOTE.sub("", text.strip(" \t,;•·-–")).strip()
    if not text or text.casefold().rstrip(".") in NOBODY:
        return None
    status: Attendance | None = None
    note = None
    if end := _STATUS_AT_END.search(text):
        words = (end["words"] or end["words2"]).strip()
        status = status_of(words)
        if status is not None:
            text = text[: end.start()].strip()
            note = _rest_of_status(words)
    return _with_brackets(text, status, note)


def people(text: str) -> list[Named]:
    """The persons of a row divided by commas, "og" or semicolons. Whatever is no person is left out."""
    return [found for part in split_row(text) if (found := person(part))]


def split_row(text: str) -> list[str]:
    """Cut a row of persons at commas, semicolons and "og" outside brackets; a bare role joins the name before it."""
    parts: list[str] = []
    depth = start = 0
    for match in re.finditer(r"[(),;]|\s(?:og|samt)\s", text):
        sign = match.group()
        if sign == "(":
            depth += 1
        elif sign == ")":
            depth = max(0, depth - 1)
        elif depth == 0:
            parts.append(text[start : match.start()])
            start = match.end()
    parts.append(text[start:])
    return _join_loose(p.strip() for p in parts if p.strip(" ."))


def _join_loose(parts: Iterable[str]) -> list[str]:
    joined: list[str] = []
    for part in parts:
        if joined and (part.startswith("(") or part[:1].islower()):
            joined[-1] += f", {part}"
        else:
            joined.append(part)
    return joined


def _rest_of_status(words: str) -> str | None:
    rest = re.sub(r"^(?:meldt\s+)?\w+(?:\s+(?:ikke|stede|afbud))?\s*", "", words).strip(" ,.")
    return rest or None


def _with_brackets(text: str, status: Attendance | None, note: str | None) -> Named | None:
    substitute_for = None
    if substitute := SUBSTITUTE.search(text):
        substitute_for = substitute["whom"].strip(" .")
        cut = text[: substitute.start()]
        text = (
            cut.rstrip(" ,(-–")
            if cut.count("(") <= cut.count(")") or not cut.rstrip().endswith("(")
            else cut.rstrip(" (")
        )
    brackets = [b.strip() for b in _BRACKET.findall(text)]
    name = text[: text.index("(")] if "(" in text else text
    role, name, after = _role_around(name.strip(" ,-–"))
    if not NAME.match(name) or len(name) > 60 or len(name.split()) > 7:
        return None
    found = Named(name, role=role, status=status, substitute_for=substitute_for, note=note)
    for content in [after, *brackets]:
        found = _take(found, content)
    return found


def _role_around(name: str) -> tuple[str | None, str, str]:
    """An office before the name ("Borgmester X Y"), or a role after a comma ("X Y, direktør")."""
    before = OFFICE_BEFORE_NAME.match(name)
    role = None
    if before and len(name[before.end() :].split()) >= 2:
        role, name = before["office"].lower(), name[before.end() :]
    name, _, after = name.partition(",")
    return role, name.strip(), after.strip()


def _take(found: Named, content: str) -> Named:
    """Give the content of a bracket its place: party, attendance, reason or role."""
    content = content.strip(" ,.")
    if not content:
        return found
    if found.party is None and is_party(content):
        return replace(found, party=content)
    status = status_of(content)
    if status is not None:
        return replace(found, status=status, note=found.note or _rest_of_status(content))
    if REASON.match(content):
        return replace(found, reason=content)
    if found.role is None:
        return replace(found, role=content)
    return replace(found, note=content if found.note is None else f"{found.note}, {content}")
