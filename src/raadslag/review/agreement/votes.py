"""Votes against who was there, and decisions against what was to be decided."""

import re
from collections.abc import Iterator
from itertools import combinations

from raadslag.records import Attendance, ItemRecord, Outcome, Vote, VoteSide
from raadslag.review.finding import Family, Finding, Weight
from raadslag.review.paper import Paper

_VOTERS = re.compile(r"\s*(?:medlem|stemme)", re.IGNORECASE)
_SUBSTITUTE = re.compile(r"stedfortræder|suppleant", re.IGNORECASE)
_DECIDES = frozenset({Outcome.APPROVED, Outcome.APPROVED_WITH_REMARKS, Outcome.NOTED, Outcome.REJECTED})


def absent_voter(paper: Paper) -> Iterator[Finding]:
    """Somebody votes by name who the paper says was not there."""
    away = {p.name for p in paper.meeting.participants if _is_away(p.status)} if paper.meeting else set()
    for _, path, item in paper.items:
        gone = away | {absence.name for absence in item.absences if not absence.disqualified}
        for vote in _votes(item):
            for name in _voters(vote):
                if name in gone:
                    yield _finding("absent_voter", path, name, name)


def disqualified_voter(paper: Paper) -> Iterator[Finding]:
    """Somebody votes who was disqualified in the whole item; one who was so at a point may vote on the others."""
    for _, path, item in paper.items:
        barred = {absence.name for absence in item.absences if absence.disqualified}
        told = "\n".join(section.text for section in item.sections)
        for name in dict.fromkeys(name for vote in _votes(item) for name in _voters(vote) if name in barred):
            if not re.search(rf"{re.escape(name)}[^.\n]{{0,160}}(?:punkt|pkt|\bad\b)", told, re.IGNORECASE):
                yield _finding("disqualified_voter", path, name, name, statute="forvaltningsloven § 3, stk. 3")


def voted_twice(paper: Paper) -> Iterator[Finding]:
    """The same name, or the same party, on two sides of one vote, or twice on one."""
    for _, path, item in paper.items:
        for vote in _votes(item):
            sides = [[v.name for v in side.voters] + list(side.parties) for side in _sides(vote)]
            twice = {n for one, other in combinations(sides, 2) for n in one if n in other}
            twice |= {name for side in sides for name in side if side.count(name) > 1}
            for name in sorted(twice):
                yield _finding("voted_twice", path, name, name)


def more_votes_than_members(paper: Paper) -> Iterator[Finding]:
    """More votes than members were there for the item. Only where the paper lists who came.

    Where the paper speaks of substitutes, an absent member's seat may have been filled.
    """
    members = [p for p in paper.meeting.participants if p.party] if paper.meeting else []
    if not members or not any(p.status is Attendance.PRESENT for p in members):
        return
    filled = _SUBSTITUTE.search(paper.beside.text)
    for _, path, item in paper.items:
        gone = {absence.name for absence in item.absences}
        there = members if filled else [p for p in members if not _is_away(p.status) and p.name not in gone]
        for vote in _votes(item):
            totals = [side.total for side in _sides(vote)]
            cast = sum(total for total in totals if total)
            if cast > len(there):
                yield _finding("more_votes", path, str(cast), str(cast), str(len(there)))


def points_that_are_not(paper: Paper) -> Iterator[Finding]:
    """The decision speaks of a point that the recommendation has not. "4 medlemmer anbefaler" is no point."""
    for _, path, item in paper.items:
        numbers = [p.number for p in item.recommendation.points if p.number] if item.recommendation else []
        if not item.decision or not numbers:
            continue
        for point in item.decision.points:
            missing = [n for n in point.numbers if n > max(numbers)]
            if missing and not _VOTERS.match(point.text):
                yield _finding("no_such_point", path, point.text, str(missing[0]), str(max(numbers)))


def outcome_for_another_body(paper: Paper) -> Iterator[Finding]:
    """The paper says that another body decides, and the words are those of one that decides itself."""
    own = {body.casefold() for body in paper.meeting.bodies} if paper.meeting else set()
    for _, path, item in paper.items:
        if not item.decision or not item.decided_by or item.decision.outcome not in _DECIDES:
            continue
        named = [body.casefold() for body in item.decided_by if not body.isupper()]
        if not own or not named or any(_is_same(body, name) for body in own for name in named):
            continue
        yield _finding("outcome_for_another", path, item.decision_text[:120], item.decided_by[0], weight=Weight.HINT)


def discussed_or_approved(paper: Paper) -> Iterator[Finding]:
    """A recommendation to discuss, and a decision that approves: did the body discuss it?"""
    for _, path, item in paper.items:
        points = item.recommendation.points if item.recommendation else ()
        to_discuss = points and all("drøft" in point.text.casefold() for point in points)
        if to_discuss and item.decision and item.decision.outcome is Outcome.APPROVED and not item.decision.points:
            yield _finding("discussed_or_approved", path, item.decision_text[:120], weight=Weight.HINT)


def _is_same(body: str, name: str) -> bool:
    return body in name or name in body


def _is_away(status: Attendance) -> bool:
    return status in (Attendance.ABSENT, Attendance.EXCUSED)


def _votes(item: ItemRecord) -> tuple[Vote, ...]:
    return item.decision.votes if item.decision else ()


def _sides(vote: Vote) -> tuple[VoteSide, VoteSide, VoteSide]:
    return (vote.in_favour, vote.against, vote.abstained)


def _voters(vote: Vote) -> list[str]:
    return [voter.name for side in _sides(vote) for voter in side.voters]


def _finding(
    rule: str, path: str, words: str, *about: str, weight: Weight = Weight.WARNING, statute: str = ""
) -> Finding:
    return Finding(
        rule=rule,
        family=Family.AGREEMENT,
        weight=weight,
        path=f"{path}/decision",
        words=words,
        about=about,
        statute=statute,
    )
