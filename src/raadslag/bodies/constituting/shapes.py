"""A constitution as it stands, for pages and for the rules: everything read at once, nothing left to ask for."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol, TypeVar

from raadslag.bodies.constituting.deals import Play
from raadslag.bodies.constituting.states import CHAIR, DEPUTY_MAYOR, MAYOR, OF_THE_COUNCIL, ContestKind, State, StepKind
from raadslag.bodies.kinds import BodyKind
from raadslag.law.majority_election import Elected, Standing
from raadslag.law.proportional import Group


@dataclass(frozen=True, slots=True, kw_only=True)
class Somebody:
    """A person, with the letter of the list as of the meeting; empty outside lists, and outside the council."""

    number: int
    name: str
    letter: str = ""

    def __str__(self) -> str:
        return f"{self.name} ({self.letter})" if self.letter else self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """Somebody of the new council. `number` is the row's, `who.number` the person's."""

    number: int
    who: Somebody
    takes_part: bool
    in_place_of: str

    @property
    def is_elected(self) -> bool:
        """Whether the seat in the council is the member's own."""
        return not self.in_place_of


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupShape:
    number: int
    name: str
    letters: str
    members: tuple[Member, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnouncementShape:
    """The groups of an announcement, and those who take part but stand outside them all."""

    number: int
    name: str
    is_common: bool
    groups: tuple[GroupShape, ...]
    outside: tuple[Member, ...]

    @property
    def as_counted(self) -> tuple[Group, ...]:
        """The groups as the law counts them."""
        return tuple(Group(name=each.name, members=len(each.members)) for each in self.groups)

    def group(self, name: str) -> GroupShape | None:
        return next((each for each in self.groups if each.name == name), None)

    def group_of(self, person: int) -> GroupShape | None:
        """The group somebody votes with."""
        return next((each for each in self.groups if any(m.who.number == person for m in each.members)), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class StepShape:
    """A step of a deal as it was entered. `number` counts from 1."""

    number: int
    kind: StepKind
    group: str
    seat: int
    drawn_by: str
    method: str
    words: str
    made: dt.datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    seat: int
    person: Somebody
    reserve: Somebody | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ContestShape:
    """Something to be filled, and how far it is. `play` is None where a single place is won by majority, and where the
    groups cannot be dealt to yet.
    """

    number: int
    kind: ContestKind
    body: int
    body_name: str
    body_kind: BodyKind
    seats: int
    elects_chair: bool
    has_reserves: bool
    council_seats: int | None
    announcement: AnnouncementShape
    steps: tuple[StepShape, ...]
    play: Play | None
    names: Mapping[int, Named]

    @property
    def is_single(self) -> bool:
        return self.kind is ContestKind.SEATS and self.seats == 1

    @property
    def is_standing(self) -> bool:
        """Whether its seats are evened out with others' (§ 27)."""
        return self.kind is ContestKind.SEATS and self.body_kind is BodyKind.STANDING

    @property
    def unnamed(self) -> tuple[int, ...]:
        """Seats that a group holds and has named nobody for."""
        return tuple(seat for seat in (self.play.holders if self.play else ()) if seat not in self.names)


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundShape:
    """A round as held: who of those present voted for whom; None: abstained."""

    number: int
    votes: tuple[tuple[Somebody, Somebody | None], ...]
    made: dt.datetime

    @property
    def counts(self) -> tuple[tuple[Somebody, int], ...]:
        """Votes for each candidate, the most first."""
        found: dict[Somebody, int] = {}
        for _, candidate in self.votes:
            if candidate:
                found[candidate] = found.get(candidate, 0) + 1
        return tuple(sorted(found.items(), key=lambda each: (-each[1], each[0].name)))

    @property
    def abstained(self) -> int:
        return sum(candidate is None for _, candidate in self.votes)

    @property
    def for_themselves(self) -> tuple[Somebody, ...]:
        return tuple(elector for elector, candidate in self.votes if elector == candidate)


@dataclass(frozen=True, slots=True, kw_only=True)
class LotShape:
    number: int
    person: Somebody
    drawn_by: str
    method: str
    made: dt.datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ElectionShape:
    """An election by majority and where the law says it stands. Candidates in `standing` are the persons' numbers."""

    number: int
    office: str
    contest: ContestShape | None
    body_name: str
    electors: tuple[Somebody, ...]
    candidates: tuple[Somebody, ...]
    rounds: tuple[RoundShape, ...]
    lots: tuple[LotShape, ...]
    standing: Standing

    @property
    def elected(self) -> Somebody | None:
        if not isinstance(self.standing, Elected):
            return None
        return self.person(self.standing.candidate)

    @property
    def is_open_to_anybody(self) -> bool:
        """Whether somebody outside the council may be elected: to the one place in a board."""
        return self.contest is not None and self.office != CHAIR and self.contest.body_kind not in OF_THE_COUNCIL

    def person(self, number: str) -> Somebody:
        """Somebody who was voted for or may be, by the number in words."""
        voted = [candidate for held in self.rounds for _, candidate in held.votes if candidate]
        return next(each for each in (*self.candidates, *voted) if str(each.number) == number)


class Numbered(Protocol):
    @property
    def number(self) -> int: ...


N = TypeVar("N", bound=Numbered)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """The whole of a constitution as it stands."""

    number: int
    since: dt.date
    until: dt.date
    council: int
    council_name: str
    meeting: dt.date
    decision: str
    deputies: int
    state: State
    confirmed: dt.datetime | None
    members: tuple[Member, ...]
    announcements: tuple[AnnouncementShape, ...]
    contests: tuple[ContestShape, ...]
    elections: tuple[ElectionShape, ...]

    @property
    def taking_part(self) -> tuple[Member, ...]:
        return tuple(member for member in self.members if member.takes_part)

    @property
    def elected(self) -> tuple[Member, ...]:
        """Those whose seat in the council is their own."""
        return tuple(member for member in self.members if member.is_elected)

    @property
    def dealt(self) -> tuple[ContestShape, ...]:
        """What is dealt among groups and filled."""
        return tuple(each for each in self.contests if not each.is_single and each.kind is not ContestKind.TOGETHER)

    @property
    def standing(self) -> tuple[ContestShape, ...]:
        return tuple(each for each in self.contests if each.is_standing and not each.is_single)

    @property
    def together(self) -> ContestShape | None:
        return next((each for each in self.contests if each.kind is ContestKind.TOGETHER), None)

    @property
    def common(self) -> AnnouncementShape:
        return next(each for each in self.announcements if each.is_common)

    @property
    def mayor(self) -> Somebody | None:
        return next((each.elected for each in self.elections if each.office == MAYOR), None)

    @property
    def before_the_chairs(self) -> tuple[ElectionShape, ...]:
        """The elections that the council itself holds."""
        return tuple(each for each in self.elections if each.office != CHAIR)

    @property
    def of_chairs(self) -> tuple[ElectionShape, ...]:
        return tuple(each for each in self.elections if each.office == CHAIR)

    @property
    def has_deputy_election(self) -> bool:
        return any(each.office == DEPUTY_MAYOR for each in self.elections)

    def contest(self, number: int) -> ContestShape | None:
        return numbered(self.contests, number)

    def election(self, number: int) -> ElectionShape | None:
        return numbered(self.elections, number)

    def announcement(self, number: int) -> AnnouncementShape | None:
        return numbered(self.announcements, number)


def numbered(rows: tuple[N, ...], number: int) -> N | None:
    """The one with this number."""
    return next((each for each in rows if each.number == number), None)
