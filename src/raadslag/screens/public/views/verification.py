"""How anybody can verify that nothing was changed afterwards: the ends of both chains, as printed each day."""

from typing import Any, Final

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.translation import gettext as _

from raadslag.audit.models import HeadPrint
from raadslag.audit.queries import prints_by_day
from raadslag.bodies.dossiers import Whose
from raadslag.screens.look.frames import Crumb
from raadslag.screens.public.views.frame import of_any, show

SHOWN: Final = 31
"""So many days on the page; the files hold every one."""


@of_any
def page(request: HttpRequest, whose: Whose) -> HttpResponse:
    days = prints_by_day(most=SHOWN)
    return show(request, whose, "verification", {"days": days}, crumbs=(Crumb(_("Efterprøv")),))


@of_any
def as_text(request: HttpRequest, whose: Whose) -> HttpResponse:
    """A line for each chain and day: day, chain, how many links, and the last of them."""
    lines = [
        f"{row.day} {word} {row.position} {row.chain}\n"
        for day in prints_by_day()
        for word, row in ((_("versioner"), day.versions), (_("log"), day.log))
        if row
    ]
    return HttpResponse("".join(lines), content_type="text/plain; charset=utf-8")


@of_any
def as_json(request: HttpRequest, whose: Whose) -> HttpResponse:
    days = [
        {"day": day.day.isoformat(), "versions": _told(day.versions), "log": _told(day.log)} for day in prints_by_day()
    ]
    return JsonResponse({"days": days})


def _told(row: HeadPrint | None) -> dict[str, Any] | None:
    return {"links": row.position, "chain": row.chain} if row else None
