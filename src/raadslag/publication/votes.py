"""Votes as pages show them. Pure."""

from raadslag.publication.shapes import PersonRef, Side, VoteSideView, VoteView
from raadslag.records import ItemRecord, Vote, VoteSide


def sides_of(vote: Vote) -> tuple[tuple[Side, VoteSide], tuple[Side, VoteSide], tuple[Side, VoteSide]]:
    """The three sides, always in this order."""
    return (("in_favour", vote.in_favour), ("against", vote.against), ("abstained", vote.abstained))


def tally_of(item: ItemRecord) -> str:
    """The last vote as "4–0–3"; empty where the paper does not give every number."""
    votes = item.decision.votes if item.decision else ()
    if not votes:
        return ""
    totals = [side.total for _, side in sides_of(votes[-1])]
    return "" if None in totals or not any(totals) else "–".join(str(total) for total in totals)


def vote_views(item: ItemRecord, persons: dict[str, PersonRef]) -> tuple[VoteView, ...]:
    """An item's votes; `persons` knows the voters by name."""
    return tuple(
        VoteView(on=vote.on, sides=tuple(_side_view(side, said, persons) for side, said in sides_of(vote)))  # type: ignore[arg-type]
        for vote in (item.decision.votes if item.decision else ())
    )


def voter_names(item: ItemRecord) -> set[str]:
    """Everybody who voted by name."""
    votes = item.decision.votes if item.decision else ()
    return {voter.name for vote in votes for _, said in sides_of(vote) for voter in said.voters}


def _side_view(side: Side, said: VoteSide, persons: dict[str, PersonRef]) -> VoteSideView:
    people = tuple(
        PersonRef(
            id=known.id if (known := persons.get(voter.name)) else None,
            name=voter.name,
            party=voter.party,
            address=known.address if known else None,
        )
        for voter in said.voters
    )
    return VoteSideView(side=side, total=said.total, people=people, parties=said.parties)
