"""Elections by majority: of mayor, deputy, chairs, and the one member of a board."""

from collections.abc import Mapping, Sequence

from raadslag.bodies.constituting.policies.dealing import officers_first
from raadslag.bodies.constituting.policies.preparing import in_state
from raadslag.bodies.constituting.shapes import ElectionShape, Sheet
from raadslag.bodies.constituting.states import CHAIR, DEPUTY_MAYOR, MAYOR, ONE_MEMBER, ONE_RESERVE, ContestKind, State
from raadslag.law.majority_election import STATUTE, Lot, NextRound
from raadslag.law.meeting.quorum import committee_quorum, council_quorum
from raadslag.law.refusal import Refusal


def its_turn(sheet: Sheet, election: ElectionShape) -> Refusal | None:
    """The council elects its officers first, then the rest; committees elect their chairs once they have members."""
    if election.office == CHAIR:
        return in_state(sheet, State.DEALT)
    refused = in_state(sheet, State.PREPARING, State.ANNOUNCED)
    if refused or election.office == MAYOR:
        return refused
    if election.office in (ONE_MEMBER, ONE_RESERVE) and sheet.state is State.PREPARING:
        return Refusal(code="wrong_state", about=(sheet.state,))
    return officers_first(sheet, but_deputies=election.office == DEPUTY_MAYOR)


def may_vote(
    sheet: Sheet, election: ElectionShape, *, votes: Mapping[int, int | None], strangers: bool = False
) -> Refusal | None:
    """A round can be held: `votes` has those present, each with a candidate or None. A vote for oneself is lawful."""
    refused = its_turn(sheet, election)
    if refused:
        return refused
    if isinstance(election.standing, Lot):
        return Refusal(code="election_lot_first", statute=STATUTE)
    if not isinstance(election.standing, NextRound):
        return Refusal(code="election_is_over", statute=STATUTE)
    electors = {elector.number for elector in election.electors}
    if not electors or set(votes) - electors:
        return Refusal(code="not_an_elector")
    if election.office == CHAIR:
        refused = committee_quorum(members=len(electors), present=len(votes))
    else:
        refused = council_quorum(members=len(sheet.elected), present=len(votes))
    return refused or _candidates(sheet, election, election.standing, votes, strangers)


def _candidates(
    sheet: Sheet, election: ElectionShape, ahead: NextRound, votes: Mapping[int, int | None], strangers: bool
) -> Refusal | None:
    candidates = {candidate for candidate in votes.values() if candidate is not None}
    if ahead.candidates and (strangers or not {str(each) for each in candidates} <= set(ahead.candidates)):
        names = tuple(election.person(each).name for each in ahead.candidates)
        return Refusal(code="only_these_two", statute=STATUTE, about=names)
    may_be = {candidate.number for candidate in election.candidates}
    if (strangers or not candidates <= may_be) and not election.is_open_to_anybody:
        return Refusal(code="not_a_candidate", about=(election.body_name,))
    if election.office == DEPUTY_MAYOR and sheet.mayor and sheet.mayor.number in candidates:
        return Refusal(code="mayor_and_deputy", statute="styrelsesloven § 6, stk. 4", about=(sheet.mayor.name,))
    return _not_also_the_other(sheet, election, candidates)


def _not_also_the_other(sheet: Sheet, election: ElectionShape, candidates: set[int]) -> Refusal | None:
    """Of the one place in a board: nobody stands ready for himself."""
    for each in sheet.elections:
        same = each.contest and election.contest and each.contest.number == election.contest.number
        pair = {each.office, election.office} == {ONE_MEMBER, ONE_RESERVE}
        if same and pair and each.elected and each.elected.number in candidates:
            return Refusal(code="already_member", about=(each.elected.name,))
    return None


def may_draw_names(sheet: Sheet, election: ElectionShape, *, persons: Sequence[int]) -> Refusal | None:
    """As many names as the law asks for, of those it is between."""
    refused = its_turn(sheet, election)
    if refused:
        return refused
    lot = election.standing
    if not isinstance(lot, Lot):
        return Refusal(code="no_lot", statute=STATUTE)
    drawn = {str(person) for person in persons}
    if len(drawn) != lot.draw or len(persons) != lot.draw or not drawn <= set(lot.between):
        names = tuple(election.person(each).name for each in lot.between)
        return Refusal(code="draw_so_many", statute=STATUTE, about=(str(lot.draw), *names))
    return None


def may_undo_round(sheet: Sheet, election: ElectionShape) -> Refusal | None:
    """The last round or lot can be taken back while nothing rests on it."""
    states = (State.DEALT,) if election.office == CHAIR else (State.PREPARING, State.ANNOUNCED)
    refused = in_state(sheet, *states)
    if refused or not election.rounds:
        return refused or Refusal(code="nothing_to_undo")
    if election.office not in (MAYOR, DEPUTY_MAYOR):
        return None
    dealt = next((each for each in sheet.contests if each.steps and _rests_on(each.kind, election.office)), None)
    if dealt:
        return Refusal(code="undo_deal_first", about=(dealt.body_name,))
    later = [ONE_MEMBER, ONE_RESERVE] + ([DEPUTY_MAYOR] if election.office == MAYOR else [])
    held = next((each for each in sheet.elections if each.rounds and each.office in later), None)
    return Refusal(code="undo_election_first", about=(held.office, held.body_name)) if held else None


def _rests_on(kind: ContestKind, office: str) -> bool:
    return office == MAYOR or kind is not ContestKind.DEPUTIES
