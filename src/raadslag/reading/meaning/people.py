"""Persons as papers name them: "Anja Lund (A) (2. viceborgmester) - Deltog", one a line or many in a row."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from raadslag.reading.vocabulary.people import (
    NAME,
    NOBODY,
    OFFICE_BEFORE_NAME,
    OPEN_ROLE,
    PART_OF_MEETING,
    REASON,
    STATUS_AT_END,
    SUBSTITUTE,
    TITLE_BEFORE_NAME,
    is_party,
    status_of,
)
from raadslag.records import Attendance

_BRACKET = re.compile(r"\(([^()]*)\)?")
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
    part: str | None = None
    """The items that the words are about, where they are not about the whole meeting ("sag 9-10")."""


def person(text: str) -> Named | None:
    """One person, or None where the text is not one."""
    text = _FOOTNOTE.sub("", text.strip(" \t,;•·-–.")).strip()
    if not text or text.casefold().rstrip(".") in NOBODY:
        return None
    status: Attendance | None = None
    note = None
    if end := STATUS_AT_END.search(text):
        words = (end["words"] or end["words2"]).strip()
        status = status_of(words)
        if status is not None:
            text = f"{text[: end.start()].strip()} {end['why'] or ''}".strip()
            note = _rest_of_status(words)
    return _with_brackets(text, status, note)


def people(text: str) -> list[Named]:
    """The persons of a row divided by commas, "og" or semicolons. Whatever is no person is left out."""
    return [found for part in split_row(text) if (found := person(part))]


def split_row(text: str) -> list[str]:
    """Cut a row of persons at commas, semicolons and "og" outside brackets; what belongs to a role stays with it."""
    parts: list[tuple[str, str]] = []
    depth = start = 0
    sign = ""
    for match in re.finditer(r"[(),;]|\s(?:og|samt)\s", text):
        found = match.group()
        if found == "(":
            depth += 1
        elif found == ")":
            depth = max(0, depth - 1)
        elif depth == 0:
            parts.append((sign, text[start : match.start()].strip()))
            sign, start = found, match.end()
    parts.append((sign, text[start:].strip()))
    return _join_loose((sign, part) for sign, part in parts if part.strip(" ."))


def _join_loose(parts: Iterable[tuple[str, str]]) -> list[str]:
    """A role after a comma goes with the name before it, and so do the words of "centerchef for Økonomi, Personale"."""
    joined: list[str] = []
    for sign, part in parts:
        person_after = TITLE_BEFORE_NAME.match(part)
        role = not person_after and (part.startswith("(") or part[:1].islower() or part[:1].isdigit())
        within = joined and sign != ";" and OPEN_ROLE.search(joined[-1]) and len(part.split()) == 1 and "(" not in part
        if joined and (role or within):
            joined[-1] += f"{sign if sign.startswith(' ') else sign + ' '}{part}"
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
    outside = text[text.rindex(")") + 1 :].strip(" ,.") if ")" in text else ""
    role, name, after = _role_around(name.strip(" ,-–"))
    if not NAME.match(name) or len(name) > 60 or len(name.split()) > 7:
        return None
    found = Named(name, role=role, status=status, substitute_for=substitute_for, note=note)
    for content in [after, *brackets, outside]:
        found = _take(found, content)
    return found


def _role_around(name: str) -> tuple[str | None, str, str]:
    """An office before the name ("Borgmester X Y"), or a role after a comma ("X Y, direktør")."""
    before = OFFICE_BEFORE_NAME.match(name) or TITLE_BEFORE_NAME.match(name)
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
    if content.startswith("bemærkning: "):
        return replace(found, note=content.removeprefix("bemærkning: "))
    if PART_OF_MEETING.match(content):
        return replace(found, part=content)
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
