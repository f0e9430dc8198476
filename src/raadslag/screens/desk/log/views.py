"""Who did what, when and for whom; whether the log is unchanged; and the log to take away."""

from typing import Final, cast

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict, StreamingHttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from raadslag.audit.operations import check_log, export_log, look_at_log
from raadslag.audit.queries.entries import export_size, exported, last_check, log_page, newest
from raadslag.audit.shapes import Page
from raadslag.screens.desk.frame import show, signed_in, user_of
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
    questions = request.GET.copy()
    questions["nr"] = str(upto)
    context = {
        "form": form,
        "forms": [form],
        "found": found,
        "check": last_check(),
        "paging": paging.links(questions, page=page, pages=max(1, -(-found.total // A_PAGE))),
        "asked": _questions(request.GET),
        "is_asked": bool(asked and asked.told()),
    }
    return show(request, "log/log", context, place="log", status=200 if asked else 422)


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
    """Go through the whole log now."""
    found = check_log(by=user_of(request), now=timezone.now())
    if not found.faults:
        messages.success(request, _("Loggen er kontrolleret. Den er uændret."))
    return HttpResponseRedirect(reverse("desk:log"))


def _questions(given: QueryDict) -> str:
    """The filters, for the addresses of the files."""
    kept = given.copy()
    for name in ("side", "nr"):
        kept.pop(name, None)
    return kept.urlencode()
