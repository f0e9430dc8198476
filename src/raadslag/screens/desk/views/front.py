"""What is waiting for whoever signed in."""

import datetime as dt

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from raadslag.notices.models import Notice
from raadslag.notices.operations import dismiss, mark_all_read, mark_read
from raadslag.notices.queries import find_notice
from raadslag.screens.desk.frame import show, signed_in, user_of
from raadslag.screens.desk.waiting import told_to, waiting


@require_safe
@signed_in
def front(request: HttpRequest) -> HttpResponse:
    """Notices, requests to answer, decisions to report, by their deadline."""
    today = timezone.localdate()
    found = waiting(user=user_of(request), today=today)
    context = {"waiting": found, "today": today, "tomorrow": today + dt.timedelta(days=1)}
    return show(request, "front", context, place="front")


@require_safe
@signed_in
def notices(request: HttpRequest) -> HttpResponse:
    """Everything that was told to somebody on screen."""
    found = told_to(user_of(request))
    context = {"notices": found, "unread_here": sum(not each.is_read for each in found)}
    return show(request, "notices", context, place="notices")


@require_safe
@signed_in
def open_notice(request: HttpRequest, number: int) -> HttpResponse:
    """To what a notice is about; from then on it is read."""
    notice = _own(request, number)
    mark_read(notice=notice, by=user_of(request), now=timezone.now())
    return redirect(notice.address if notice.address.startswith("/") else "desk:notices")


@require_POST
@signed_in
def read(request: HttpRequest, number: int) -> HttpResponse:
    """A notice was read where it stands."""
    mark_read(notice=_own(request, number), by=user_of(request), now=timezone.now())
    return redirect("desk:notices")


@require_POST
@signed_in
def read_all(request: HttpRequest) -> HttpResponse:
    """All notices were read where they stand."""
    by = user_of(request)
    mark_all_read(recipient=by.audit_id, by=by, now=timezone.now())
    return redirect("desk:notices")


@require_POST
@signed_in
def put_away(request: HttpRequest, number: int) -> HttpResponse:
    """A notice was read and need not be seen again."""
    dismiss(notice=_own(request, number), by=user_of(request), now=timezone.now())
    messages.success(request, _("Beskeden er fjernet."))
    return redirect("desk:notices" if request.POST.get("fra") == "beskeder" else "desk:front")


def _own(request: HttpRequest, number: int) -> Notice:
    notice = find_notice(number=number, recipient=user_of(request).audit_id)
    if notice is None:
        raise Http404
    return notice
