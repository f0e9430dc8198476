"""What every page at the desk has around it, and who gets that far."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any, Concatenate, Final, ParamSpec

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext_lazy

from raadslag.accounts.models import User
from raadslag.accounts.rights import LOOK_AT_LOG
from raadslag.bodies.constituting.queries import may_play
from raadslag.bodies.dossiers import ALONE, whose_at
from raadslag.bodies.permissions import has_any_role
from raadslag.bodies.rights import CHANGE_SETTING, SEE_ROLES
from raadslag.decisions.permissions import SEE_BETWEEN
from raadslag.notices.queries import unread
from raadslag.publication import permissions
from raadslag.publication.queries import municipality_name
from raadslag.restricted.answering import answers_of
from raadslag.restricted.permissions import GRANT_ACCESS, READ, REQUEST_ACCESS, SEE_READ_LOG
from raadslag.restricted.queries import reads_something
from raadslag.screens.desk.reach import asking_once, reach, reach_here
from raadslag.screens.look.frames import Crumb, NavigationLink
from raadslag.screens.look.labels import ARCHIVE, Word

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponse]


@dataclass(frozen=True, slots=True)
class Place:
    """A part of the desk: its word, the name of its first page, and whether it is for somebody."""

    word: Word
    route: str
    is_for: Callable[[User, dt.date], bool]


def anybody(user: User, day: dt.date) -> bool:
    """Whoever is signed in."""
    return user.is_active


def may_correct_papers(user: User, day: dt.date) -> bool:
    """Whoever may correct, at some body, how papers were put together."""
    return bool(reach(permissions.JOIN_PAPERS, user=user, day=day))


def may_correct_names(user: User, day: dt.date) -> bool:
    """Whoever may say who is who. Names are of the whole municipality."""
    return reach(permissions.JOIN_NUMBERED, user=user, day=day).everywhere


def may_see_log(user: User, day: dt.date) -> bool:
    """Whoever looks after who does what."""
    return reach(LOOK_AT_LOG, user=user, day=day).everywhere


def may_change_settings(user: User, day: dt.date) -> bool:
    """Whoever may change something at some body, or everywhere."""
    return bool(reach(CHANGE_SETTING, user=user, day=day))


def may_constitute(user: User, day: dt.date) -> bool:
    """Whoever plays constitutions through."""
    return may_play(user=user, day=day)


def may_look_at_seats(user: User, day: dt.date) -> bool:
    """Whoever has a role or a seat, wherever, may see who sits where."""
    return has_any_role(user=user, day=day)


def reads_or_answers(user: User, day: dt.date) -> bool:
    """Whoever may read full papers, ask for them, answer, or see who read."""
    wanted = (READ, REQUEST_ACCESS, GRANT_ACCESS, SEE_READ_LOG)
    if reach_here(*wanted, user=user, day=day) or reads_something(reader=user, day=day):
        return True
    return bool(reach(GRANT_ACCESS, user=user, day=day) and answers_of(user, day=day))


def sees_between(user: User, day: dt.date) -> bool:
    """Whoever may see what was decided between meetings, at some body."""
    return bool(reach_here(SEE_BETWEEN, user=user, day=day))


def sees_roles(user: User, day: dt.date) -> bool:
    """Whoever may see roles, everywhere or at a body."""
    return bool(reach(SEE_ROLES, user=user, day=day))


PLACES: Final[dict[str, Place]] = {
    "front": Place(gettext_lazy("Venter på mig"), "desk:front", anybody),
    "people": Place(gettext_lazy("Udvalg og poster"), "desk:people", may_look_at_seats),
    "matches": Place(gettext_lazy("Papirer"), "desk:matches", may_correct_papers),
    "names": Place(gettext_lazy("Navne"), "desk:names", may_correct_names),
    "constitution": Place(gettext_lazy("Konstituering"), "desk:constitution-front", may_constitute),
    "representation": Place(gettext_lazy("Repræsentation"), "desk:representation-front", anybody),
    "log": Place(gettext_lazy("Log"), "desk:log", may_see_log),
    "settings": Place(gettext_lazy("Indstillinger"), "desk:settings", may_change_settings),
    "full": Place(gettext_lazy("Fulde papirer"), "desk:full", reads_or_answers),
    "between": Place(gettext_lazy("Mellem møderne"), "desk:between", sees_between),
    "rights": Place(gettext_lazy("Rettigheder"), "desk:rights", sees_roles),
}
"""The parts of the desk, in the order of the menu."""
OF_AN_ARCHIVE: Final = frozenset({"front", "matches", "names", "log", "settings", "rights"})
"""What is needed to keep papers that others wrote; an archive of many has no other rooms."""


def signed_in(view: View[P]) -> View[P]:
    """Only for people who have signed in; others are asked to, and come back here."""

    @wraps(view)
    def ask(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if not request.user.is_authenticated:
            return redirect_to_login(request.get_full_path())
        with asking_once():
            response = view(request, *args, **kwargs)
        # What was on screen must not be had with the browser's back button once somebody has signed out.
        response.headers.setdefault("Cache-Control", "no-store, private")
        return response

    return ask


def user_of(request: HttpRequest) -> User:
    """Who is signed in. For views marked `signed_in`."""
    if not isinstance(request.user, User):
        raise TypeError("only a view for people who have signed in can ask who it is")
    return request.user


def show(
    request: HttpRequest,
    template: str,
    context: dict[str, Any],
    *,
    place: str | None = None,
    crumbs: tuple[Crumb, ...] = (),
    status: int = 200,
) -> HttpResponse:
    """A page in its frame."""
    whose = whose_at() or ALONE
    around = {
        "navigation": navigation(user_of(request), place, is_archive=whose.is_archive),
        "crumbs": crumbs,
        "notices_page": reverse("desk:notices"),
        "unread": unread(user_of(request).audit_id),
        "municipality": whose.name or SimpleLazyObject(lambda: ARCHIVE if whose.is_archive else municipality_name()),
        "logo": whose.logo,
    }
    return render(request, f"desk/{template}.html", around | context, status=status)


def navigation(user: User, place: str | None, *, is_archive: bool = False) -> tuple[NavigationLink, ...]:
    """The menu of somebody: only what that person may use, and what there is."""
    today = timezone.localdate()
    return tuple(
        NavigationLink(each.word, reverse(each.route), here=name == place)
        for name, each in PLACES.items()
        if (name in OF_AN_ARCHIVE or not is_archive) and each.is_for(user, today)
    )


def place_crumb(place: str) -> Crumb:
    """The step of the breadcrumb that a part of the desk is."""
    return Crumb(str(PLACES[place].word), reverse(PLACES[place].route))
