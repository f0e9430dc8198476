"""What somebody may do, and why: every permission of the house, held against what gives a role."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from raadslag.accounts.models import User
from raadslag.accounts.permissions import Permission
from raadslag.bodies.grounds import Ground, GroundKind, grounds_of

BELOW: Final = frozenset({"audit", "notices", "files", "accounts"})
"""Rooms that know no bodies: what they permit is asked for the whole municipality."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """An operation as somebody may do it. `words` is its verb phrase; no `grounds` and not `own`: may not."""

    name: str
    words: str
    statute: str
    own: bool
    grounds: tuple[Ground, ...]

    @property
    def is_permitted(self) -> bool:
        return bool(self.grounds)

    @property
    def answer(self) -> str:
        """Yes, only one's own, or no."""
        return "yes" if self.grounds else "own" if self.own else "no"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rights:
    """What somebody is on a day, and what follows, room by room."""

    user: User
    day: dt.date
    grounds: tuple[Ground, ...]
    rooms: Mapping[str, tuple[Deed, ...]]


def is_everywhere(permission: Permission) -> bool:
    """Whether a permission is asked for the whole municipality, so that a role at one body does not count."""
    return permission.everywhere or permission.name.partition(".")[0] in BELOW


def rights_of(*, user: User, day: dt.date, permissions: Mapping[str, Permission], words: Mapping[str, str]) -> Rights:
    """Every operation of the house, and through what somebody may do it. `words` names each in Danish."""
    grounds = grounds_of(user=user, day=day)
    rooms: dict[str, list[Deed]] = {}
    for name in sorted(permissions):
        permission = permissions[name]
        deed = Deed(
            name=name,
            words=words[name],
            statute=permission.statute,
            own=permission.own and user.is_active,
            grounds=tuple(_through(permission, grounds)),
        )
        rooms.setdefault(name.partition(".")[0], []).append(deed)
    return Rights(user=user, day=day, grounds=grounds, rooms={room: tuple(deeds) for room, deeds in rooms.items()})


def _through(permission: Permission, grounds: Iterable[Ground]) -> Iterable[Ground]:
    for ground in grounds:
        if ground.role in permission.roles and (not is_everywhere(permission) or _counts_everywhere(ground)):
            yield ground


def _counts_everywhere(ground: Ground) -> bool:
    return ground.kind == GroundKind.GIVEN and ground.body is None
