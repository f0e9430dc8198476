"""Search in everything public."""

from typing import Final, get_args

from django.http import HttpRequest, HttpResponse, QueryDict
from django.utils.translation import gettext as _

from raadslag.bodies.dossiers import Whose
from raadslag.screens.look.filters import Choice, Group, choice
from raadslag.screens.look.frames import Crumb
from raadslag.screens.look.numbers import whole_number
from raadslag.screens.public.labels import HIT_KINDS
from raadslag.screens.public.views.frame import of_any, show
from raadslag.search import queries
from raadslag.search.shapes import Facet, Filters, HitKind, SearchPage

KINDS: Final[tuple[HitKind, ...]] = get_args(HitKind)
ASKED: Final = ("kommune", "slags", "udvalg", "aar")


@of_any
def find(request: HttpRequest, whose: Whose) -> HttpResponse:
    asked = request.GET
    page = queries.find(
        query=asked.get("q", ""),
        filters=read_filters(whose, asked),
        page=whole_number(asked.get("side")) or 1,
        across=whose.is_all,
    )
    groups = filter_groups(asked, page)
    context = {
        "page": page,
        "filters": tuple(groups.values()),
        "chosen": chosen_tags(asked, groups),
        "kept": tuple((name, asked[name]) for name in ASKED if asked.get(name)),
    }
    return show(request, whose, "search", context, place="search", crumbs=(Crumb(_("Søg")),))


def read_filters(whose: Whose, asked: QueryDict) -> Filters:
    """The filters in an address; what is no filter is passed over. Within a municipality, no other is looked among."""
    return Filters(
        kinds=tuple(kind for kind in KINDS if kind == asked.get("slags")),
        within=whose.within or (asked.get("kommune", "") if whose.is_all else ""),
        body_slug=asked.get("udvalg") or None,
        year=whole_number(asked.get("aar")),
    )


def filter_groups(asked: QueryDict, page: SearchPage) -> dict[str, Group]:
    """The filters that would leave something, by their names in the address."""
    rows: tuple[tuple[str, str, tuple[Facet, ...]], ...] = (
        ("kommune", _("Kommune"), page.municipalities),
        ("slags", _("Slags"), page.kinds),
        ("udvalg", _("Udvalg"), page.bodies),
        ("aar", _("År"), page.years),
    )
    return {name: Group(title, _choices(asked, name, facets)) for name, title, facets in rows if facets}


def _choices(asked: QueryDict, name: str, facets: tuple[Facet, ...]) -> tuple[Choice, ...]:
    words: dict[str, str] = {kind: str(word) for kind, word in HIT_KINDS.items()} if name == "slags" else {}
    return tuple(
        choice(
            asked,
            name,
            facet.value,
            words.get(facet.value, facet.label),
            chosen=asked.get(name) == facet.value,
            count=facet.count,
        )
        for facet in facets
    )


def chosen_tags(asked: QueryDict, groups: dict[str, Group]) -> tuple[Choice, ...]:
    """The filters that are on; each tag leads to the page without it."""
    return tuple(
        choice(asked, name, None, _word(groups.get(name), otherwise=asked.get(name, "")), chosen=True)
        for name in ASKED
        if asked.get(name)
    )


def _word(group: Group | None, *, otherwise: str) -> str:
    return next((one.word for one in group.choices if one.chosen), otherwise) if group else otherwise
