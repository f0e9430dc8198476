"""Politicians: found, entered, and one with every post."""

from typing import Any, Final

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from raadslag.bodies.models import Person
from raadslag.bodies.operations.seating import add_person, link_user, unlink_user
from raadslag.bodies.operations.seating import affiliate as put_on_list
from raadslag.bodies.permissions import ADD_PERSON, AFFILIATE, LINK_USER, UNLINK_USER, allowed
from raadslag.bodies.seating import plans
from raadslag.bodies.seating.labels.refusals import words_of
from raadslag.bodies.seating.queries import find_persons, life_of, payroll, persons_at, similar_persons
from raadslag.law.refusal import Refusal
from raadslag.screens.desk.frame import show, signed_in, user_of
from raadslag.screens.desk.people.doors import (
    PLACE,
    Deed,
    carry,
    crumbs,
    data_of,
    let_in,
    let_look,
    row_or_missing,
    today,
)
from raadslag.screens.desk.people.forms.lists import SearchForm
from raadslag.screens.desk.people.forms.people import AffiliationForm, NameForm, UserForm
from raadslag.screens.look.frames import Crumb

MOST: Final = 50
"""Politicians on a page of hits: more is a reason to type more of the name."""


@require_safe
@signed_in
def overview(request: HttpRequest) -> HttpResponse:
    let_look(request)
    form = SearchForm({"q": request.GET.get("q", "")})
    words = form.cleaned_data["q"] if form.is_valid() else ""
    found = persons_at(find_persons(words=words, most=MOST + 1), today()) if words else ()
    context: dict[str, Any] = {
        "form": form,
        "words": words,
        "found": found[:MOST],
        "is_more": len(found) > MOST,
        "may": allowed(user=user_of(request), body=None, day=today()),
    }
    return show(request, "people/persons", context, place=PLACE, crumbs=crumbs(Crumb(_t("Personer"))))


@require_safe
@signed_in
def one(request: HttpRequest, number: int) -> HttpResponse:
    let_look(request)
    person = row_or_missing(Person, number)
    if person.merged_into:
        return HttpResponseRedirect(person_address(person.merged_into))
    may = allowed(user=user_of(request), body=None, day=today())
    year = today().replace(month=1, day=1)
    context: dict[str, Any] = {
        "life": life_of(person=person, day=today()),
        "day": today(),
        "may": may,
        "payroll": payroll(since=year, until=today(), person=person.pk) if "bodies.export_payroll" in may else (),
        "year": year.year,
    }
    return show(request, "people/person", context, place=PLACE, crumbs=crumbs(*person_crumb(person, here=True)))


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def add(request: HttpRequest) -> HttpResponse:
    """Whoever is known by the name is found; whoever is nearly known is asked about."""
    let_in(request, ADD_PERSON)
    form = NameForm(data_of(request))
    similar: tuple[Person, ...] = ()
    if form.is_valid():
        name = form.cleaned_data["name"]
        outcome = add_person(**form.cleaned_data, by=user_of(request), now=timezone.now())
        if isinstance(outcome, Person):
            messages.success(request, _t("%(name)s er her nu.") % {"name": outcome.name})
            return HttpResponseRedirect(person_address(outcome))
        form.add_error("name", words_of(outcome))
        similar = similar_persons(name=name)
    context = {"form": form, "similar": persons_at(similar, today())}
    way = crumbs(Crumb(_t("Personer"), reverse("desk:people_persons")), Crumb(_t("Opret en person")))
    status = 422 if form.is_bound and form.errors else 200
    return show(request, "people/add_person", context, place=PLACE, crumbs=way, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def affiliate(request: HttpRequest, number: int) -> HttpResponse:
    person = row_or_missing(Person, number)
    let_in(request, AFFILIATE)
    deed = Deed(
        title=_("Skift liste"),
        about=person.name,
        lead=_("Medlemmet beholder sine pladser. Den gamle liste står ved dagene før."),
        verb=_("Gem listen"),
        told=_("Listen er gemt."),
        form=AffiliationForm(data_of(request), initial={"since": today()}),
        plan=lambda given: plans.affiliating(person=person, **given),
        do=lambda given, by, now: put_on_list(person=person, **given, by=by, now=now),
        crumbs=crumbs(*person_crumb(person), Crumb(_t("Skift liste"))),
        back=person_address(person),
    )
    return carry(request, deed)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def link(request: HttpRequest, number: int) -> HttpResponse:
    person = row_or_missing(Person, number)
    let_in(request, LINK_USER)
    form = UserForm(data_of(request))
    if form.is_valid():
        outcome = link_user(user=form.cleaned_data["email"], person=person, by=user_of(request), now=timezone.now())
        if not isinstance(outcome, Refusal):
            messages.success(request, _t("Brugeren er knyttet til %(name)s.") % {"name": person.name})
            return HttpResponseRedirect(person_address(person))
        form.add_error("email", words_of(outcome))
    context = {"form": form, "person": person}
    way = crumbs(*person_crumb(person), Crumb(_t("Knyt en bruger")))
    status = 422 if form.is_bound and form.errors else 200
    return show(request, "people/link_user", context, place=PLACE, crumbs=way, status=status)


@require_POST
@signed_in
def unlink(request: HttpRequest, number: int) -> HttpResponse:
    person = row_or_missing(Person, number)
    let_in(request, UNLINK_USER)
    user = life_of(person=person, day=today()).user
    if user:
        unlink_user(user=user, by=user_of(request), now=timezone.now())
        messages.success(
            request,
            _t("Tilknytningen er fjernet. %(name)s har ikke længere rettigheder fra posterne.") % {"name": user.name},
        )
    return HttpResponseRedirect(person_address(person))


def person_crumb(person: Person, *, here: bool = False) -> tuple[Crumb, ...]:
    """The way to a politician; the last step without an address, where one is there."""
    return (
        Crumb(_t("Personer"), reverse("desk:people_persons")),
        Crumb(person.name, "" if here else person_address(person)),
    )


def person_address(person: Person) -> str:
    return reverse("desk:people_person", args=[person.pk])
