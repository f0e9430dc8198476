"""Who did what, when and for whom; whether the log is unchanged; and the log to take away."""

from dataclasses import replace
from typing import Any, Final, cast

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict, StreamingHttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from raadslag.accounts.permissions import require
from raadslag.accounts.rights import LOOK_AT_LOG
from raadslag.audit.operations import export_log, look_at_log
from raadslag.audit.operations.checking import CHECK
from raadslag.audit.queries.entries import export_size, exported, last_check, log_page, newest
from raadslag.audit.shapes import Page
from raadslag.notices.errands import last_errand
from raadslag.notices.operations import ask_for
from raadslag.screens.desk.frame import place_crumb, show, signed_in, user_of
from raadslag.screens.desk.log.files import as_csv, as_json
from raadslag.screens.desk.log.forms import LogForm
from raadslag.screens.look import paging
from raadslag.screens.look.numbers import whole_number

A_PAGE: Final = 50
FORMS: Final = {"csv": (as_csv, "text/csv; charset=utf-8"), "json": (as_json, "application/json")}


@require_safe
@signed_in
def overview(request: HttpRequest) -> HttpResponse:
    """The rows asked for, newest first. That somebody looked is itself written in the log, before anything is shown."""
    form = LogForm(request.GET)
    asked, page = form.asked(), whole_number(request.GET.get("side")) or 1
    upto = whole_number(request.GET.get("nr"), most=10**9) or newest()
    look_at_log(asked=asked.told() if asked else {}, by=user_of(request), now=timezone.now())
    found = log_page(asked=asked, upto=upto, page=page, most=A_PAGE) if asked else Page(rows=(), total=0, upto=upto)
    context = {
        "form": form,
        "forms": [form],
        "found": found,
        "paging": _paging(request.GET, found, page),
        "asked": _questions(request.GET),
        "is_asked": bool(asked and asked.told()),
    }
    return show(request, "log/log", context | _state(), place="log", status=200 if asked else 422)


@require_safe
@signed_in
def export(request: HttpRequest, *, form: str) -> HttpResponse:
    """The rows asked for, as a file; that they were taken away is written in the log."""
    asked = LogForm(request.GET).asked()
    if asked is None:
        return HttpResponseRedirect(f"{reverse('desk:log')}?{request.GET.urlencode()}")
    entries, upto = export_size(asked=asked)
    export_log(asked=asked.told(), form=form, entries=entries, by=user_of(request), now=timezone.now())
    write, media_type = FORMS[form]
    response = StreamingHttpResponse(write(exported(asked=asked, upto=upto)), content_type=media_type)
    response["Content-Disposition"] = f'attachment; filename="log-{timezone.localdate()}.{form}"'
    # It has all that the frame asks of a response: headers.
    return cast("HttpResponse", response)


@require_POST
@signed_in
def check(request: HttpRequest) -> HttpResponse:
    """Ask for the whole log to be gone through. A worker does it, for it can take long."""
    ask_for(name=CHECK, by=user_of(request), now=timezone.now())
    return HttpResponseRedirect(reverse("desk:log_check"))


@require_safe
@signed_in
def checked(request: HttpRequest) -> HttpResponse:
    """How far the check is, and what the last one found. Where the page asks for news of itself, only that part.

    Nobody sees an entry here, so looking leaves none.
    """
    require(LOOK_AT_LOG, by=user_of(request), day=timezone.localdate())
    if request.headers.get("HX-Request"):
        return render(request, "desk/log/parts/check.html", _state())
    return show(request, "log/check", _state(), place="log", crumbs=(place_crumb("log"),))


def _state() -> dict[str, Any]:
    return {"check": last_check(), "errand": last_errand(name=CHECK, now=timezone.now())}


def _paging(given: QueryDict, found: Page, page: int) -> paging.Paging:
    """The pages of what was counted. After the last of them come those that were not counted."""
    questions = given.copy()
    questions["nr"] = str(found.upto)
    pages = max(1, -(-found.total // A_PAGE))
    links = paging.links(questions, page=page, pages=pages)
    if found.older is None or page < pages:
        return links
    return replace(links, next=paging.address(questions, nr=found.older, side=1))


def _questions(given: QueryDict) -> str:
    """The filters, for the addresses of the files."""
    kept = given.copy()
    for name in ("side", "nr"):
        kept.pop(name, None)
    return kept.urlencode()
