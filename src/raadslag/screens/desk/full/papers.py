"""Full papers are listed and read; and who read them."""

import datetime as dt
from typing import Final

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from raadslag.accounts.permissions import Denied
from raadslag.files.models import StoredFile
from raadslag.law.refusal import Refusal
from raadslag.restricted.answering import answers_of
from raadslag.restricted.permissions import ADMIT_GUEST, REQUEST_ACCESS, SEE_READ_LOG
from raadslag.restricted.queries import full_record, read_log, readable_papers
from raadslag.screens.desk.frame import place_crumb, show, signed_in, user_of
from raadslag.screens.desk.reach import reach_here
from raadslag.screens.look.frames import Crumb

PAPERS: Final = 25
READINGS: Final = 50
MONTH: Final = dt.timedelta(days=30)


@require_safe
@signed_in
def papers(request: HttpRequest) -> HttpResponse:
    """The papers one may read in full, and what else one may do about them."""
    user, day = user_of(request), timezone.localdate()
    page = Paginator(readable_papers(reader=user, day=day), PAPERS).get_page(request.GET.get("side"))
    wanted = {"asks": REQUEST_ACCESS, "admits": ADMIT_GUEST, "sees_log": SEE_READ_LOG}
    may = {name: bool(reach_here(permission, user=user, day=day)) for name, permission in wanted.items()}
    may["answers"] = bool(answers_of(user, day=day))
    return show(request, "full/papers", {"page": page, "may": may}, place="full")


@require_safe
@signed_in
def paper(request: HttpRequest, number: int) -> HttpResponse:
    """A paper in full, as this reader may see it. The reading is written down."""
    file = get_object_or_404(StoredFile, pk=number)
    reading = full_record(file=file, reader=user_of(request), now=timezone.now(), today=timezone.localdate())
    if isinstance(reading, Refusal):
        raise Http404
    record = reading.record
    title = record.bodies[0] if record.bodies else _("Papir uden udvalg")
    items = [(item, place in reading.shut_out) for place, item in enumerate(record.items)]
    context = {"record": record, "title": title, "items": items}
    return show(request, "full/paper", context, place="full", crumbs=(place_crumb("full"), Crumb(title)))


@require_safe
@signed_in
def readings(request: HttpRequest) -> HttpResponse:
    """Who read what, when and on what ground: the auditor sees all, a secretary what is of his body."""
    today = timezone.localdate()
    own = reach_here(SEE_READ_LOG, user=user_of(request), day=today)
    if not own:
        raise Denied(Refusal(code="not_permitted", about=(SEE_READ_LOG.name,)))
    since, until = _asked(request, "fra") or today - MONTH, _asked(request, "til") or today
    log = read_log(bodies=None if own.everywhere else own.bodies, since=_start(since), until=_start(until, days=1))
    page = Paginator(log, READINGS).get_page(request.GET.get("side"))
    context = {"page": page, "since": since, "until": until}
    return show(request, "full/readings", context, place="full", crumbs=(place_crumb("full"), Crumb(_("Læselog"))))


def _asked(request: HttpRequest, name: str) -> dt.date | None:
    try:
        return parse_date(request.GET.get(name, ""))
    except ValueError:
        return None


def _start(day: dt.date, *, days: int = 0) -> dt.datetime:
    """The moment at which a day begins in Denmark, or so many days later."""
    day = min(day, dt.date.max - dt.timedelta(days=2)) + dt.timedelta(days=days)
    return timezone.make_aware(dt.datetime.combine(day, dt.time.min))
