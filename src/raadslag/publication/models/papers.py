"""Papers, what they were read from, and the versions published. Only public editions lie here."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import PROTECT, Q

from raadslag.files.models import StoredFile
from raadslag.publication import labels
from raadslag.publication.models.identities import Meeting


class Paper(models.Model):
    """The agenda or the minutes of a meeting."""

    meeting = models.ForeignKey(Meeting, PROTECT, related_name="+")
    kind = models.CharField(max_length=10)

    class Meta:
        verbose_name = labels.PAPER
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["meeting", "kind"], name="publication_one_paper_of_a_kind"),
            models.CheckConstraint(condition=Q(kind__in=("agenda", "minutes")), name="publication_paper_kind"),
        ]


class PaperSource(models.Model):
    """One paper as it came, and the public edition of what was read in it.

    `place_key` and `place_date` say among which papers it is matched: its own body and day unless a person
    joined it to another meeting. `counts` is false once another source has replaced this one.
    """

    file = models.OneToOneField(StoredFile, PROTECT, related_name="+")
    paper = models.ForeignKey(Paper, PROTECT, null=True, related_name="+")
    kind = models.CharField(max_length=10)
    municipality = models.CharField(max_length=200, default="", blank=True)
    body_name = models.CharField(max_length=300)
    body_key = models.CharField(max_length=300)
    date = models.DateField()
    place_key = models.CharField(max_length=300)
    place_date = models.DateField()
    name = models.CharField(max_length=400)
    address = models.CharField(max_length=2000, null=True)  # noqa: DJ001
    media_type = models.CharField(max_length=100)
    released = models.BooleanField()
    released_by = models.ForeignKey(settings.AUTH_USER_MODEL, PROTECT, null=True, related_name="+")
    replaces = models.CharField(max_length=400, default="", blank=True)
    counts = models.BooleanField(default=True)
    content = models.BinaryField()
    digest = models.CharField(max_length=64)
    arrived = models.DateTimeField()
    read = models.DateTimeField()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["place_date", "place_key"], name="publication_source_place")]

    def __str__(self) -> str:
        return self.name


class ReleasedText(models.Model):
    """The text of a public original, less what the public edition withholds, as canonical bytes.

    There is a row only where the original is public. See `excerpts`.
    """

    source = models.OneToOneField(PaperSource, PROTECT, primary_key=True, related_name="+")
    content = models.BinaryField()


class Version(models.Model):
    """A version of a paper, and a link of the chain. Appended, never changed: the database refuses."""

    append_only: ClassVar = True

    position = models.PositiveBigIntegerField(unique=True)
    paper = models.ForeignKey(Paper, PROTECT, related_name="+")
    number = models.PositiveIntegerField()
    reason = models.CharField(max_length=20)
    published = models.DateTimeField()
    salted = models.CharField(max_length=64)
    previous = models.CharField(max_length=64)
    chain = models.CharField(max_length=64)

    class Meta:
        verbose_name = labels.VERSION
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["paper", "number"], name="publication_versions_are_numbered"),
        ]

    def __str__(self) -> str:
        return f"{self.paper_id}/{self.number}"


class VersionContent(models.Model):
    """What a version says, apart from the link that proves it, so that content can be destroyed and proof kept."""

    version = models.OneToOneField(Version, PROTECT, primary_key=True, related_name="+")
    content = models.BinaryField()
    digest = models.CharField(max_length=64)
    salt = models.BinaryField(max_length=32)


class ChainHead(models.Model):
    """One row: the last link of the chain and the last number of the change log. Writers hold its lock."""

    unlogged: ClassVar = "the ends of the chain and of the change log, written with what they are the ends of"

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    position = models.PositiveBigIntegerField(default=0)
    chain = models.CharField(max_length=64, default="0" * 64)
    change = models.PositiveBigIntegerField(default=0)

    class Meta:
        constraints: ClassVar = [models.CheckConstraint(condition=Q(id=1), name="publication_one_head")]


class Withdrawal(models.Model):
    """A paper is hidden, with the reason that its address gives; lifted when it may be read again."""

    paper = models.ForeignKey(Paper, PROTECT, related_name="+")
    date = models.DateField()
    reason = models.CharField(max_length=500)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, PROTECT, null=True, related_name="+")
    made = models.DateTimeField()
    lifted = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["paper"], condition=Q(lifted=None), name="publication_hidden_once_at_a_time"
            ),
            models.CheckConstraint(condition=~Q(reason=""), name="publication_withdrawal_says_why"),
        ]


class Change(models.Model):
    """A line of the change log: something public became other than it was. Appended, never changed."""

    append_only: ClassVar = True

    number = models.PositiveBigIntegerField(primary_key=True)
    kind = models.CharField(max_length=10)
    target = models.PositiveBigIntegerField()
    made = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(kind__in=("meeting", "person", "case")), name="publication_change_kind"),
        ]
