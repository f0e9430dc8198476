"""What every page of a constitution begins with: whether somebody may see it, the sheet, and the way back."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone

from raadslag.accounts.models import User
from raadslag.accounts.permissions import Denied
from raadslag.bodies.constituting.labels import words
from raadslag.bodies.constituting.permissions import BEGIN
from raadslag.bodies.constituting.queries import constitution, may_play
from raadslag.bodies.constituting.reading import read
from raadslag.bodies.constituting.shapes import Sheet
from raadslag.bodies.models import Constitution
from raadslag.law.refusal import Refusal
from raadslag.screens.desk.frame import place_crumb, show, user_of
from raadslag.screens.look.frames import Crumb

PLACE = "constitution"


def let_in(request: HttpRequest) -> User:
    """Who asks; raises Denied for those who have nothing to do here."""
    user = user_of(request)
    if not may_play(user=user, day=timezone.localdate()):
        raise Denied(Refusal(code="not_permitted", statute=BEGIN.statute, about=(BEGIN.name,)))
    return user


def found(request: HttpRequest, number: int) -> tuple[User, Constitution, Sheet]:
    """Who asks, and the constitution of this number as it stands."""
    user = let_in(request)
    row = constitution(number=number)
    if row is None:
        raise Http404
    return user, row, read(row)


def page(
    request: HttpRequest,
    template: str,
    sheet: Sheet,
    context: dict[str, Any],
    *,
    title: str = "",
    refused: Refusal | None = None,
) -> HttpResponse:
    """A page of a constitution, with what was refused above it."""
    term = f"{sheet.since.year}–{sheet.until.year}"
    crumbs = (place_crumb(PLACE), Crumb(term, address("overview", sheet.number) if title else ""))
    around = {"sheet": sheet, "term": term, "refused": words(refused) if refused else "", "page_title": title}
    last = (Crumb(title),) if title else ()
    return show(request, f"constitution/{template}", {**around, **context}, place=PLACE, crumbs=(*crumbs, *last))


def address(page_name: str, *numbers: int) -> str:
    return reverse(f"desk:constitution-{page_name}", args=numbers)


def after(
    refused: Refusal | None,
    again: Callable[[Refusal | None], HttpResponse],
    then: str,
    *,
    request: HttpRequest,
    told: str,
) -> HttpResponse:
    """Where to go once something was done: on, where it is told; or, where it was refused, back to the page that says
    why.
    """
    if refused:
        return again(refused)
    messages.success(request, told)
    return redirect(then)
