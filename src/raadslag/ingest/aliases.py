"""What a person knows about names and papers and the papers do not say: a small TOML file. Pure.

[[udvalg]]
navn = "Klima- og Teknikudvalget"
foer = "Teknik- og Miljøudvalget"      # the name before
fra = 2026-08-01                       # the first day of the new name

[[udvalg]]
navn = "Økonomiudvalget"
ogsaa = ["ØU"]                         # other spellings of the same name

[[person]]
navn = "Poul-Erik Sandal"
ogsaa = ["P.E. Sandal"]

[[papir]]
fil = "oekonomiudvalget/2026-01-19-referat.html"    # path or file name
adresse = "https://…"                  # where it was published: the original is public
frigivet = true                        # a person released the original
erstatter = "2026-01-19-referat-1.html"             # the paper that it takes the place of
udvalg = "Økonomiudvalget"             # where the paper does not say
dato = 2026-01-19
kommune = "Egevang Kommune"            # in an archive of many
"""

import datetime as dt
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


class BadAliases(Exception):
    """The file cannot be used. `str()` is a Danish sentence that says where and why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rename:
    """A body changed its name on a day; without a day, the names are spellings of one."""

    old: str
    new: str
    since: dt.date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperHint:
    """What is known of one paper."""

    file: str
    address: str | None = None
    released: bool = False
    replaces: str = ""
    body: str | None = None
    date: dt.date | None = None
    municipality: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Aliases:
    """`municipality` is the one whose papers all of them are, by name or segment, in an archive of many."""

    renames: tuple[Rename, ...] = ()
    persons: tuple[tuple[str, ...], ...] = ()
    papers: tuple[PaperHint, ...] = ()
    municipality: str = ""

    def hint(self, name: str) -> PaperHint | None:
        """What is known of a paper, by its path, the end of its path, or its address."""
        for paper in self.papers:
            if paper.file == name or name.endswith("/" + paper.file) or paper.address == name:
                return paper
        return None


NONE = Aliases()


def read_aliases(data: bytes, *, name: str = "navne.toml") -> Aliases:
    """Read a file of aliases. Raises `BadAliases`; an unknown word is refused, so that a slip is not silent."""
    try:
        given = tomllib.loads(data.decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadAliases(f"{name} kan ikke læses som TOML: {error}") from error
    for key in given:
        if key not in {"udvalg", "person", "papir"} or not isinstance(given[key], list):
            raise BadAliases(f"{name}: [[{key}]] kendes ikke. Brug [[udvalg]], [[person]] eller [[papir]].")
    renames = tuple(rename for entry in given.get("udvalg", []) for rename in _renames(entry, name))
    return Aliases(
        renames=renames,
        persons=tuple(_person(entry, name) for entry in given.get("person", [])),
        papers=tuple(_paper(entry, name) for entry in given.get("papir", [])),
    )


def _renames(entry: dict[str, Any], name: str) -> tuple[Rename, ...]:
    take = _taker(entry, name, {"navn", "foer", "fra", "ogsaa"})
    new, old, since = take("navn", str), take("foer", str), take("fra", dt.date)
    if not new or bool(old) != bool(since):
        raise BadAliases(f'{name}: [[udvalg]] skal have "navn", og "foer" og "fra" hører sammen.')
    renamed = (Rename(old=old, new=new, since=since),) if old else ()
    return (*renamed, *(Rename(old=other, new=new, since=None) for other in take("ogsaa", list) or ()))


def _person(entry: dict[str, Any], name: str) -> tuple[str, ...]:
    take = _taker(entry, name, {"navn", "ogsaa"})
    own, others = take("navn", str), take("ogsaa", list)
    if not own or not others:
        raise BadAliases(f'{name}: [[person]] skal have "navn" og "ogsaa".')
    return (own, *map(str, others))


def _paper(entry: dict[str, Any], name: str) -> PaperHint:
    take = _taker(entry, name, {"fil", "adresse", "frigivet", "erstatter", "udvalg", "dato", "kommune"})
    file = take("fil", str)
    if not file:
        raise BadAliases(f'{name}: [[papir]] skal have "fil".')
    return PaperHint(
        file=file,
        address=take("adresse", str),
        released=bool(take("frigivet", bool)),
        replaces=take("erstatter", str) or "",
        body=take("udvalg", str),
        date=take("dato", dt.date),
        municipality=take("kommune", str) or "",
    )


def _taker(entry: dict[str, Any], name: str, known: set[str]) -> Callable[[str, type], Any]:
    """A reader of one entry's words, which says what is wrong with them."""
    unknown = sorted(set(entry) - known)
    if unknown:
        raise BadAliases(f"{name}: {unknown[0]} kendes ikke. Brug {', '.join(sorted(known))}.")

    def take(key: str, kind: type) -> Any:
        value = entry.get(key)
        if value is not None and type(value) is not kind:
            raise BadAliases(f"{name}: {key} er ikke skrevet rigtigt: {value!r}")
        return value

    return take
