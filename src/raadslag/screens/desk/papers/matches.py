"""Meetings and the papers they were put together from, each with the corrections that a person can make."""

from typing import get_args

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from raadslag.bodies.permissions import bodies_where
from raadslag.publication.operations import correct_items, join_papers, split_paper, undo_word
from raadslag.publication.permissions import JOIN_PAPERS
from raadslag.publication.queries.matches import Which, matched_meetings, meeting_matches, other_meetings
from raadslag.publication.shapes.matches import Corrected, MatchedMeetings, MeetingMatches
from raadslag.screens.desk.frame import place_crumb, show, signed_in, user_of
from raadslag.screens.desk.papers.doors import done, not_chosen, now
from raadslag.screens.desk.papers.forms import MoveForm, PaperForm, TwoItemsForm, WordForm
from raadslag.screens.desk.papers.labels import WHICH
from raadslag.screens.look import danish
from raadslag.screens.look.filters import Group, choice
from raadslag.screens.look.frames import Crumb
from raadslag.screens.look.numbers import whole_number

A_PAGE = 25


@require_safe
@signed_in
def overview(request: HttpRequest) -> HttpResponse:
    """Every meeting in a list, those in doubt first asked for."""
    mine = bodies_where(JOIN_PAPERS, user=user_of(request), day=timezone.localdate())
    if mine == frozenset():
        raise PermissionDenied
    which = _which(request.GET.get("vis", "doubtful"))
    body, page = whole_number(request.GET.get("udvalg"), most=10**9), whole_number(request.GET.get("side")) or 1
    found = matched_meetings(body=body, which=which, page=page, most=A_PAGE, within=mine)
    context = {
        "found": found,
        "which": which,
        "filters": _filters(request, found, which, body),
        "page": page,
        "pages": max(1, -(-found.total // A_PAGE)),
    }
    return show(request, "papers/matches", context, place="matches")


def _filters(request: HttpRequest, found: MatchedMeetings, which: Which, body: int | None) -> tuple[Group, ...]:
    asked = request.GET
    kinds = tuple(choice(asked, "vis", name, str(word), chosen=name == which) for name, word in WHICH.items())
    every = choice(asked, "udvalg", None, _("Alle udvalg"), chosen=body is None)
    bodies = tuple(choice(asked, "udvalg", str(number), name, chosen=number == body) for number, name in found.bodies)
    return (Group(_("Møder"), kinds), Group(_("Udvalg"), (every, *bodies)))


@require_safe
@signed_in
def meeting(request: HttpRequest, *, number: int) -> HttpResponse:
    """One meeting: its papers, its items side by side, what persons said."""
    found = _found(request, number)
    others = other_meetings(number=number)
    context = {
        "found": found,
        "papers": [source for source in found.sources if source.weight != "replaced"],
        "move": MoveForm(None, found=found, others=others) if others else None,
        "together": TwoItemsForm(None, found=found) if found.items else None,
        "number": number,
    }
    crumbs = (place_crumb("matches"), Crumb(f"{found.meeting.body}, {danish.full_date(found.meeting.date)}"))
    return show(request, "papers/meeting", context, place="matches", crumbs=crumbs)


@require_POST
@signed_in
def move(request: HttpRequest, *, number: int) -> HttpResponse:
    found = _found(request, number)
    form = MoveForm(request.POST, found=found, others=other_meetings(number=number))
    if not form.is_valid():
        return not_chosen(request, _back(number))
    paper, other = form.cleaned_data["paper"], form.cleaned_data["other"]
    outcome = join_papers(number=paper, other=other, by=user_of(request), now=now())
    return done(request, outcome, _told, _back(number))


@require_POST
@signed_in
def split(request: HttpRequest, *, number: int) -> HttpResponse:
    form = PaperForm(request.POST, found=_found(request, number))
    if not form.is_valid():
        return not_chosen(request, _back(number))
    outcome = split_paper(number=form.cleaned_data["paper"], by=user_of(request), now=now())
    return done(request, outcome, _told, _back(number))


@require_POST
@signed_in
def join_items(request: HttpRequest, *, number: int) -> HttpResponse:
    return _items(request, number, "join")


@require_POST
@signed_in
def split_items(request: HttpRequest, *, number: int) -> HttpResponse:
    return _items(request, number, "split")


@require_POST
@signed_in
def undo(request: HttpRequest, *, number: int) -> HttpResponse:
    form = WordForm(request.POST, found=_found(request, number))
    if not form.is_valid():
        return not_chosen(request, _back(number))
    outcome = undo_word(number=form.cleaned_data["word"], by=user_of(request), now=now())
    return done(request, outcome, _told, _back(number))


def _items(request: HttpRequest, number: int, verdict: str) -> HttpResponse:
    found = _found(request, number)
    form = TwoItemsForm(request.POST, found=found)
    if not form.is_valid():
        return not_chosen(request, _back(number))
    first, second = form.cleaned_data["first"], form.cleaned_data["second"]
    outcome = correct_items(verdict=verdict, first=first, second=second, by=user_of(request), now=now())
    return done(request, outcome, _told, _back(number))


def _told(change: Corrected) -> str:
    """What followed, in a sentence or two."""
    papers = [
        _("Papiret hører nu til mødet den %(day)s.") % {"day": danish.full_date(source.meeting.date)}
        for source in change.sources
    ]
    addresses = {item.address for item in change.items}
    items = [_("De to punkter er nu ét.") if len(addresses) == 1 else _("De to punkter er nu to.")] if addresses else []
    versions = (
        _("Der er offentliggjort %(number)d nye versioner.") % {"number": len(change.versions)}
        if len(change.versions) > 1
        else _("Der er offentliggjort én ny version.")
        if change.versions
        else _("Der er ingen nye versioner.")
    )
    return " ".join((*papers, *items, versions))


def _which(asked: str) -> Which:
    return next((each for each in get_args(Which) if each == asked), "doubtful")


def _found(request: HttpRequest, number: int) -> MeetingMatches:
    """The meeting, for whoever may correct its body's papers."""
    found = meeting_matches(number=number)
    if found is None:
        raise Http404
    mine = bodies_where(JOIN_PAPERS, user=user_of(request), day=timezone.localdate())
    if mine is not None and found.meeting.body_number not in mine:
        raise PermissionDenied
    return found


def _back(number: int) -> str:
    """The meeting's own page; the list, where the meeting has no papers left."""
    return reverse("desk:meeting_matches", args=[number]) if meeting_matches(number=number) else reverse("desk:matches")
