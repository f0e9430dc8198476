"""What the search page asks."""

from typing import Final

from django.db.models import Count, QuerySet
from django.db.models.expressions import RawSQL

from raadslag.bodies.models import Body, Municipality
from raadslag.publication.addresses import is_segment
from raadslag.publication.queries.findable import whereabouts
from raadslag.records import Outcome
from raadslag.search.index import index
from raadslag.search.models import Document
from raadslag.search.passages import marked, passage
from raadslag.search.shapes import Facet, Filters, Hit, HitKind, SearchPage
from raadslag.search.terms import Term, terms_of, tidy

PAGE: Final = 20
RANKED: Final = 5_000
"""With more hits than this, the newest come first: ranking would read every one of them."""
KINDS: Final[tuple[HitKind, ...]] = ("item", "meeting", "person", "case")
EVERYTHING: Final = Filters()


def find(*, query: str, filters: Filters = EVERYTHING, page: int = 1, across: bool = False) -> SearchPage:
    """Search everything public. Words are ANDed, "words in quotes" stand together, `ord*` finds beginnings.

    Whatever is typed has an answer; nothing a person can type is an error. An empty query finds nothing.
    `across` says that there are many municipalities to choose between.
    """
    terms = terms_of(query)
    every = _matching(terms)
    chosen = _filtered(every, filters)
    total = chosen.count() if terms else 0
    pages = max(1, -(-total // PAGE))
    shown = min(max(page, 1), pages)
    ids = _ids(chosen, terms, total, offset=(shown - 1) * PAGE) if total else []
    return SearchPage(
        query=tidy(query),
        filters=filters,
        total=total,
        page=shown,
        pages=pages,
        hits=_hits(ids, terms, across=across),
        municipalities=_municipality_facets(_filtered(every, filters, but="within")) if across else (),
        bodies=_body_facets(_filtered(every, filters, but="body")) if filters.within or not across else (),
        years=_year_facets(_filtered(every, filters, but="year")),
        kinds=_kind_facets(_filtered(every, filters, but="kinds")),
    )


def _matching(terms: tuple[Term, ...]) -> QuerySet[Document]:
    """Every document with all terms; every document where there are none, so that filters can be shown."""
    if not terms:
        return Document.objects.all()
    sql, params = index().matching(terms)
    return Document.objects.filter(id__in=RawSQL(sql, params))  # noqa: S611


def _filtered(documents: QuerySet[Document], filters: Filters, *, but: str = "") -> QuerySet[Document]:
    if filters.kinds and but != "kinds":
        documents = documents.filter(kind__in=filters.kinds)
    if filters.within and but != "within":
        documents = documents.filter(within=filters.within)
    if filters.body_slug and but != "body":
        known = documents.filter(body__slug=filters.body_slug, body__merged_into=None)
        documents = known if is_segment(filters.body_slug) else documents.none()
    if filters.year is not None and but != "year":
        documents = documents.filter(date__year=filters.year) if 0 < filters.year < 10_000 else documents.none()
    return documents


def _ids(chosen: QuerySet[Document], terms: tuple[Term, ...], total: int, *, offset: int) -> list[int]:
    if total > RANKED:
        newest = chosen.order_by("-date", "-id").values_list("id", flat=True)
        return list(newest[offset : offset + PAGE])
    sql, params = chosen.order_by().values("id").query.sql_with_params()
    found: list[int] = index().ranked(terms, sql, params, limit=PAGE, offset=offset)
    return found


def _hits(ids: list[int], terms: tuple[Term, ...], *, across: bool) -> tuple[Hit, ...]:
    documents = Document.objects.in_bulk(ids)
    ordered = [documents[pk] for pk in ids if pk in documents]
    places = whereabouts(targets=[(document.kind, document.target) for document in ordered])
    named = _names({document.within for document in ordered}) if across else {}
    kinds = {str(kind): kind for kind in KINDS}
    return tuple(
        Hit(
            kind=kinds[document.kind],
            title=marked(document.title, terms),
            address=place.address,
            outcome=Outcome(document.outcome) if document.outcome else None,
            body_name=place.body_name,
            municipality=named.get(document.within, ""),
            date=document.date,
            passage=passage(document.text, terms),
        )
        for document in ordered
        if (place := places.get((document.kind, document.target)))
    )


def _names(segments: set[str]) -> dict[str, str]:
    """What some municipalities are called."""
    return dict(Municipality.objects.filter(slug__in=segments).exclude(slug="").values_list("slug", "name"))


def _body_facets(documents: QuerySet[Document]) -> tuple[Facet, ...]:
    counts = documents.exclude(body=None).order_by().values_list("body").annotate(count=Count("id"))
    held = dict(counts)
    bodies = Body.objects.filter(id__in=held).order_by("name")
    return tuple(Facet(value=body.slug, label=body.name, count=held[body.pk]) for body in bodies)


def _municipality_facets(documents: QuerySet[Document]) -> tuple[Facet, ...]:
    held = dict(documents.order_by().values_list("within").annotate(count=Count("id")))
    rows = Municipality.objects.filter(slug__in=held).exclude(slug="").order_by("name")
    return tuple(Facet(value=row.slug, label=row.name, count=held[row.slug]) for row in rows)


def _year_facets(documents: QuerySet[Document]) -> tuple[Facet, ...]:
    rows = documents.exclude(date=None).order_by().values_list("date__year").annotate(count=Count("id"))
    return tuple(Facet(value=str(year), label=str(year), count=count) for year, count in sorted(rows, reverse=True))


def _kind_facets(documents: QuerySet[Document]) -> tuple[Facet, ...]:
    held = dict(documents.order_by().values_list("kind").annotate(count=Count("id")))
    return tuple(Facet(value=kind, label=kind, count=held[kind]) for kind in KINDS if kind in held)
