"""Elections, ends of offices, and events that end them."""

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from raadslag.bodies.models import Body, Office, OfficeEnd
from raadslag.bodies.operations.seating import end_office, give_office, record_event
from raadslag.bodies.permissions import END_OFFICE, GIVE_OFFICE, RECORD_EVENT
from raadslag.bodies.seating import plans
from raadslag.bodies.seating.labels import end_words
from raadslag.bodies.seating.labels.sentences import what
from raadslag.bodies.seating.queries import find
from raadslag.screens.desk.frame import signed_in
from raadslag.screens.desk.people.doors import Deed, carry, crumbs, data_of, let_in, row_or_missing, today
from raadslag.screens.desk.people.forms.seats import EndForm, EventForm, OfficeForm, office_asked
from raadslag.screens.desk.people.seats import body_address, body_crumb
from raadslag.screens.desk.people.suggestions import member_names
from raadslag.screens.look.frames import Crumb


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def give(request: HttpRequest, number: int) -> HttpResponse:
    body = row_or_missing(Body, number)
    let_in(request, GIVE_OFFICE, body)
    asked = partial(office_asked, body)
    deed = Deed(
        title=_("Skriv et valg"),
        about=body.name,
        lead=_("Før mødet kan du se, hvem der træder op og tilbage, uden at gemme."),
        verb=_("Gem valget"),
        told=_("Valget er gemt. Rettighederne gælder fra den første dag."),
        form=OfficeForm(data_of(request), body=body, initial={"since": today()}),
        plan=lambda given: plans.giving_office(asked=asked(given)),
        do=lambda given, by, now: give_office(asked=asked(given), by=by, now=now),
        crumbs=crumbs(body_crumb(body), Crumb(str(_("Skriv et valg")))),
        back=body_address(body),
        suggested=member_names(body, today()),
    )
    return carry(request, deed)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def end(request: HttpRequest, number: int) -> HttpResponse:
    office = row_or_missing(Office, number)
    let_in(request, END_OFFICE, office.body)
    deed = Deed(
        title=_("Slut en post"),
        about=what(office),
        verb=_("Slut posten"),
        told=_("Posten er sluttet."),
        form=EndForm(data_of(request), initial={"last": today()}),
        plan=lambda given: plans.ending_office(office=office, **given),
        do=lambda given, by, now: end_office(office=office, **given, by=by, now=now),
        crumbs=crumbs(body_crumb(office.body), Crumb(str(_("Slut en post")))),
        back=body_address(office.body),
    )
    return carry(request, deed)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def event(request: HttpRequest, number: int) -> HttpResponse:
    found = row_or_missing(OfficeEnd, number)
    found.office = find(Office, found.office_id) or found.office
    body = found.office.body
    let_in(request, RECORD_EVENT, body)
    deed = Deed(
        title=_("Det er sket"),
        about=f"{what(found.office)}: {end_words(found)}",
        verb=_("Slut posten"),
        told=_("Posten er sluttet."),
        form=EventForm(data_of(request), initial={"happened": today()}),
        plan=lambda given: plans.happening(end=found, **given),
        do=lambda given, by, now: record_event(end=found, **given, by=by, now=now),
        crumbs=crumbs(body_crumb(body), Crumb(str(_("Det er sket")))),
        back=body_address(body),
    )
    return carry(request, deed)
