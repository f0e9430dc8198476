"""The states of a constitution, the kinds of thing that are filled, and the steps by which seats are dealt. Pure."""

from enum import StrEnum
from typing import Final

from raadslag.bodies.kinds import BodyKind, OfficeKind


class State(StrEnum):
    """Each can be stepped back from until the last."""

    PREPARING = "preparing"
    """Members, groups and bodies are entered."""
    ANNOUNCED = "announced"
    """The groups stand fast; seats are dealt, lots drawn, persons named."""
    DEALT = "dealt"
    """Every seat has a person; committees elect their chairs."""
    ELECTED = "elected"
    """Every election is decided."""
    CONFIRMED = "confirmed"
    """Seats and offices are written."""


ORDER: Final = tuple(State)


def next_of(state: State) -> State | None:
    """The state that comes after; None after the last, and before the last, which has an operation of its own."""
    following = ORDER[ORDER.index(state) + 1 : ORDER.index(State.CONFIRMED)]
    return following[0] if following else None


def previous_of(state: State) -> State | None:
    """The state that a step back leads to; None from the first and from the last."""
    return ORDER[ORDER.index(state) - 1] if State.PREPARING != state != State.CONFIRMED else None


class ContestKind(StrEnum):
    SEATS = "seats"
    DEPUTIES = "deputies"
    """First and second deputy mayor, dealt as two places (§ 6 stk. 5)."""
    TOGETHER = "together"
    """All seats of the standing committees dealt at once, to measure by (§ 27 stk. 1). Nobody sits there."""


class StepKind(StrEnum):
    NEXT = "next"
    LOT = "lot"
    WAIVED = "waived"
    CHAIR = "chair"
    """The chair's group takes the last seat, because the chair's seat is one of its own (§ 25 stk. 2)."""
    EVENED = "evened"
    """A seat taken over from a group that got too many (§ 27 stk. 1)."""
    AGREED = "agreed"
    """A seat given to another group than the quotients say: nobody was against."""
    EXTRA = "extra"
    """A seat beyond the number, for a group that lost its majority by the evening-out (§ 27 stk. 3)."""


DEALING: Final = frozenset({StepKind.NEXT, StepKind.LOT})
MOVING: Final = frozenset({StepKind.CHAIR, StepKind.EVENED, StepKind.AGREED})
AFTER_DEALING: Final = MOVING | {StepKind.EXTRA}

ONE_MEMBER: Final = "seat"
"""The office of an election that fills the only place of a body."""
ONE_RESERVE: Final = "reserve"
"""The office of an election of who stands ready for that member."""
CHAIR: Final = OfficeKind.CHAIR.value
MAYOR: Final = OfficeKind.MAYOR.value
DEPUTY_MAYOR: Final = OfficeKind.DEPUTY_MAYOR.value

OF_THE_COUNCIL: Final = frozenset({BodyKind.FINANCE, BodyKind.STANDING})
"""Only members of the council may sit here (§ 18 stk. 1, § 19)."""
REPRESENTATION: Final = frozenset({BodyKind.BOARD, BodyKind.ADVISORY, BodyKind.COMPANY})
"""Where somebody sits for the municipality."""
EXTRA_FROM: Final = 101
"""Seats beyond the number are numbered from here."""
