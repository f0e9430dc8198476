"""What every page of the settings shares: its menu, and a form that is answered, told or refused."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils import timezone

from raadslag.accounts.permissions import Permission, refusal
from raadslag.bodies.models import Body
from raadslag.bodies.permissions import refusal as refusal_at
from raadslag.law.refusal import Refusal, Severity
from raadslag.publication.refusals import Refusal as PublicationRefusal
from raadslag.screens.desk.frame import place_crumb, show, user_of
from raadslag.screens.desk.settings.labels import field_of, refused
from raadslag.screens.desk.settings.menu import menu
from raadslag.screens.look.frames import Crumb
from raadslag.screens.look.labels import Word


def page(
    request: HttpRequest,
    template: str,
    context: Mapping[str, Any],
    *,
    section: str,
    crumbs: tuple[Crumb, ...] = (),
    status: int = 200,
) -> HttpResponse:
    """A page with the menu of settings beside it. Who may not see the section, finds no page."""
    links = menu(user_of(request), section, timezone.localdate())
    here = next((link for link in links if link.here), None)
    if here is None:
        raise PermissionDenied
    trail = (place_crumb("settings"), Crumb(str(here.word), here.address), *crumbs)
    around = {"section_menu": links, "section_word": here.word, "section_address": here.address}
    return show(request, f"settings/{template}", around | dict(context), place="settings", crumbs=trail, status=status)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A page that asks one thing: what it is called, what it says first, its button, and where one comes from it.

    Who has not the `permission`, at the body where it is about one, finds no page.
    """

    permission: Permission | None = None
    body: Body | None = None
    section: str
    title: Word
    button: Word
    back: str
    lead: Word = ""
    template: str = "form"
    context: Mapping[str, Any] = field(default_factory=dict)


def answer(
    request: HttpRequest,
    form: BaseForm,
    asked: Asked,
    *,
    do: Callable[[Mapping[str, Any], frozenset[str]], object],
    told: Callable[[Any], Word],
) -> HttpResponse:
    """Show a form, or do what it asks: told on the page one comes back to; refused at its field, nothing half saved."""
    if asked.permission:
        demand(request, asked.permission, asked.body)
    warning: Refusal | None = None
    if request.method == "POST" and form.is_valid():
        try:
            done = do(form.cleaned_data, frozenset(request.POST.getlist("accepted")))
        except ValidationError as wrong:
            form.add_error(None, wrong) if not hasattr(wrong, "error_dict") else _by_field(form, wrong)
            done = None
        if isinstance(done, Refusal | PublicationRefusal):
            warning = _refuse(form, done)
        elif form.is_valid():
            messages.success(request, str(told(done)))
            return HttpResponseRedirect(asked.back)
    context = {"asked": asked, "form": form, "warning": warning.code if warning else "", **asked.context}
    context["warned"] = refused(warning) if warning else ""
    crumb = Crumb(str(asked.title))
    status = 200 if request.method in {"GET", "HEAD"} or warning else 422
    return page(request, asked.template, context, section=asked.section, crumbs=(crumb,), status=status)


def _refuse(form: BaseForm, found: Refusal | PublicationRefusal) -> Refusal | None:
    """The words beside the field; a warning is what somebody must have read to go on."""
    same = found if isinstance(found, Refusal) else Refusal(code=found.code, about=found.about)
    if same.severity == Severity.WARN:
        return same
    name = field_of(same)
    form.add_error(name if name in form.fields else None, refused(same))
    return None


def _by_field(form: BaseForm, wrong: ValidationError) -> None:
    for name, told in wrong.message_dict.items():
        for words in told:
            form.add_error(name if name in form.fields else None, words)


def may(request: HttpRequest, wanted: Permission, body: Body | None = None) -> bool:
    """Whether somebody has a right, at a body or for the whole municipality. Pages ask before they show a button."""
    user, today = user_of(request), timezone.localdate()
    found = refusal_at(wanted, by=user, body=body, day=today) if body else refusal(wanted, by=user, day=today)
    return found is None


def demand(request: HttpRequest, wanted: Permission, body: Body | None = None) -> None:
    """Who may not, finds no page (M21)."""
    if not may(request, wanted, body):
        raise PermissionDenied
