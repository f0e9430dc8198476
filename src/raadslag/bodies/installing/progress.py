"""How far the first set-up has come, and whether a code opens it. Reads only."""

import datetime as dt
import hashlib
import secrets
from dataclasses import dataclass
from enum import StrEnum

from raadslag.accounts.models import User
from raadslag.accounts.queries import has_administrator
from raadslag.bodies.kinds import BodyKind, Scope
from raadslag.bodies.models import Body, Installation, Municipality, Seat


class Stage(StrEnum):
    """The steps of the first set-up, in their order."""

    ADMINISTRATOR = "administrator"
    MUNICIPALITY = "municipality"
    BODIES = "bodies"
    MEMBERS = "members"
    INVITATIONS = "invitations"


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """Which steps are done, and the first that is not; None when all are, or somebody said that it is finished."""

    done: frozenset[Stage]
    stages: tuple[Stage, ...]
    next: Stage | None
    is_finished: bool


def progress(*, day: dt.date) -> Progress:
    """Seen from what is there, so that a step can be left and taken up again. An archive has no bodies of its own."""
    row = Installation.objects.filter(id=1).first()
    named = Municipality.objects.exclude(name="").exists()
    found = {
        Stage.ADMINISTRATOR: has_administrator(day=day),
        Stage.MUNICIPALITY: named and row is not None and row.scope_chosen is not None,
        Stage.BODIES: Body.objects.exclude(kind=BodyKind.UNKNOWN).exists(),
        Stage.MEMBERS: Seat.objects.filter(retracted=False).exists(),
        Stage.INVITATIONS: User.objects.count() > 1,
    }
    stages = tuple(Stage)[:2] if row and row.scope == Scope.MANY else tuple(Stage)
    left = [stage for stage in stages if not found[stage]]
    finished = row is not None and row.finished is not None
    return Progress(
        done=frozenset(stage for stage in stages if found[stage]),
        stages=stages,
        next=None if finished or not left else left[0],
        is_finished=finished,
    )


def code_opens(*, code: str) -> bool:
    """Whether a code is the one that was printed last."""
    row = Installation.objects.filter(id=1).first()
    return row is not None and bool(row.code) and secrets.compare_digest(row.code, digest_of(code))


def digest_of(code: str) -> str:
    """What is kept of a code, however it is typed."""
    return hashlib.sha256("".join(code.upper().split()).replace("-", "").encode()).hexdigest()
