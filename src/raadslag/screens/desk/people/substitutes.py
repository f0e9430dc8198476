"""Putting somebody in for a member, and ending it."""

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from raadslag.bodies.models import Body, Substitution
from raadslag.bodies.operations.seating import end_substitution, put_in_substitute
from raadslag.bodies.permissions import END_SUBSTITUTION, PUT_IN_SUBSTITUTE
from raadslag.bodies.seating import plans
from raadslag.bodies.seating.labels.sentences import what
from raadslag.screens.desk.frame import signed_in
from raadslag.screens.desk.people.doors import Deed, carry, crumbs, data_of, let_in, row_or_missing, today
from raadslag.screens.desk.people.forms.seats import EndForm, SubstituteForm, substitution_asked
from raadslag.screens.desk.people.seats import body_address, body_crumb
from raadslag.screens.desk.people.suggestions import council_names, member_names
from raadslag.screens.look.frames import Crumb


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def put_in(request: HttpRequest, number: int) -> HttpResponse:
    body = row_or_missing(Body, number)
    let_in(request, PUT_IN_SUBSTITUTE, body)
    asked = partial(substitution_asked, body)
    deed = Deed(
        title=_("Indsæt en stedfortræder"),
        about=body.name,
        verb=_("Indsæt stedfortræderen"),
        told=_("Stedfortræderen er indsat."),
        form=SubstituteForm(data_of(request), initial={"since": today()}),
        plan=lambda given: plans.putting_in(asked=asked(given)),
        do=lambda given, by, now: put_in_substitute(asked=asked(given), by=by, now=now),
        crumbs=crumbs(body_crumb(body), Crumb(str(_("Indsæt en stedfortræder")))),
        back=body_address(body),
        suggested=tuple(sorted({*member_names(body, today()), *council_names(today())})),
    )
    return carry(request, deed)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def end(request: HttpRequest, number: int) -> HttpResponse:
    row = row_or_missing(Substitution, number)
    let_in(request, END_SUBSTITUTION, row.body)
    deed = Deed(
        title=_("Slut et hverv som stedfortræder"),
        about=what(row),
        verb=_("Slut hvervet"),
        told=_("Hvervet er sluttet."),
        form=EndForm(data_of(request), initial={"last": today()}),
        plan=lambda given: plans.ending_substitution(substitution=row, **given),
        do=lambda given, by, now: end_substitution(substitution=row, **given, by=by, now=now),
        crumbs=crumbs(body_crumb(row.body), Crumb(str(_("Slut et hverv")))),
        back=body_address(row.body),
    )
    return carry(request, deed)
