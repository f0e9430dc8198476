"""A chain: each link is made of the one before and a salted digest, never of content. Pure."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

START: Final = "0" * 64
NOTHING_PRINTED: Final[Mapping[int, str]] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A link as its chain knows it. `digest`, `salt` and `content` are None where the content was destroyed."""

    position: int
    previous: str
    chain: str
    salted: str
    label: str
    digest: str | None
    salt: bytes | None
    content: bytes | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Damaged:
    """A link that cannot even be read."""

    position: int


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Fault:
    """What is wrong, and from where.

    Codes: `gap` (links are missing from here), `extra` (a link too many), `broken` (changed, or not after the one
    before), `salt` and `content` (its content is changed), `values` (its content is gone, and no law took it),
    `unreadable`, `cut` (the end is missing from here), `head` (the end is not what was written down as the end),
    `print` (it is not what was printed).
    """

    position: int
    code: str


def salted_digest(*, salt: bytes, digest: str) -> str:
    return hashlib.sha256(salt + bytes.fromhex(digest)).hexdigest()


def chained(*, previous: str, salted: str, position: int, label: str) -> str:
    """The next link. `label` says what the link is of, when and why, so that those are proved too."""
    return hashlib.sha256(f"{previous}:{position}:{salted}:{label}".encode()).hexdigest()


def faults(
    links: Iterable[Link | Damaged], *, head: str, length: int, prints: Mapping[int, str] = NOTHING_PRINTED
) -> tuple[Fault, ...]:
    """Everything that does not hold, in order; an empty answer means that nothing was changed, moved or cut off.

    `links` come by position. `prints` holds the ends of the chain that were once printed, by position.
    """
    found: list[Fault] = []
    previous: str | None = START
    position = 0
    for link in links:
        if link.position <= position:
            found.append(Fault(position=link.position, code="extra"))
            continue
        if link.position > position + 1:
            found.append(Fault(position=position + 1, code="gap"))
            previous = None
        position = link.position
        if isinstance(link, Damaged):
            found.append(Fault(position=position, code="unreadable"))
            previous = None
            continue
        found.extend(_link_faults(link, previous, prints))
        previous = link.chain
    found.extend(_end_faults(previous, position, head, length))
    found.extend(Fault(position=position + 1, code="cut") for printed in prints if printed > position)
    return tuple(dict.fromkeys(sorted(found)))


def _link_faults(link: Link, previous: str | None, prints: Mapping[int, str]) -> Iterable[Fault]:
    made = chained(previous=link.previous, salted=link.salted, position=link.position, label=link.label)
    if previous not in (None, link.previous) or link.chain != made:
        yield Fault(position=link.position, code="broken")
    if prints.get(link.position, link.chain) != link.chain:
        yield Fault(position=link.position, code="print")
    if link.digest is None or link.salt is None or link.content is None:
        return
    if not _is_salted(link.salted, salt=link.salt, digest=link.digest):
        yield Fault(position=link.position, code="salt")
    if hashlib.sha256(link.content).hexdigest() != link.digest:
        yield Fault(position=link.position, code="content")


def _is_salted(salted: str, *, salt: bytes, digest: str) -> bool:
    try:
        return salted_digest(salt=salt, digest=digest) == salted
    except ValueError:
        return False


def _end_faults(previous: str | None, position: int, head: str, length: int) -> Iterable[Fault]:
    if position < length and previous != head:
        yield Fault(position=position + 1, code="cut")
    elif position > length and previous != head:
        yield Fault(position=length + 1, code="extra")
    elif position != length or previous not in (None, head):
        yield Fault(position=position, code="head")
