"""Leave: granted, made longer, over."""

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from raadslag.bodies.models import Leave, Person
from raadslag.bodies.operations.seating import end_leave, extend_leave, grant_leave
from raadslag.bodies.permissions import END_LEAVE, EXTEND_LEAVE, GRANT_LEAVE
from raadslag.bodies.seating import plans
from raadslag.screens.desk.frame import signed_in
from raadslag.screens.desk.people.doors import Deed, carry, crumbs, data_of, let_in, row_or_missing, today
from raadslag.screens.desk.people.forms.people import ExtendForm, LeaveForm, ReturnForm, leave_asked
from raadslag.screens.desk.people.persons import person_address, person_crumb
from raadslag.screens.look.frames import Crumb


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def grant(request: HttpRequest, number: int) -> HttpResponse:
    person = row_or_missing(Person, number)
    let_in(request, GRANT_LEAVE)
    asked = partial(leave_asked, person)
    deed = Deed(
        title=_("Skriv orlov"),
        about=person.name,
        lead=_("Kommunalbestyrelsen afgør, om betingelserne er til stede (styrelsesloven § 15, stk. 4)."),
        verb=_("Gem orloven"),
        told=_("Orloven er gemt. Se forslagene til, hvad der nu skal ske."),
        form=LeaveForm(data_of(request), initial={"granted": today()}),
        plan=lambda given: plans.granting_leave(asked=asked(given)),
        do=lambda given, by, now: grant_leave(asked=asked(given), by=by, now=now),
        crumbs=crumbs(*person_crumb(person), Crumb(str(_("Skriv orlov")))),
        back=reverse("desk:proposals"),
    )
    return carry(request, deed)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def extend(request: HttpRequest, number: int) -> HttpResponse:
    leave = row_or_missing(Leave, number)
    let_in(request, EXTEND_LEAVE)
    deed = Deed(
        title=_("Forlæng orlov"),
        about=leave.person.name,
        verb=_("Forlæng orloven"),
        told=_("Orloven er forlænget. Se forslagene til, hvad der nu skal ske."),
        form=ExtendForm(data_of(request), initial={"granted": today()}),
        plan=lambda given: plans.extending_leave(leave=leave, **given),
        do=lambda given, by, now: extend_leave(leave=leave, **given, by=by, now=now),
        crumbs=crumbs(*person_crumb(leave.person), Crumb(str(_("Forlæng orlov")))),
        back=reverse("desk:proposals"),
    )
    return carry(request, deed)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def end(request: HttpRequest, number: int) -> HttpResponse:
    leave = row_or_missing(Leave, number)
    let_in(request, END_LEAVE)
    deed = Deed(
        title=_("Tilbage fra orlov"),
        about=leave.person.name,
        lead=_("Den, der har siddet eller fungeret imens, træder tilbage dagen før."),
        verb=_("Gem"),
        told=_("Orloven er slut."),
        form=ReturnForm(data_of(request), initial={"returned": today()}),
        plan=lambda given: plans.ending_leave(leave=leave, **given),
        do=lambda given, by, now: end_leave(leave=leave, **given, by=by, now=now),
        crumbs=crumbs(*person_crumb(leave.person), Crumb(str(_("Tilbage fra orlov")))),
        back=person_address(leave.person),
    )
    return carry(request, deed)
