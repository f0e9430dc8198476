"""The municipalities of an archive: each gets its segment once, and keeps it through every change of name."""

import re
from typing import Final
from urllib.parse import urlsplit

from django.db.models import QuerySet

from raadslag.audit.operations import note, step
from raadslag.bodies.kinds import Scope
from raadslag.bodies.models import BodySlug, Installation, Municipality
from raadslag.bodies.names import body_key, tidy
from raadslag.bodies.slugs import RESERVED, first_free, slug_of

LONGEST: Final = 40
KIND: Final = re.compile(r"\b(kommunes?|municipality)\b", re.IGNORECASE)
"""What "Egevang Kommune" and "Kommunen Egevang" say beside their name."""


def bare(name: str) -> str:
    """A municipality's name without the word for what it is; a name of nothing else stays."""
    return tidy(KIND.sub(" ", name)) or tidy(name)


@step
def free_segment(name: str) -> str:
    """The segment that a municipality of this name can have; free of every other's and of the house's own words."""

    def is_taken(slug: str) -> bool:
        used = Municipality.objects.filter(slug=slug) or BodySlug.objects.filter(slug=slug)
        return slug in RESERVED or used.exists()

    return first_free(slug_of(bare(name), longest=LONGEST), is_taken=is_taken)


@step
def give_segments(*, scope: Scope) -> None:
    """Give every named municipality of an archive its segment; in an installation of one there are none."""
    if scope == Scope.ONE:
        Municipality.objects.update(slug="")
        return
    for row in Municipality.objects.filter(slug="").exclude(name="").order_by("id"):
        row.slug = free_segment(row.name)
        row.save(update_fields=["slug"])
        note(kind="municipality", subject=row.pk, name=row.name, after={"address": row.slug})


def is_archive() -> bool:
    """Whether papers of many municipalities are kept here."""
    return Installation.objects.filter(scope=Scope.MANY).exists()


@step
def municipality_called(*, name: str) -> Municipality:
    """The municipality of an archive that has this name or segment; one never met gets a row and a segment."""
    wanted = body_key(bare(name))
    for row in _archived():
        if name == row.slug or body_key(bare(row.name)) == wanted:
            return row
    row = Municipality.objects.create(name=tidy(name)[:200], slug=free_segment(name))
    note(kind="municipality", subject=row.pk, name=row.name, after={"name": row.name, "address": row.slug})
    return row


def municipality_at_address(*, address: str, name: str) -> str:
    """The segment of the known municipality at whose own site, or in whose own folder, a paper lies; or empty.

    The site is egevang.dk or www.egevang.dk, the folder the first of the paper's path. Two that fit are none.
    """
    host = (urlsplit(address).hostname or "") if address else ""
    words = set(host.split(".")[:-1])
    if not address and "/" in name:
        words.add(slug_of(bare(name.split("/", maxsplit=1)[0]), longest=LONGEST))
    found = {row.slug for row in _archived() if {row.slug, row.slug.replace("-", "")} & words}
    return found.pop() if len(found) == 1 else ""


def _archived() -> QuerySet[Municipality]:
    return Municipality.objects.exclude(slug="").order_by("id")
