"""Giving, filling and ending seats, and taking back any row that was wrong."""

from functools import partial
from typing import Final

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from raadslag.bodies.models import Affiliation, Body, Leave, Office, Seat, Substitution
from raadslag.bodies.operations.seating import end_seat, give_seat
from raadslag.bodies.operations.seating import retract as take_back
from raadslag.bodies.permissions import END_SEAT, GIVE_SEAT, RETRACT
from raadslag.bodies.seating import plans
from raadslag.bodies.seating.labels.sentences import what
from raadslag.screens.desk.frame import signed_in
from raadslag.screens.desk.people.doors import Deed, carry, crumbs, data_of, let_in, row_or_missing, today
from raadslag.screens.desk.people.forms.seats import EndForm, RetractForm, SeatForm, seat_asked
from raadslag.screens.desk.people.suggestions import council_names
from raadslag.screens.look.frames import Crumb

KINDS: Final = {
    "plads": Seat,
    "post": Office,
    "stedfortraeder": Substitution,
    "orlov": Leave,
    "liste": Affiliation,
}
"""What can be taken back, as the address calls it."""


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def give(request: HttpRequest, number: int) -> HttpResponse:
    return _give(request, row_or_missing(Body, number), None)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def refill(request: HttpRequest, number: int) -> HttpResponse:
    follows = row_or_missing(Seat, number)
    return _give(request, follows.body, follows)


def _give(request: HttpRequest, body: Body, follows: Seat | None) -> HttpResponse:
    let_in(request, GIVE_SEAT, body)
    asked = partial(seat_asked, body, follows=follows)
    initial = {"since": today(), "group": follows.group if follows else ""}
    deed = Deed(
        title=_("Besæt den ledige plads") if follows else _("Giv en plads"),
        about=body.name,
        lead=_("Gruppen, der valgte den, der gik, udpeger en ny (styrelsesloven § 28, stk. 1).") if follows else "",
        verb=_("Giv pladsen"),
        told=_("Pladsen er givet."),
        form=SeatForm(data_of(request), initial=initial),
        plan=lambda given: plans.giving_seat(asked=asked(given)),
        do=lambda given, by, now: give_seat(asked=asked(given), by=by, now=now),
        crumbs=crumbs(body_crumb(body), Crumb(str(_("Giv en plads")))),
        back=body_address(body),
        suggested=council_names(today()),
    )
    return carry(request, deed)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def end(request: HttpRequest, number: int) -> HttpResponse:
    seat = row_or_missing(Seat, number)
    let_in(request, END_SEAT, seat.body)
    deed = Deed(
        title=_("Slut en plads"),
        about=what(seat),
        verb=_("Slut pladsen"),
        told=_("Pladsen er sluttet."),
        form=EndForm(data_of(request), initial={"last": today()}),
        plan=lambda given: plans.ending_seat(seat=seat, **given),
        do=lambda given, by, now: end_seat(seat=seat, **given, by=by, now=now),
        crumbs=crumbs(body_crumb(seat.body), Crumb(str(_("Slut en plads")))),
        back=body_address(seat.body),
    )
    return carry(request, deed)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def retract(request: HttpRequest, kind: str, number: int) -> HttpResponse:
    if kind not in KINDS:
        raise Http404
    row = row_or_missing(KINDS[kind], number)
    if not isinstance(row, Seat | Office | Substitution | Leave | Affiliation):
        raise Http404
    body = None if isinstance(row, Leave | Affiliation) else row.body
    let_in(request, RETRACT, body)
    back = body_address(body) if body else reverse("desk:people_person", args=[row.person_id])
    deed = Deed(
        title=_("Træk tilbage"),
        about=what(row),
        lead=_("Brug det kun, når noget er skrevet forkert. Er det sluttet, så slut det med en dato."),
        verb=_("Træk tilbage"),
        told=_("Det er trukket tilbage. Grunden står i loggen."),
        form=RetractForm(data_of(request)),
        plan=lambda given: plans.retracting(row=row, **given),
        do=lambda given, by, now: take_back(row=row, **given, by=by, now=now),
        crumbs=crumbs(Crumb(str(_("Træk tilbage")))),
        back=back,
    )
    return carry(request, deed)


def body_crumb(body: Body) -> Crumb:
    return Crumb(body.name, body_address(body))


def body_address(body: Body) -> str:
    return reverse("desk:people_body", args=[body.pk])
