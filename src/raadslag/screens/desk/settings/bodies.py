"""Bodies: the list, one of them with all that is known of it, and what a person enters."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from raadslag.accounts.permissions import Permission
from raadslag.bodies.dossiers import all_bodies, body_dossier
from raadslag.bodies.kinds import BodyKind
from raadslag.bodies.labels import BODY_KINDS
from raadslag.bodies.local.declared import Part
from raadslag.bodies.models import Body, Official, StandingOfficial
from raadslag.bodies.operations import attach_official, classify_body, detach_official, establish_body
from raadslag.bodies.rights import ATTACH_OFFICIAL, CLASSIFY_BODY, CLOSE_BODY, DETACH_OFFICIAL, ESTABLISH_BODY
from raadslag.bodies.units.queries import officials_at, standing_officials
from raadslag.publication.operations import record_name
from raadslag.publication.permissions import RECORD_NAME
from raadslag.screens.desk.frame import signed_in, user_of
from raadslag.screens.desk.settings.forms import (
    AttachForm,
    BodyForm,
    ClassifyForm,
    LastDayForm,
    RenameForm,
    today_and,
)
from raadslag.screens.desk.settings.pages import Asked, answer, may, page
from raadslag.screens.desk.settings.values import lines
from raadslag.screens.look.frames import Crumb
from raadslag.search.operations import catch_up

SECTION = "bodies"


@require_safe
@signed_in
def overview(request: HttpRequest) -> HttpResponse:
    """Every body, those of today first, and what holds for all of them."""
    today = timezone.localdate()
    found = all_bodies()
    context = {
        "open": [
            (each, BODY_KINDS[BodyKind(each.kind)]) for each in found if each.until is None or each.until >= today
        ],
        "closed": [each for each in found if each.until is not None and each.until < today],
        "unknown": sum(each.kind == BodyKind.UNKNOWN for each in found),
        "may_establish": may(request, ESTABLISH_BODY),
        "lines": lines(request, Part.BODIES, None),
    }
    return page(request, "bodies", context, section=SECTION)


@require_safe
@signed_in
def body(request: HttpRequest, *, number: int) -> HttpResponse:
    """One body: names, kind and days, who came before and after, officials and its own settings."""
    row, today = _body(number), timezone.localdate()
    context = {
        "body": row,
        "kind": BODY_KINDS[BodyKind(row.kind)],
        "dossier": body_dossier(body=row),
        "officials": standing_officials(body=row, day=today),
        "lines": lines(request, None, row),
        "may_classify": may(request, CLASSIFY_BODY),
        "may_rename": may(request, RECORD_NAME),
        "may_close": may(request, CLOSE_BODY) and row.until is None and row.kind != BodyKind.COUNCIL,
        "may_attach": may(request, ATTACH_OFFICIAL, row),
    }
    return page(request, "body", context, section=SECTION, crumbs=(Crumb(row.name),))


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def establish(request: HttpRequest) -> HttpResponse:
    """A body that no paper has shown yet."""
    asked = Asked(
        permission=ESTABLISH_BODY,
        section=SECTION,
        title=_("Opret et udvalg"),
        lead=_("Udvalg, som papirerne nævner, er her i forvejen. Find dem i listen, og oplys, hvad de er."),
        button=_("Opret udvalget"),
        back=reverse("desk:bodies"),
    )
    return answer(
        request,
        BodyForm(request.POST or None, initial=today_and(timezone.localdate())),
        asked,
        do=lambda given, _accepted: establish_body(**given, by=user_of(request), now=timezone.now()),
        told=lambda made: _("%(name)s er oprettet.") % {"name": made.name},
    )


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def classify(request: HttpRequest, *, number: int) -> HttpResponse:
    """What a body is."""
    row = _body(number)
    first = {"kind": "" if row.kind == BodyKind.UNKNOWN else row.kind, "since": row.since}
    return answer(
        request,
        ClassifyForm(request.POST or None, initial=first),
        _asked(CLASSIFY_BODY, row, _("Hvad er %(name)s?") % {"name": row.name}, _("Gem")),
        do=lambda given, _accepted: classify_body(body=row, **given, by=user_of(request), now=timezone.now()),
        told=lambda _row: _("Gemt."),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def rename(request: HttpRequest, *, number: int) -> HttpResponse:
    """A new name from a day on; old addresses lead to the new one."""
    row = _body(number)
    lead = _("Udvalget er det samme. Gamle adresser fører til det nye navn.")

    def do(given: Mapping[str, Any], _accepted: frozenset[str]) -> object:
        done = record_name(old=row.name, **given, by=user_of(request), now=timezone.now())
        catch_up()
        return done

    return answer(
        request,
        RenameForm(request.POST or None, initial=today_and(timezone.localdate())),
        _asked(RECORD_NAME, row, _("Nyt navn til %(name)s") % {"name": row.name}, _("Gem navnet"), lead=lead),
        do=do,
        told=lambda _done: _("Navnet er gemt."),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def attach(request: HttpRequest, *, number: int) -> HttpResponse:
    """An official who attends the body's meetings."""
    row, today = _body(number), timezone.localdate()
    officials = [
        (each.number, f"{each.name}, {each.title}" if each.title else each.name) for each in officials_at(day=today)
    ]

    def do(given: Mapping[str, Any], _accepted: frozenset[str]) -> object:
        official = Official.objects.get(pk=given["official"])
        return attach_official(
            body=row,
            official=official,
            task=given["task"],
            since=given["since"],
            by=user_of(request),
            now=timezone.now(),
        )

    return answer(
        request,
        AttachForm(request.POST or None, officials=officials, initial=today_and(today)),
        _asked(
            ATTACH_OFFICIAL,
            row,
            _("Fast embedsmand i %(name)s") % {"name": row.name},
            _("Tilføj"),
            lead=_("Følger møderne uden stemme (kommunestyrelsesloven § 20, stk. 4)."),
            at=True,
        ),
        do=do,
        told=lambda standing: _("%(name)s følger nu udvalget.") % {"name": standing.official.name},
    )


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def detach(request: HttpRequest, *, number: int) -> HttpResponse:
    """An official who attends no longer."""
    standing = get_object_or_404(StandingOfficial.objects.select_related("body", "official"), pk=number)
    title = _("%(name)s følger ikke længere udvalget") % {"name": standing.official.name}
    return answer(
        request,
        LastDayForm(request.POST or None, initial=today_and(timezone.localdate())),
        _asked(DETACH_OFFICIAL, standing.body, title, _("Gem"), at=True),
        do=lambda given, _accepted: detach_official(
            standing=standing, until=given["until"], by=user_of(request), now=timezone.now()
        ),
        told=lambda _row: _("Gemt."),
    )


def _body(number: int) -> Body:
    return get_object_or_404(Body, pk=number, merged_into=None)


def _asked(permission: Permission, row: Body, title: str, button: str, *, lead: str = "", at: bool = False) -> Asked:
    back = reverse("desk:body", kwargs={"number": row.pk})
    return Asked(
        permission=permission,
        body=row if at else None,
        section=SECTION,
        title=title,
        button=button,
        lead=lead,
        back=back,
    )
