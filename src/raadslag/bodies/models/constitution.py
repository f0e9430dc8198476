"""The constituting meeting of a term, as it goes: who votes together, what was dealt and drawn, who was elected.

Nothing here is a seat yet: seats and offices are written when the constitution is confirmed. Until then the last thing
entered can be taken back, and the log keeps what it was.
"""

from typing import ClassVar

from django.db import models
from django.db.models import PROTECT, Q

from raadslag.bodies.models.names import Body, Person
from raadslag.bodies.models.seats import Seat, Term


class Constitution(models.Model):
    """One for a term. `meeting` is the day of the meeting, `decision` names it as the seats will say."""

    term = models.OneToOneField(Term, PROTECT, related_name="+")
    council = models.ForeignKey(Body, PROTECT, related_name="+")
    meeting = models.DateField()
    decision = models.CharField(max_length=300)
    deputies = models.PositiveSmallIntegerField(default=1)
    """One deputy mayor is elected by majority (§ 6 stk. 4), two are dealt together (§ 6 stk. 5)."""
    state = models.CharField(max_length=20)
    confirmed = models.DateTimeField(null=True)


class ConstitutionMember(models.Model):
    """Somebody of the new council. Only those who take part count in the groups and may vote.

    A substitute for the meeting stands `in_place_of` somebody, and gets no seat.
    """

    constitution = models.ForeignKey(Constitution, PROTECT, related_name="+")
    person = models.ForeignKey(Person, PROTECT, related_name="+")
    letter = models.CharField(max_length=10, blank=True)
    takes_part = models.BooleanField(default=True)
    in_place_of = models.ForeignKey(Person, PROTECT, null=True, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["constitution", "person"], name="bodies_once_in_a_constitution"),
        ]


class Announcement(models.Model):
    """Groups as announced to the chair. The common one holds for finance and all standing committees (§ 24 stk. 3)."""

    constitution = models.ForeignKey(Constitution, PROTECT, related_name="+")
    name = models.CharField(max_length=200)
    is_common = models.BooleanField(default=False)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["constitution", "name"], name="bodies_announcement_has_a_name"),
            models.UniqueConstraint(
                fields=["constitution"], condition=Q(is_common=True), name="bodies_one_common_announcement"
            ),
        ]


class ElectoralGroup(models.Model):
    """Those who vote together in the elections of an announcement."""

    announcement = models.ForeignKey(Announcement, PROTECT, related_name="+")
    name = models.CharField(max_length=100)
    letters = models.CharField(max_length=50, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["announcement", "name"], name="bodies_group_has_a_name"),
        ]


class GroupMember(models.Model):
    """A member's one group in an announcement."""

    announcement = models.ForeignKey(Announcement, PROTECT, related_name="+")
    group = models.ForeignKey(ElectoralGroup, PROTECT, related_name="+")
    member = models.ForeignKey(ConstitutionMember, PROTECT, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["announcement", "member"], name="bodies_at_most_one_group"),
        ]


class Contest(models.Model):
    """Something to be filled. Two or more places are dealt among groups (§ 25), a single one is won by majority.

    `council_seats`: so many of the places are for members of the council and the rest for others (§ 26); None where
    anybody may have any.
    """

    constitution = models.ForeignKey(Constitution, PROTECT, related_name="+")
    body = models.ForeignKey(Body, PROTECT, related_name="+")
    announcement = models.ForeignKey(Announcement, PROTECT, related_name="+")
    kind = models.CharField(max_length=20)
    seats = models.PositiveSmallIntegerField()
    elects_chair = models.BooleanField(default=False)
    has_reserves = models.BooleanField(default=False)
    council_seats = models.PositiveSmallIntegerField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["constitution", "body", "kind"], name="bodies_one_contest_to_a_body"),
            models.CheckConstraint(condition=Q(seats__gte=1), name="bodies_contest_has_seats"),
        ]


class DealStep(models.Model):
    """One thing that happened while seats were dealt, in order. Replayed, they give who has which seat and why.

    Of a lot: who drew, how and when. Of anything that departs from the quotients: the words that were entered.
    """

    contest = models.ForeignKey(Contest, PROTECT, related_name="+")
    position = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=20)
    group = models.ForeignKey(ElectoralGroup, PROTECT, null=True, related_name="+")
    seat = models.PositiveSmallIntegerField(null=True)
    drawn_by = models.CharField(max_length=200, blank=True)
    method = models.CharField(max_length=300, blank=True)
    words = models.CharField(max_length=500, blank=True)
    made = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["contest", "position"], name="bodies_deal_steps_have_an_order"),
        ]


class NamedSeat(models.Model):
    """Whom a group named for a seat it was dealt, and who stands ready for that person where the body has such."""

    contest = models.ForeignKey(Contest, PROTECT, related_name="+")
    seat = models.PositiveSmallIntegerField()
    person = models.ForeignKey(Person, PROTECT, related_name="+")
    reserve = models.ForeignKey(Person, PROTECT, null=True, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["contest", "seat"], name="bodies_one_name_to_a_seat"),
            models.UniqueConstraint(fields=["contest", "person"], name="bodies_one_seat_to_a_person"),
        ]


class Election(models.Model):
    """An election by majority (§ 24 stk. 1): of mayor, deputy, a committee's chair, or the one member of a board."""

    constitution = models.ForeignKey(Constitution, PROTECT, related_name="+")
    contest = models.ForeignKey(Contest, PROTECT, null=True, related_name="+")
    office = models.CharField(max_length=20)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["constitution", "contest", "office"], name="bodies_one_election_to_an_office"
            ),
        ]


class Ballot(models.Model):
    """A round that was held."""

    election = models.ForeignKey(Election, PROTECT, related_name="+")
    number = models.PositiveSmallIntegerField()
    made = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["election", "number"], name="bodies_rounds_are_numbered"),
        ]


class BallotVote(models.Model):
    """What one of those present did: voted for somebody (herself too, FVL § 4 stk. 3), or abstained."""

    ballot = models.ForeignKey(Ballot, PROTECT, related_name="+")
    elector = models.ForeignKey(Person, PROTECT, related_name="+")
    candidate = models.ForeignKey(Person, PROTECT, null=True, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["ballot", "elector"], name="bodies_one_vote_each"),
        ]


class ElectionLot(models.Model):
    """A name drawn in an election: for a place in the third round (`number` 2), or as the one elected (`number` 3)."""

    election = models.ForeignKey(Election, PROTECT, related_name="+")
    number = models.PositiveSmallIntegerField()
    person = models.ForeignKey(Person, PROTECT, related_name="+")
    drawn_by = models.CharField(max_length=200)
    method = models.CharField(max_length=300)
    made = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["election", "number", "person"], name="bodies_drawn_once"),
        ]


class SeatReserve(models.Model):
    """Who was chosen together with somebody's seat to stand ready for that person (a personal substitute)."""

    seat = models.OneToOneField(Seat, PROTECT, related_name="+")
    person = models.ForeignKey(Person, PROTECT, related_name="+")
