"""Bodies and politicians as papers name them: what is in doubt, what was recognised, and a person's corrections."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from raadslag.bodies.queries import recognition
from raadslag.publication.operations import (
    answer_doubt,
    correct_rename,
    join_numbered,
    record_name,
    separate_numbered,
)
from raadslag.publication.shapes.recognition import BodyRenamed, KeptApart, Parted, PersonsJoined
from raadslag.screens.desk.frame import may_correct_names, show, signed_in, user_of
from raadslag.screens.desk.papers.doors import done, not_chosen, now
from raadslag.screens.desk.papers.forms import DoubtForm, PersonForm, RenameForm, TwoPersonsForm, UndoRenameForm
from raadslag.screens.look import danish


@require_safe
@signed_in
def overview(request: HttpRequest) -> HttpResponse:
    """What is in doubt first; then bodies and politicians with more than one name."""
    _let_in(request)
    return _page(request, None)


@require_POST
@signed_in
def join_persons(request: HttpRequest) -> HttpResponse:
    _let_in(request)
    form = TwoPersonsForm(request.POST)
    if not form.is_valid():
        return not_chosen(request, _back())
    outcome = join_numbered(**form.cleaned_data, by=user_of(request), now=now())
    return done(request, outcome, _joined, _back())


@require_POST
@signed_in
def separate_person(request: HttpRequest) -> HttpResponse:
    _let_in(request)
    form = PersonForm(request.POST)
    if not form.is_valid():
        return not_chosen(request, _back())
    outcome = separate_numbered(number=form.cleaned_data["person"], by=user_of(request), now=now())
    return done(request, outcome, _parted, _back())


@require_POST
@signed_in
def keep_apart(request: HttpRequest) -> HttpResponse:
    _let_in(request)
    form = DoubtForm(request.POST)
    if not form.is_valid():
        return not_chosen(request, _back())
    outcome = answer_doubt(number=form.cleaned_data["doubt"], by=user_of(request), now=now())
    return done(request, outcome, _kept_apart, _back())


@require_POST
@signed_in
def rename(request: HttpRequest) -> HttpResponse:
    """A rename is written in a form, so what is wrong with it is told at the field."""
    _let_in(request)
    form = RenameForm(request.POST, bodies=recognition().bodies)
    if not form.is_valid():
        return _page(request, form, status=422)
    outcome = record_name(**form.cleaned_data, by=user_of(request), now=now())
    return done(request, outcome, _renamed, _back())


@require_POST
@signed_in
def undo_rename(request: HttpRequest) -> HttpResponse:
    _let_in(request)
    form = UndoRenameForm(request.POST)
    if not form.is_valid():
        return not_chosen(request, _back())
    outcome = correct_rename(new=form.cleaned_data["name"], by=user_of(request), now=now())
    return done(request, outcome, _parted, _back())


def _page(request: HttpRequest, form: RenameForm | None, status: int = 200) -> HttpResponse:
    found = recognition()
    context = {
        "doubts": found.doubts,
        "bodies": [body for body in found.bodies if len(body.names) > 1],
        "persons": [person for person in found.persons if len(person.spellings) > 1],
        "rename": form or RenameForm(None, bodies=found.bodies),
    }
    return show(request, "papers/names", context, place="names", status=status)


def _joined(outcome: PersonsJoined) -> str:
    return _("De to er nu én person: %(name)s.") % {"name": outcome.person.name}


def _parted(outcome: Parted) -> str:
    return _("%(first)s og %(second)s har nu hver sin side.") % {
        "first": outcome.first.name,
        "second": outcome.second.name,
    }


def _kept_apart(outcome: KeptApart) -> str:
    return _("%(first)s og %(second)s er to. Der bliver ikke spurgt igen.") % {
        "first": outcome.first,
        "second": outcome.second,
    }


def _renamed(outcome: BodyRenamed) -> str:
    if outcome.since is None:
        return _("%(old)s er en anden skrivemåde for %(new)s.") % {"old": outcome.old, "new": outcome.new}
    words = {"old": outcome.old, "new": outcome.new, "day": danish.full_date(outcome.since)}
    return _("%(old)s hedder %(new)s fra den %(day)s.") % words


def _let_in(request: HttpRequest) -> None:
    if not may_correct_names(user_of(request), timezone.localdate()):
        raise PermissionDenied


def _back() -> str:
    return reverse("desk:names")
