"""Local settings: what holds, since when and decided where, and how it is changed."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from raadslag.accounts.roles import Role
from raadslag.bodies.dossiers import bodies_by_name
from raadslag.bodies.local.declared import DECLARED, Part, Setting
from raadslag.bodies.local.history import Origin, SettingHistory, ValueRow, histories, history
from raadslag.bodies.local.labels import SETTINGS, SettingWords
from raadslag.bodies.local.permissions import may_change
from raadslag.bodies.models import Body, LocalSetting
from raadslag.bodies.operations import Decided, change_setting, withdraw_setting
from raadslag.bodies.rights import CHANGE_SETTING, WITHDRAW_SETTING
from raadslag.law.refusal import Refusal
from raadslag.screens.desk.frame import signed_in, user_of
from raadslag.screens.desk.settings.forms import ReasonForm, ValueForm, today_and
from raadslag.screens.desk.settings.labels import ORIGINS
from raadslag.screens.desk.settings.menu import SECTIONS
from raadslag.screens.desk.settings.pages import Asked, answer, may, page
from raadslag.screens.look import danish
from raadslag.screens.look.labels import Word
from raadslag.screens.look.numbers import whole_number

ROUTES = {
    Part.BODIES: "bodies",
    Part.PERSONS: "persons",
    Part.DEADLINES: "deadlines",
    Part.PUBLICATION: "publication",
}


@dataclass(frozen=True, slots=True)
class Line:
    """A setting as the page shows it; `change` is the address of its form, empty for who may not."""

    words: SettingWords
    history: SettingHistory
    origin: Word
    change: str


@require_safe
@signed_in
def deadlines(request: HttpRequest) -> HttpResponse:
    """When what must be done."""
    return _values(request, Part.DEADLINES)


@require_safe
@signed_in
def publication(request: HttpRequest) -> HttpResponse:
    """What the public gets to see, and when somebody is reminded."""
    return _values(request, Part.PUBLICATION)


def _values(request: HttpRequest, part: Part) -> HttpResponse:
    body = asked_body(request)
    bodies = bodies_by_name(day=timezone.localdate())
    context = {"lines": lines(request, part, body), "body": body, "bodies": bodies}
    return page(request, "values", context, section=ROUTES[part])


def lines(request: HttpRequest, part: Part | None, body: Body | None) -> tuple[Line, ...]:
    """The settings of a part of the menu, or all of a body."""
    everything = may(request, replace(CHANGE_SETTING, roles=frozenset({Role.ADMINISTRATOR})))
    some = everything or (body is not None and may(request, CHANGE_SETTING, body))
    return tuple(
        Line(
            SETTINGS[each.setting.name],
            each,
            ORIGINS[each.origin],
            _address(each, body) if everything or (some and each.setting.by_secretary) else "",
        )
        for each in histories(day=timezone.localdate(), body=body, part=part)
    )


def asked_body(request: HttpRequest) -> Body | None:
    """The body a page is asked about, None for the municipality."""
    number = whole_number(request.GET.get("udvalg"), most=10**9)
    return get_object_or_404(Body, pk=number, merged_into=None) if number else None


def _address(found: SettingHistory, body: Body | None) -> str:
    """Where it is changed; what the law has settled is not."""
    if body and body.kind in found.setting.fixed:
        return ""
    address = reverse("desk:change_value", kwargs={"name": found.setting.name})
    return address + (f"?udvalg={body.pk}" if body else "")


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def change_value(request: HttpRequest, *, name: str) -> HttpResponse:
    """A value from a day on."""
    setting, body, today = DECLARED.get(name), asked_body(request), timezone.localdate()
    if setting is None:
        raise Http404
    _demand(may_change(setting, CHANGE_SETTING, by=user_of(request), body=body, day=today))
    words, found = SETTINGS[name], history(wanted=setting, day=today, body=body)
    bodies = list(bodies_by_name(day=today))
    own = body is not None
    first = today_and(today, value=_first(found))
    form = ValueForm(request.POST or None, setting=setting, title=words.title, bodies=bodies, own=own, initial=first)
    asked = Asked(
        section=ROUTES[setting.part],
        title=words.title,
        lead=words.effect,
        button=_("Gem indstillingen"),
        back=_back(setting, body),
        template="change_value",
        context={"history": found, "body": body, "origin": ORIGINS[found.origin], "current": _withdrawable(found)},
    )

    def do(given: Mapping[str, Any], accepted: frozenset[str]) -> object:
        decider = next((each for each in bodies if each.pk == given["decided_in"]), None)
        decided = Decided(day=given["decided"], body=decider, by=given["decided_by"], words=given["words"])
        return change_setting(
            name=name,
            value=None if given.get("follow") else given["value"],
            since=given["since"],
            decided=decided,
            body=body,
            accepted=accepted,
            by=user_of(request),
            now=timezone.now(),
        )

    def told(row: LocalSetting) -> str:
        return _("Gemt. Gælder fra %(day)s.") % {"day": danish.long_date(row.since)}

    return answer(request, form, asked, do=do, told=told)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def withdraw_value(request: HttpRequest, *, number: int) -> HttpResponse:
    """A value that was wrong from the first."""
    row = get_object_or_404(LocalSetting.objects.select_related("body"), pk=number)
    setting, today = DECLARED[row.name], timezone.localdate()
    _demand(may_change(setting, WITHDRAW_SETTING, by=user_of(request), body=row.body, day=today))
    asked = Asked(
        section=ROUTES[setting.part],
        title=_("Træk værdien tilbage"),
        lead=_("Værdien fra %(day)s gælder så ikke for nogen dag. Den kan stadig læses her og i loggen.")
        % {"day": danish.long_date(row.since)},
        button=_("Træk værdien tilbage"),
        back=_back(setting, row.body),
    )
    return answer(
        request,
        ReasonForm(request.POST or None),
        asked,
        do=lambda given, _accepted: withdraw_setting(
            setting=row, why=given["why"], by=user_of(request), now=timezone.now()
        ),
        told=lambda _row: _("Værdien er trukket tilbage."),
    )


def _withdrawable(found: SettingHistory) -> tuple[ValueRow, ...]:
    """The row that holds, where it is this page's own."""
    return (found.current,) if found.current and found.origin == Origin.OWN else ()


def _first(found: SettingHistory) -> str:
    """The value that holds, as the form writes it."""
    text = found.setting.values.write(found.setting.default)
    row = LocalSetting.objects.filter(pk=found.current.number).first() if found.current else None
    kept = row.value if row and row.value is not None else text
    return kept.replace(":", ".") if "hour" in found.setting.name or "start" in found.setting.name else kept


def _back(setting: Setting[Any], body: Body | None) -> str:
    if body and setting.part in {Part.BODIES, Part.PERSONS}:
        return reverse("desk:body", kwargs={"number": body.pk})
    return reverse(SECTIONS[ROUTES[setting.part]].route) + (f"?udvalg={body.pk}" if body else "")


def _demand(refused: Refusal | None) -> None:
    if refused:
        raise PermissionDenied
