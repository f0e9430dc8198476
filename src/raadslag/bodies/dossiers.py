"""The readers of what persons entered: the municipality, bodies with their days, and who came before and after."""

import datetime as dt
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from django.conf import settings
from django.db.models import Count, Q

from raadslag.bodies.kinds import Scope
from raadslag.bodies.models import Body, BodyName, Installation, Municipality, Seat, Succession
from raadslag.bodies.names import bare_municipality
from raadslag.bodies.slugs import LONGEST_SEGMENT, slug_of


@dataclass(frozen=True, slots=True, kw_only=True)
class NameOfBody:
    """A name and the first day with it, None where nobody wrote it down."""

    name: str
    since: dt.date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A body that came before or after, since when, and by whose decision."""

    number: int
    name: str
    slug: str
    since: dt.date
    decided: dt.date
    decided_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """What is known of a body beside its row: its names, latest first, and the bodies it followed or gave way to."""

    names: tuple[NameOfBody, ...]
    predecessors: tuple[Link, ...]
    successors: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Whose:
    """Whose pages are shown: one municipality's, or, in front of an archive, all of them.

    `logo` is what changes with the logo, for its address; empty where there is none.
    """

    within: str = ""
    is_archive: bool = False
    name: str = ""
    logo: str = ""

    @property
    def prefix(self) -> str:
        """What stands in front of every address of these pages."""
        return f"/{self.within}" if self.within else ""

    @property
    def is_all(self) -> bool:
        """Whether this is the archive itself, in front of its municipalities."""
        return self.is_archive and not self.within


ALONE: Final = Whose()


def whose_at(*, within: str = "") -> Whose | None:
    """Whose pages lie under a segment; without one, whose installation this is. None for no municipality's segment.

    One query. A municipality has a segment only in an archive, so the rows themselves say what this is.
    """
    rows = Municipality.objects.values_list("slug", "name", "logo")
    row = rows.filter(slug=within).first() if within else rows.order_by("-slug", "id").first()
    if row is None:
        return None if within else ALONE
    slug, name, logo = row
    if slug and not within:
        return Whose(is_archive=True, name=str(settings.MUNICIPALITY))
    shown = name if slug else str(settings.MUNICIPALITY) or name
    return Whose(within=slug, is_archive=bool(slug), name=shown, logo=str(logo or ""))


def municipality_here() -> Municipality | None:
    """The municipality of this installation, once it has a row."""
    return Municipality.objects.select_related("logo").order_by("id").first()


def municipality_at(*, within: str) -> Municipality | None:
    """The municipality whose segment this is; in an installation of one, with no segment, the one."""
    return Municipality.objects.select_related("logo").filter(slug=within).order_by("id").first()


def municipalities() -> tuple[Municipality, ...]:
    """The municipalities of an archive, by name."""
    return tuple(Municipality.objects.exclude(slug="").order_by("name", "id"))


def municipality_at_address(*, address: str, name: str) -> str:
    """The segment of the known municipality at whose own site, or in whose own folder, a paper lies; or empty.

    The site is egevang.dk or www.egevang.dk, the folder the first of the paper's path. Two that fit are none.
    """
    host = (urlsplit(address).hostname or "") if address else ""
    words = set(host.split(".")[:-1])
    if not address and "/" in name:
        words.add(slug_of(bare_municipality(name.split("/", maxsplit=1)[0]), longest=LONGEST_SEGMENT))
    found = {row.slug for row in municipalities() if {row.slug, row.slug.replace("-", "")} & words}
    return found.pop() if len(found) == 1 else ""


def logo_version() -> str:
    """What changes with the municipality's logo, for its address; empty where there is none, and in an archive."""
    slug, number = Municipality.objects.order_by("-slug", "id").values_list("slug", "logo").first() or ("", None)
    return "" if slug else str(number or "")


def scope_here() -> Scope:
    """Whose papers are here."""
    row = Installation.objects.filter(id=1).first()
    return Scope(row.scope) if row else Scope.ONE


def all_bodies() -> tuple[Body, ...]:
    """Every body, also those that have ended, by name."""
    return tuple(Body.objects.filter(merged_into=None).order_by("name", "id"))


def bodies_by_name(*, day: dt.date) -> tuple[Body, ...]:
    """The bodies that have not ended by a day."""
    return tuple(Body.objects.filter(Q(until=None) | Q(until__gte=day), merged_into=None).order_by("name", "id"))


def seats_in_bodies(*, day: dt.date) -> tuple[tuple[str, int], ...]:
    """How many sit in each body on a day, by its name."""
    sitting = Seat.objects.filter(Q(until=None) | Q(until__gte=day), since__lte=day, retracted=False)
    counted = sitting.values("body__name").annotate(seats=Count("id")).order_by("body__name")
    return tuple((row["body__name"], row["seats"]) for row in counted)


def body_dossier(*, body: Body) -> Dossier:
    """What is known of a body beside its row."""
    names = BodyName.objects.filter(body=body).exclude(rule="alias")
    ordered = sorted(names, key=lambda row: (row.since or row.first_seen or dt.date.min, row.pk), reverse=True)
    before, after = succession_of(body=body)
    return Dossier(
        names=tuple(NameOfBody(name=row.name, since=row.since) for row in ordered),
        predecessors=before,
        successors=after,
    )


def succession_of(*, body: Body) -> tuple[tuple[Link, ...], tuple[Link, ...]]:
    """The bodies that a body took over from, and those that took over from it."""
    links = Succession.objects.filter(Q(body=body) | Q(successor=body)).select_related("body", "successor")
    rows = list(links.order_by("since", "id"))
    before = tuple(_link(row, row.body) for row in rows if row.successor_id == body.pk)
    return before, tuple(_link(row, row.successor) for row in rows if row.body_id == body.pk)


def _link(row: Succession, other: Body) -> Link:
    return Link(
        number=other.pk,
        name=other.name,
        slug=other.slug,
        since=row.since,
        decided=row.decided,
        decided_by=row.decided_by,
    )
