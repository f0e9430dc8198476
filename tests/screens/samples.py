"""Values as the domain hands them over, made by hand: small, and each with something odd in it."""

import datetime as dt
from typing import Final

from raadslag.publication.shapes import (
    BodyRef,
    ItemRef,
    MeetingRef,
    PersonRef,
    Side,
    TreatmentKind,
    TreatmentView,
    VoteSideView,
    VoteView,
)
from raadslag.records import MeetingState, Outcome, PaperKind

BODY: Final = BodyRef(
    id=1, name="Børne- og Uddannelsesudvalget", short="BUU", slug="boerne-og-uddannelsesudvalget",
    address="/boerne-og-uddannelsesudvalget/",
)  # fmt: skip

MEETING: Final = MeetingRef(
    id=1,
    body=BODY,
    date=dt.date(2026, 1, 13),
    sequence=1,
    start=dt.time(16, 30),
    end=dt.time(18, 5),
    place="Udvalgsværelse 2, Egevang Rådhus",
    address="/boerne-og-uddannelsesudvalget/2026-01-13/",
    state=MeetingState.HELD,
    paper=PaperKind.MINUTES,
    version=1,
    item_count=9,
    has_agenda=True,
    has_minutes=True,
)


def item(
    title: str = "Valg af næstformand", *, outcome: Outcome | None = Outcome.ELECTED, closed: bool = False
) -> ItemRef:
    return ItemRef(
        id=3,
        meeting=MEETING,
        number="3",
        position=3,
        segment="3",
        title=title,
        address=f"{MEETING.address}punkt-3/",
        outcome=outcome,
        closed=closed,
    )


def person(name: str, party: str | None = None, *, page: bool = True) -> PersonRef:
    return PersonRef(id=1 if page else None, name=name, party=party, address="/personer/1-navn/" if page else None)


def side(
    code: Side, total: int | None = 0, *, people: tuple[PersonRef, ...] = (), parties: tuple[str, ...] = ()
) -> VoteSideView:
    return VoteSideView(side=code, total=total, people=people, parties=parties)


def vote(in_favour: int, against: int, abstained: int, *, on: str | None = None) -> VoteView:
    return VoteView(on=on, sides=(side("in_favour", in_favour), side("against", against), side("abstained", abstained)))


def step(kind: TreatmentKind, *, decided: str = "", recommended: str = "") -> TreatmentView:
    return TreatmentView(
        kind=kind,
        body_name="Kommunalbestyrelsen",
        date=dt.date(2026, 2, 24),
        item_number="4",
        title="Ny skole",
        address=None if kind == "missing" else "/kommunalbestyrelsen/2026-02-24/punkt-4/",
        recommended=recommended,
        decided=decided,
        outcome=None,
    )
