"""The municipalities of an archive: each gets its segment once, and keeps it through every change of name."""

from raadslag.audit.operations import note, step
from raadslag.bodies.dossiers import municipalities
from raadslag.bodies.kinds import Scope
from raadslag.bodies.models import BodySlug, Municipality
from raadslag.bodies.names import bare_municipality as bare
from raadslag.bodies.names import body_key, tidy
from raadslag.bodies.slugs import LONGEST_SEGMENT, RESERVED, first_free, slug_of


@step
def free_segment(name: str) -> str:
    """The segment that a municipality of this name can have; free of every other's and of the house's own words."""

    def is_taken(slug: str) -> bool:
        used = Municipality.objects.filter(slug=slug) or BodySlug.objects.filter(slug=slug)
        return slug in RESERVED or used.exists()

    return first_free(slug_of(bare(name), longest=LONGEST_SEGMENT), is_taken=is_taken)


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


@step
def municipality_called(*, name: str) -> Municipality:
    """The municipality of an archive that has this name or segment; one never met gets a row and a segment."""
    wanted = body_key(bare(name))
    for row in municipalities():
        if name == row.slug or body_key(bare(row.name)) == wanted:
            return row
    row = Municipality.objects.create(name=tidy(name)[:200], slug=free_segment(name))
    note(kind="municipality", subject=row.pk, name=row.name, after={"name": row.name, "address": row.slug})
    return row
