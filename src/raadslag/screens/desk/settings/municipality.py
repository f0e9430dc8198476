"""The municipality: its name, number and logo, and whose papers are here."""

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from raadslag.accounts.permissions import Permission
from raadslag.bodies.dossiers import municipalities, municipality_here, scope_here
from raadslag.bodies.kinds import Scope
from raadslag.bodies.labels import SCOPES
from raadslag.bodies.operations import choose_scope, describe_municipality, set_logo
from raadslag.bodies.rights import CHOOSE_SCOPE, DESCRIBE_MUNICIPALITY, SET_LOGO
from raadslag.screens.desk.frame import signed_in, user_of
from raadslag.screens.desk.settings.forms import LogoForm, MunicipalityForm, ScopeForm
from raadslag.screens.desk.settings.pages import Asked, answer, page

SECTION = "municipality"


@require_safe
@signed_in
def municipality(request: HttpRequest) -> HttpResponse:
    """What is known of the municipality."""
    scope = scope_here()
    context = {
        "here": municipality_here(),
        "scope": SCOPES[scope],
        "is_archive": scope == Scope.MANY,
        "municipalities": municipalities() if scope == Scope.MANY else (),
        "from_environment": settings.MUNICIPALITY,
        "contact_set": settings.CONTACT,
    }
    return page(request, "municipality", context, section=SECTION)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def describe(request: HttpRequest) -> HttpResponse:
    """Name and number."""
    here = municipality_here()
    first = {"name": settings.MUNICIPALITY or (here.name if here else ""), "code": here.code if here else ""}
    return answer(
        request,
        MunicipalityForm(request.POST or None, initial=first),
        _asked(DESCRIBE_MUNICIPALITY, _("Kommunens navn og nummer"), _("Gem")),
        do=lambda given, _accepted: describe_municipality(**given, by=user_of(request), now=timezone.now()),
        told=lambda row: _("Kommunen hedder nu %(name)s.") % {"name": row.name},
    )


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def logo(request: HttpRequest) -> HttpResponse:
    """A picture for the head of every page."""
    return answer(
        request,
        LogoForm(request.POST or None, request.FILES or None),
        _asked(SET_LOGO, _("Kommunens logo"), _("Brug billedet"), _("Logoet står øverst på alle sider.")),
        do=lambda given, _accepted: set_logo(
            data=given["logo"].read(), name=given["logo"].name, by=user_of(request), now=timezone.now()
        ),
        told=lambda _row: _("Logoet er skiftet."),
    )


@require_POST
@signed_in
def remove_logo(request: HttpRequest) -> HttpResponse:
    """Back to the name alone."""
    set_logo(data=None, name="", by=user_of(request), now=timezone.now())
    messages.success(request, _("Logoet er fjernet."))
    return HttpResponseRedirect(reverse("desk:municipality"))


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def scope(request: HttpRequest) -> HttpResponse:
    """One municipality, or an archive."""
    return answer(
        request,
        ScopeForm(request.POST or None, initial={"scope": scope_here().value}),
        _asked(CHOOSE_SCOPE, _("Én kommune eller et arkiv"), _("Gem valget")),
        do=lambda given, _accepted: choose_scope(scope=given["scope"], by=user_of(request), now=timezone.now()),
        told=lambda _row: _("Valget er gemt."),
    )


def _asked(permission: Permission, title: str, button: str, lead: str = "") -> Asked:
    return Asked(
        permission=permission, section=SECTION, title=title, button=button, lead=lead, back=reverse("desk:municipality")
    )
