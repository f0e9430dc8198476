"""The permission matrix: which role may which operation, as the document `docs/rettigheder.md` shows it."""

from collections.abc import Iterable, Mapping
from typing import Final

from django.utils.module_loading import autodiscover_modules

from raadslag.accounts.labels import ROLES, ROOMS
from raadslag.accounts.permissions import PERMISSIONS, Permission
from raadslag.accounts.roles import EVERYWHERE_ONLY, OF_SEATS, Role

YES: Final = "ja"
OWN: Final = "sit eget"
NO: Final = "–"

INTRODUCTION: Final = """\
# Rettigheder

Hvem må hvad. Tabellen er lavet af programmet selv og efterprøvet af dets test: Hver rude er prøvet, både at den, der
må, kan, og at den, der ikke må, ikke kan. Det, der ikke står **ja** ud for, må rollen ikke.

- Roller, der **følger af en post**, kan ingen give: De kommer med posten og går med den.
- Roller, der **gives**, gives for hele kommunen eller for ét udvalg, fra en dag og eventuelt til en dag.
- **sit eget**: Den, det handler om, må også.
- Den, der kan skrive kommandoer på serveren, må alt. Det står i loggen som kommandolinjen.
"""


def load_permissions() -> Mapping[str, Permission]:
    """Every permission of the house, by the name of its operation."""
    autodiscover_modules("rights", "permissions")
    return PERMISSIONS


def cell(permission: Permission, role: Role) -> str:
    """What the matrix says of a role and an operation."""
    return YES if role in permission.roles else NO


def document(permissions: Mapping[str, Permission], words: Mapping[str, str]) -> str:
    """The whole matrix in Markdown, a table for each room. `words` says in Danish what each operation does.

    Raises KeyError for an operation without words.
    """
    rooms: dict[str, list[Permission]] = {}
    for name in sorted(permissions):
        rooms.setdefault(name.partition(".")[0], []).append(permissions[name])
    parts = [INTRODUCTION, _roles()]
    parts += [_table(room, listed, words) for room, listed in rooms.items()]
    return "\n".join(parts)


def _roles() -> str:
    rows = ["| Rolle | Hvordan man får den |", "|---|---|"]
    rows += [f"| {ROLES[role]} | {_origin(role)} |" for role in Role]
    return "## Roller\n\n" + "\n".join(rows) + "\n"


def _origin(role: Role) -> str:
    if role in OF_SEATS:
        return "følger af en post"
    return "gives for hele kommunen" if role in EVERYWHERE_ONLY else "gives for hele kommunen eller ét udvalg"


def _table(room: str, listed: Iterable[Permission], words: Mapping[str, str]) -> str:
    heads = ["", *(str(ROLES[role]) for role in Role), "Den selv", "Hjemmel"]
    rows = [f"| {' | '.join(heads)} |", f"|{'---|' * len(heads)}"]
    for each in listed:
        cells = [cell(each, role) for role in Role]
        rows.append(f"| {' | '.join([words[each.name], *cells, OWN if each.own else NO, each.statute or NO])} |")
    return f"## {ROOMS[room]}\n\n" + "\n".join(rows) + "\n"
