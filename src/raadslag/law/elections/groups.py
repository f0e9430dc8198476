"""How seats in committees are elected: which way, by which groups, for how long."""

import datetime as dt
from collections.abc import Mapping, Sequence
from enum import StrEnum

from raadslag.law.proportional import Deal
from raadslag.law.refusal import Refusal, Severity
from raadslag.law.statute import rule


class Way(StrEnum):
    """The two ways of electing."""

    MAJORITY = "majority"
    PROPORTIONAL = "proportional"


@rule("styrelsesloven § 25, stk. 1", Severity.BLOCK)
def way_of_election(*, to_elect: int) -> Way:
    """One is elected by majority; two or more by a proportional election for each committee or board."""
    return Way.PROPORTIONAL if to_elect >= 2 else Way.MAJORITY


@rule("styrelsesloven § 24, stk. 3", Severity.BLOCK)
def announced_once(*, announced: Mapping[str, str], members: frozenset[str]) -> Refusal | None:
    """Each member who takes part belongs to one group, and nobody else does. `announced` is member to group."""
    lost = sorted(set(announced) ^ members)
    return Refusal(code="groups_do_not_fit_members", about=(", ".join(lost),)) if lost else None


@rule("styrelsesloven § 24, stk. 3", Severity.BLOCK)
def same_groups(*, finance: Mapping[str, str], standing: Mapping[str, str]) -> Refusal | None:
    """The finance committee and all standing committees are elected by the same announcement of groups."""
    moved = sorted(name for name in {*finance, *standing} if finance.get(name) != standing.get(name))
    return Refusal(code="groups_differ", about=(", ".join(moved),)) if moved else None


@rule("RD 79.1.3", Severity.BLOCK)
def deviation_is_unanimous(*, deviates: bool, unanimous: bool) -> Refusal | None:
    """Seats dealt otherwise than by d'Hondt need everybody's consent."""
    return Refusal(code="deviation_not_unanimous") if deviates and not unanimous else None


@rule("styrelsesloven § 25, stk. 2", Severity.WARN)
def chairs_seat_counts(*, dealt: Deal, group: str) -> Refusal | None:
    """Where the mayor or a committee's chair must sit, that seat is one of those of the group the chair announced.

    Warns where the group was dealt none: then the members must find a way before names are given.
    """
    return None if dealt.won(group) else Refusal(code="chairs_group_has_no_seat", about=(group,))


@rule("styrelsesloven § 26", Severity.BLOCK)
def each_kind_has_its_places(*, named: Sequence[bool], seats: int, of_council: int) -> Refusal | None:
    """Where members of the council and others are both to sit, all are elected together.

    Groups name one or the other in the order in which seats fell to them, until either kind of place is filled.
    `named` says of each, in that order, whether they are in the council; `of_council` places are for those who are.
    """
    left = {True: of_council, False: seats - of_council}
    for is_of_council in named:
        if not left[is_of_council]:
            code = "council_places_are_filled" if is_of_council else "other_places_are_filled"
            return Refusal(code=code, about=(str(of_council if is_of_council else seats - of_council),))
        left[is_of_council] -= 1
    return None


def seats_to_name(*, dealt: Deal, group: str, chairs_group: str = "") -> int:
    """How many persons a group names, less the chair, who sits there already."""
    return max(dealt.won(group) - (group == chairs_group), 0)


@rule("styrelsesloven § 17, stk. 3", Severity.RECORD)
def last_day_of_election(*, council_term_ends: dt.date, resigned: dt.date | None = None) -> dt.date:
    """Members of committees are elected for the term of the council, and sit no longer."""
    return min(council_term_ends, resigned or council_term_ends)


@rule("styrelsesloven § 17, stk. 6, og § 22, stk. 1", Severity.BLOCK)
def must_accept(*, council_member: bool, willing: bool) -> Refusal | None:
    """Members of the council must accept election to committees, and committee members election as chair.

    Others are elected only if they are willing.
    """
    return None if council_member or willing else Refusal(code="not_willing")
