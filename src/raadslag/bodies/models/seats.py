"""Who sits where since when. Every row has the days it holds, the last included; nothing is written over.

`ended_by` says in words why a row ended. A row that was wrong from the first is `retracted`, and counts for no day.
"""

from typing import ClassVar

from django.db import models
from django.db.models import PROTECT, F, Q

from raadslag.bodies.models.names import Body, Municipality, Person


def dated(name: str) -> models.CheckConstraint:
    """A row cannot end before it begins."""
    return models.CheckConstraint(condition=Q(until=None) | Q(until__gte=F("since")), name=name)


class Term(models.Model):
    """An election term of the council."""

    municipality = models.ForeignKey(Municipality, PROTECT, related_name="+")
    since = models.DateField()
    until = models.DateField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["municipality", "since"], name="bodies_one_term_at_a_time"),
            models.CheckConstraint(condition=Q(until__gt=F("since")), name="bodies_term_has_days"),
        ]


class Party(models.Model):
    """A party or list as its letter stood for it in a time."""

    municipality = models.ForeignKey(Municipality, PROTECT, related_name="+")
    letter = models.CharField(max_length=10)
    name = models.CharField(max_length=200)
    since = models.DateField()
    until = models.DateField(null=True)

    class Meta:
        constraints: ClassVar = [dated("bodies_party_ends_after_it_begins")]


class Affiliation(models.Model):
    """The list somebody belongs to in a time. An empty letter: outside all lists ("løsgænger")."""

    person = models.ForeignKey(Person, PROTECT, related_name="+")
    letter = models.CharField(max_length=10, blank=True)
    since = models.DateField()
    until = models.DateField(null=True)
    retracted = models.BooleanField(default=False)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["person", "since"], name="bodies_affiliation_by_person")]
        constraints: ClassVar = [dated("bodies_affiliation_ends_after_it_begins")]


class Seat(models.Model):
    """A seat in a body. `group` is the electoral group that gave it; `is_extra` one beyond the number (§ 27 stk. 3)."""

    body = models.ForeignKey(Body, PROTECT, related_name="+")
    person = models.ForeignKey(Person, PROTECT, related_name="+")
    since = models.DateField()
    until = models.DateField(null=True)
    term = models.ForeignKey(Term, PROTECT, null=True, related_name="+")
    group = models.CharField(max_length=100, blank=True)
    is_extra = models.BooleanField(default=False)
    follows = models.ForeignKey("self", PROTECT, null=True, related_name="+")
    """The seat whose vacancy this one filled (§ 28 stk. 1)."""
    appointed_by = models.CharField(max_length=300, blank=True)
    """The decision that gave the seat, in words, where there is one."""
    ended_by = models.CharField(max_length=300, blank=True)
    retracted = models.BooleanField(default=False)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["body", "since", "until", "retracted"], name="bodies_seat_by_body"),
            models.Index(fields=["person", "since"], name="bodies_seat_by_person"),
            models.Index(fields=["since", "until"], name="bodies_seat_by_day"),
        ]
        constraints: ClassVar = [dated("bodies_seat_ends_after_it_begins")]


class Office(models.Model):
    """An office in a body. `until` is the earliest end known so far; an end still to happen may bring it forward.

    Of a `temporary` office, `acting_for` says whose it is meanwhile.
    """

    body = models.ForeignKey(Body, PROTECT, related_name="+")
    person = models.ForeignKey(Person, PROTECT, related_name="+")
    kind = models.CharField(max_length=20)
    rank = models.PositiveSmallIntegerField(default=1)
    since = models.DateField()
    until = models.DateField(null=True)
    is_temporary = models.BooleanField(default=False)
    acting_for = models.ForeignKey(Person, PROTECT, null=True, related_name="+")
    appointed_by = models.CharField(max_length=300, blank=True)
    ended_by = models.CharField(max_length=300, blank=True)
    retracted = models.BooleanField(default=False)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["body", "since"], name="bodies_office_by_body"),
            models.Index(fields=["person", "since"], name="bodies_office_by_person"),
        ]
        constraints: ClassVar = [dated("bodies_office_ends_after_it_begins")]


class OfficeEnd(models.Model):
    """One of the events of which the earliest ends an office: "until he is back, at the latest 1 June"."""

    office = models.ForeignKey(Office, PROTECT, related_name="+")
    kind = models.CharField(max_length=10)
    words = models.CharField(max_length=300, blank=True)
    expected = models.DateField(null=True)
    happened = models.DateField(null=True)
    person = models.ForeignKey(Person, PROTECT, null=True, related_name="+")
    """Whose return ends it."""


class Leave(models.Model):
    """Somebody is away from council and committees by the council's decision (§ 15 stk. 4), `until` as last granted."""

    person = models.ForeignKey(Person, PROTECT, related_name="+")
    since = models.DateField()
    until = models.DateField(null=True)
    ground = models.CharField(max_length=20)
    granted = models.DateField()
    granted_by = models.CharField(max_length=300)
    until_event = models.CharField(max_length=300, blank=True)
    """An event that may end it earlier, in words: "til han er rask"."""
    returned = models.DateField(null=True)
    retracted = models.BooleanField(default=False)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["person", "since"], name="bodies_leave_by_person")]
        constraints: ClassVar = [dated("bodies_leave_ends_after_it_begins")]


class LeaveExtension(models.Model):
    """A leave was made longer, by which decision, and until when it ran before."""

    leave = models.ForeignKey(Leave, PROTECT, related_name="+")
    was_until = models.DateField(null=True)
    until = models.DateField(null=True)
    granted = models.DateField()
    granted_by = models.CharField(max_length=300)


class Substitution(models.Model):
    """Somebody sits in another's place: for a period, or for one meeting, or for one item of it."""

    body = models.ForeignKey(Body, PROTECT, related_name="+")
    person = models.ForeignKey(Person, PROTECT, related_name="+")
    substitute_for = models.ForeignKey(Person, PROTECT, related_name="+")
    since = models.DateField()
    until = models.DateField(null=True)
    meeting = models.DateField(null=True)
    """The day of the one meeting it is for; then `since` and `until` are that day."""
    item = models.CharField(max_length=20, blank=True)
    """The number of the one item it is for."""
    ground = models.CharField(max_length=20)
    leave = models.ForeignKey(Leave, PROTECT, null=True, related_name="+")
    appointed_by = models.CharField(max_length=300, blank=True)
    retracted = models.BooleanField(default=False)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["body", "since"], name="bodies_substitution_by_body"),
            models.Index(fields=["person", "since"], name="bodies_sub_by_person"),
        ]
        constraints: ClassVar = [dated("bodies_substitution_ends_after_it_begins")]


class LeaveProposal(models.Model):
    """What a leave calls for in a body: an election to an office held, or another member in a seat held.

    A person accepts it by having it done, or dismisses it with a reason.
    """

    leave = models.ForeignKey(Leave, PROTECT, related_name="+")
    body = models.ForeignKey(Body, PROTECT, related_name="+")
    kind = models.CharField(max_length=10)
    office_kind = models.CharField(max_length=20, blank=True)
    rank = models.PositiveSmallIntegerField(default=1)
    state = models.CharField(max_length=10, default="open")
    reason = models.CharField(max_length=300, blank=True)
    decided = models.DateTimeField(null=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["state"], name="bodies_proposal_by_state")]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["leave", "body", "kind", "office_kind", "rank"],
                condition=Q(state="open"),
                name="bodies_one_open_proposal",
            )
        ]
