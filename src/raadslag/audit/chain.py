"""The chain of versions: each link is made of the one before and a salted digest, never of content. Pure."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

START: Final = "0" * 64


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A version as the chain knows it. `digest` and `salt` are None where the content was destroyed."""

    position: int
    previous: str
    chain: str
    salted: str
    label: str
    digest: str | None
    salt: bytes | None
    content: bytes | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """What is wrong with a link. Codes: gap, broken, salt, content."""

    position: int
    code: str


def salted_digest(*, salt: bytes, digest: str) -> str:
    return hashlib.sha256(salt + bytes.fromhex(digest)).hexdigest()


def chained(*, previous: str, salted: str, position: int, label: str) -> str:
    """The next link. `label` says which paper and version, when and why, so that those are proved too."""
    return hashlib.sha256(f"{previous}:{position}:{salted}:{label}".encode()).hexdigest()


def faults(links: Iterable[Link], *, head: str, length: int) -> tuple[Fault, ...]:
    """Everything that does not hold, link by link; an empty answer means that nothing was changed or cut off."""
    found: list[Fault] = []
    previous, position = START, 0
    for link in links:
        position += 1
        if link.position != position:
            found.append(Fault(position=link.position, code="gap"))
            position = link.position
        made = chained(previous=link.previous, salted=link.salted, position=link.position, label=link.label)
        if link.previous != previous or link.chain != made:
            found.append(Fault(position=link.position, code="broken"))
        found.extend(_content_faults(link))
        previous = link.chain
    if (previous, position) != (head, length):
        found.append(Fault(position=length, code="gap"))
    return tuple(found)


def _content_faults(link: Link) -> Iterable[Fault]:
    if link.digest is None or link.salt is None or link.content is None:
        return
    if salted_digest(salt=link.salt, digest=link.digest) != link.salted:
        yield Fault(position=link.position, code="salt")
    if hashlib.sha256(link.content).hexdigest() != link.digest:
        yield Fault(position=link.position, code="content")
