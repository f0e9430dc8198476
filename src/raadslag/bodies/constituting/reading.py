"""A constitution read whole, in a fixed number of queries."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from raadslag.bodies.constituting.deals import Play, Step, replay
from raadslag.bodies.constituting.shapes import (
    AnnouncementShape,
    ContestShape,
    ElectionShape,
    GroupShape,
    LotShape,
    Member,
    Named,
    RoundShape,
    Sheet,
    Somebody,
    StepShape,
)
from raadslag.bodies.constituting.states import CHAIR, ContestKind, State, StepKind
from raadslag.bodies.kinds import BodyKind
from raadslag.bodies.models import (
    Announcement,
    Ballot,
    BallotVote,
    Constitution,
    ConstitutionMember,
    Contest,
    DealStep,
    Election,
    ElectionLot,
    ElectoralGroup,
    GroupMember,
    NamedSeat,
    Person,
)
from raadslag.law.majority_election import Round, Standing, standing


def read(constitution: Constitution) -> Sheet:
    """Everything about a constitution as it stands in the database now."""
    members = _members(constitution)
    people = _People(letters={each.who.number: each.who for each in members.values()})
    announcements = _announcements(constitution, members)
    contests = _contests(constitution, announcements, people)
    listed = tuple(members.values())
    return Sheet(
        number=constitution.pk,
        since=constitution.term.since,
        until=constitution.term.until,
        council=constitution.council_id,
        council_name=constitution.council.name,
        meeting=constitution.meeting,
        decision=constitution.decision,
        deputies=constitution.deputies,
        state=State(constitution.state),
        confirmed=constitution.confirmed,
        members=listed,
        announcements=tuple(announcements.values()),
        contests=tuple(contests.values()),
        elections=_elections(constitution, listed, contests, people),
    )


@dataclass(frozen=True, slots=True)
class _People:
    """Persons as they are shown: those of the council with their letter, others by name."""

    letters: dict[int, Somebody] = field(default_factory=dict)

    def of(self, person: Person) -> Somebody:
        return self.letters.get(person.pk) or Somebody(number=person.pk, name=person.name)


def _members(constitution: Constitution) -> dict[int, Member]:
    rows = ConstitutionMember.objects.select_related("person", "in_place_of").filter(constitution=constitution)
    return {
        row.pk: Member(
            number=row.pk,
            who=Somebody(number=row.person_id, name=row.person.name, letter=row.letter),
            takes_part=row.takes_part,
            in_place_of=row.in_place_of.name if row.in_place_of else "",
        )
        for row in rows.order_by("letter", "person__name", "id")
    }


def _announcements(constitution: Constitution, members: Mapping[int, Member]) -> dict[int, AnnouncementShape]:
    rows = Announcement.objects.filter(constitution=constitution).order_by("-is_common", "id")
    groups: defaultdict[int, list[ElectoralGroup]] = defaultdict(list)
    for group in ElectoralGroup.objects.filter(announcement__constitution=constitution).order_by("id"):
        groups[group.announcement_id].append(group)
    within: defaultdict[int, list[int]] = defaultdict(list)
    placed: defaultdict[int, set[int]] = defaultdict(set)
    for row in GroupMember.objects.filter(announcement__constitution=constitution):
        within[row.group_id].append(row.member_id)
        placed[row.announcement_id].add(row.member_id)
    return {
        row.pk: AnnouncementShape(
            number=row.pk,
            name=row.name,
            is_common=row.is_common,
            groups=tuple(
                GroupShape(
                    number=group.pk,
                    name=group.name,
                    letters=group.letters,
                    members=tuple(members[each] for each in members if each in within[group.pk]),
                )
                for group in groups[row.pk]
            ),
            outside=tuple(
                member for number, member in members.items() if member.takes_part and number not in placed[row.pk]
            ),
        )
        for row in rows
    }


def _contests(
    constitution: Constitution, announcements: Mapping[int, AnnouncementShape], people: _People
) -> dict[int, ContestShape]:
    steps: defaultdict[int, list[StepShape]] = defaultdict(list)
    for step in (
        DealStep.objects.select_related("group").filter(contest__constitution=constitution).order_by("position")
    ):
        steps[step.contest_id].append(_step(step))
    names: defaultdict[int, dict[int, Named]] = defaultdict(dict)
    rows = NamedSeat.objects.select_related("person", "reserve").filter(contest__constitution=constitution)
    for named in rows.order_by("seat"):
        reserve = people.of(named.reserve) if named.reserve else None
        names[named.contest_id][named.seat] = Named(seat=named.seat, person=people.of(named.person), reserve=reserve)
    contests = Contest.objects.select_related("body").filter(constitution=constitution).order_by("id")
    return {
        row.pk: ContestShape(
            number=row.pk,
            kind=ContestKind(row.kind),
            body=row.body_id,
            body_name=row.body.name,
            body_kind=BodyKind(row.body.kind),
            seats=row.seats,
            elects_chair=row.elects_chair,
            has_reserves=row.has_reserves,
            council_seats=row.council_seats,
            announcement=announcements[row.announcement_id],
            steps=tuple(steps[row.pk]),
            play=_play(row, announcements[row.announcement_id], steps[row.pk]),
            names=names[row.pk],
        )
        for row in contests
    }


def _step(row: DealStep) -> StepShape:
    return StepShape(
        number=row.position,
        kind=StepKind(row.kind),
        group=row.group.name if row.group else "",
        seat=row.seat or 0,
        drawn_by=row.drawn_by,
        method=row.method,
        words=row.words,
        made=row.made,
    )


def _play(row: Contest, announcement: AnnouncementShape, steps: list[StepShape]) -> Play | None:
    groups = announcement.as_counted
    is_dealt = row.kind == ContestKind.DEPUTIES or (row.kind == ContestKind.SEATS and row.seats > 1)
    if not is_dealt or not any(group.members for group in groups):
        return None
    taken = [Step(kind=each.kind, group=each.group, seat=each.seat) for each in steps]
    return replay(groups, seats=row.seats, steps=taken)


def _elections(
    constitution: Constitution, members: tuple[Member, ...], contests: Mapping[int, ContestShape], people: _People
) -> tuple[ElectionShape, ...]:
    votes: defaultdict[int, list[tuple[Somebody, Somebody | None]]] = defaultdict(list)
    rows = BallotVote.objects.select_related("elector", "candidate").filter(ballot__election__constitution=constitution)
    for vote in rows.order_by("id"):
        candidate = people.of(vote.candidate) if vote.candidate else None
        votes[vote.ballot_id].append((people.of(vote.elector), candidate))
    rounds: defaultdict[int, list[RoundShape]] = defaultdict(list)
    for ballot in Ballot.objects.filter(election__constitution=constitution).order_by("number"):
        held = RoundShape(number=ballot.number, votes=tuple(votes[ballot.pk]), made=ballot.made)
        rounds[ballot.election_id].append(held)
    lots: defaultdict[int, list[LotShape]] = defaultdict(list)
    drawn = ElectionLot.objects.select_related("person").filter(election__constitution=constitution)
    for lot in drawn.order_by("number", "id"):
        shape = LotShape(
            number=lot.number,
            person=people.of(lot.person),
            drawn_by=lot.drawn_by,
            method=lot.method,
            made=lot.made,
        )
        lots[lot.election_id].append(shape)
    return tuple(
        _election(row, constitution, members, contests, tuple(rounds[row.pk]), tuple(lots[row.pk]))
        for row in Election.objects.filter(constitution=constitution).order_by("id")
    )


def _election(
    row: Election,
    constitution: Constitution,
    members: tuple[Member, ...],
    contests: Mapping[int, ContestShape],
    rounds: tuple[RoundShape, ...],
    lots: tuple[LotShape, ...],
) -> ElectionShape:
    contest = contests[row.contest_id] if row.contest_id else None
    if contest and row.office == CHAIR:
        electors = candidates = tuple(named.person for named in contest.names.values())
    else:
        electors = tuple(member.who for member in members if member.takes_part)
        candidates = tuple(member.who for member in members if member.is_elected)
    return ElectionShape(
        number=row.pk,
        office=row.office,
        contest=contest,
        body_name=contest.body_name if contest else constitution.council.name,
        electors=electors,
        candidates=candidates,
        rounds=rounds,
        lots=lots,
        standing=_standing(rounds, lots),
    )


def _standing(rounds: tuple[RoundShape, ...], lots: tuple[LotShape, ...]) -> Standing:
    """What the law says of the rounds and lots so far. Those drawn at one lot are drawn together."""
    held = [
        Round(present=len(each.votes), votes=tuple((str(who.number), count) for who, count in each.counts))
        for each in rounds
    ]
    drawn = [[str(lot.person.number) for lot in lots if lot.number == number] for number in (2, 3)]
    return standing(held, lots=[each for each in drawn if each])
