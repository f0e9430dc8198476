"""Officials: who they are today, their titles through time, and how they sign in."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from raadslag.accounts.models import User
from raadslag.accounts.permissions import Permission
from raadslag.bodies.models import Official, Post, StandingOfficial, Unit
from raadslag.bodies.operations import change_post, end_post, enrol_official, link_official
from raadslag.bodies.rights import CHANGE_POST, END_POST, ENROL_OFFICIAL, LINK_OFFICIAL
from raadslag.bodies.units.queries import officials_at, unit_names
from raadslag.screens.desk.frame import signed_in, user_of
from raadslag.screens.desk.settings.forms import LastDayForm, today_and
from raadslag.screens.desk.settings.pages import Asked, answer, page
from raadslag.screens.desk.settings.staff.forms import LinkForm, OfficialForm, PostForm
from raadslag.screens.desk.settings.staff.units import choices
from raadslag.screens.look.frames import Crumb

SECTION = "persons"


@require_safe
@signed_in
def officials(request: HttpRequest) -> HttpResponse:
    """Everybody of the administration as of today."""
    found = officials_at(day=timezone.localdate())
    return page(request, "officials", {"officials": found}, section=SECTION, crumbs=(_crumb(),))


@require_safe
@signed_in
def official(request: HttpRequest, *, number: int) -> HttpResponse:
    """One official: titles and units through time, and the bodies attended."""
    row = get_object_or_404(Official.objects.select_related("user"), pk=number)
    names = unit_names(day=timezone.localdate())
    posts = Post.objects.filter(official=row, retracted=False).order_by("-since")
    standing = StandingOfficial.objects.filter(official=row, retracted=False).select_related("body").order_by("-since")
    context = {
        "official": row,
        "posts": [(post, names.get(post.unit_id or 0, "")) for post in posts],
        "standing": standing,
    }
    return page(request, "official", context, section=SECTION, crumbs=(_crumb(), Crumb(row.name)))


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def enrol(request: HttpRequest) -> HttpResponse:
    """Somebody new."""
    first = today_and(timezone.localdate())
    form = OfficialForm(request.POST or None, units=choices(), users=_users(None), initial=first)
    return answer(
        request,
        form,
        _asked(ENROL_OFFICIAL, _("Opret en embedsmand"), _("Opret"), reverse("desk:officials")),
        do=lambda given, _accepted: enrol_official(
            name=given["name"],
            title=given["title"],
            unit=_unit(given["unit"]),
            since=given["since"],
            user=_user(given["user"]),
            by=user_of(request),
            now=timezone.now(),
        ),
        told=lambda made: _("%(name)s er oprettet.") % {"name": made.name},
    )


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def change(request: HttpRequest, *, number: int) -> HttpResponse:
    """Another title or unit from a day on."""
    row = get_object_or_404(Official, pk=number)
    return answer(
        request,
        PostForm(request.POST or None, units=choices(), initial=today_and(timezone.localdate())),
        _asked(CHANGE_POST, _("Ny titel til %(name)s") % {"name": row.name}, _("Gem"), _address(number)),
        do=lambda given, _accepted: change_post(
            official=row,
            title=given["title"],
            unit=_unit(given["unit"]),
            since=given["since"],
            by=user_of(request),
            now=timezone.now(),
        ),
        told=lambda _post: _("Gemt."),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def end(request: HttpRequest, *, number: int) -> HttpResponse:
    """Somebody leaves."""
    row = get_object_or_404(Official, pk=number)
    lead = _("Personen følger så heller ingen udvalg længere. Historien bliver stående.")
    return answer(
        request,
        LastDayForm(request.POST or None, initial=today_and(timezone.localdate())),
        _asked(END_POST, _("%(name)s holder op") % {"name": row.name}, _("Gem"), _address(number), lead),
        do=lambda given, _accepted: end_post(
            official=row, until=given["until"], by=user_of(request), now=timezone.now()
        ),
        told=lambda _post: _("Gemt."),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def link(request: HttpRequest, *, number: int) -> HttpResponse:
    """How somebody signs in."""
    row = get_object_or_404(Official, pk=number)
    return answer(
        request,
        LinkForm(request.POST or None, users=_users(row), initial={"user": row.user_id}),
        _asked(LINK_OFFICIAL, _("Hvordan logger %(name)s på?") % {"name": row.name}, _("Gem"), _address(number)),
        do=lambda given, _accepted: link_official(
            official=row, user=_user(given["user"]), by=user_of(request), now=timezone.now()
        ),
        told=lambda _row: _("Gemt."),
    )


def _users(of: Official | None) -> list[tuple[int, str]]:
    """Those who can sign in and are no other official."""
    taken = Official.objects.exclude(user=None).exclude(pk=of.pk if of else 0).values("user")
    rows = User.objects.filter(is_active=True).exclude(pk__in=taken).order_by("name", "id")
    return [(each.pk, f"{each.name}, {each.email}") for each in rows]


def _user(number: int | None) -> User | None:
    return User.objects.get(pk=number) if number else None


def _unit(number: int | None) -> Unit | None:
    return Unit.objects.get(pk=number) if number else None


def _address(number: int) -> str:
    return reverse("desk:official", kwargs={"number": number})


def _crumb() -> Crumb:
    return Crumb(_("Embedsmænd"), reverse("desk:officials"))


def _asked(permission: Permission, title: str, button: str, back: str, lead: str = "") -> Asked:
    return Asked(permission=permission, section=SECTION, title=title, button=button, back=back, lead=lead)
