"""What is waiting for whoever signed in."""

import datetime as dt

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from raadslag.notices.operations import dismiss
from raadslag.notices.queries import find_notice
from raadslag.screens.desk.frame import show, signed_in, user_of
from raadslag.screens.desk.waiting import waiting


@require_safe
@signed_in
def front(request: HttpRequest) -> HttpResponse:
    """Notices, requests to answer, decisions to report, by their deadline."""
    today = timezone.localdate()
    found = waiting(user=user_of(request), today=today)
    context = {"waiting": found, "today": today, "tomorrow": today + dt.timedelta(days=1)}
    return show(request, "front", context, place="front")


@require_POST
@signed_in
def put_away(request: HttpRequest, number: int) -> HttpResponse:
    """A notice was read and need not be seen again."""
    by = user_of(request)
    notice = find_notice(number=number, recipient=by.audit_id)
    if notice is None:
        raise Http404
    dismiss(notice=notice, by=by, now=timezone.now())
    messages.success(request, _("Beskeden er fjernet."))
    return redirect("desk:front")
