"""The first step: the code, then the first administrator, who is signed in at once."""

from functools import partial

from django.conf import settings
from django.contrib.auth import login
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from raadslag.accounts.models import User
from raadslag.accounts.operations import sign_in
from raadslag.accounts.queries import has_administrator
from raadslag.bodies.installing.progress import Stage, code_opens, progress
from raadslag.bodies.operations import NEWCOMER, make_first_administrator
from raadslag.law.refusal import Refusal
from raadslag.screens.desk.frame import signed_in
from raadslag.screens.desk.settings.labels import field_of, refused
from raadslag.screens.desk.setup.forms import AdministratorForm, CodeForm
from raadslag.screens.desk.setup.steps import ADDRESSES, administrators_only, step

KEPT = "setup_code"


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@sensitive_post_parameters()
def setup(request: HttpRequest) -> HttpResponse:
    """The way in. Once there is an administrator, only one who has signed in gets on, to the first open step."""
    if has_administrator(day=timezone.localdate()):
        return _go_on(request)
    code = request.session.get(KEPT, "")
    return _administrator(request, code) if code_opens(code=code) else _code(request)


@signed_in
def _go_on(request: HttpRequest) -> HttpResponse:
    administrators_only(request)
    following = progress(day=timezone.localdate()).next
    return HttpResponseRedirect(reverse(ADDRESSES[following] if following else "desk:settings"))


def _code(request: HttpRequest) -> HttpResponse:
    form = CodeForm(request.POST if "code" in request.POST else None)
    if form.is_valid():
        if code_opens(code=form.cleaned_data["code"]):
            request.session[KEPT] = form.cleaned_data["code"]
            return HttpResponseRedirect(reverse("desk:setup"))
        form.add_error("code", refused(Refusal(code="wrong_setup_code")))
    return step(request, Stage.ADMINISTRATOR, "code", {"form": form}, status=422 if form.errors else 200)


def _administrator(request: HttpRequest, code: str) -> HttpResponse:
    form = AdministratorForm(request.POST or None)
    if form.is_valid():
        made = None
        given = {name: form.cleaned_data[name] for name in ("name", "email", "password")}
        try:
            made = make_first_administrator(code=code, **given, by=NEWCOMER, now=timezone.now())
        except ValidationError as wrong:
            for name, told in wrong.message_dict.items():
                for words in told:
                    form.add_error(name if name in form.fields else None, words)
        if isinstance(made, Refusal):
            form.add_error(field_of(made) if field_of(made) in form.fields else None, refused(made))
        elif made is not None:
            del request.session[KEPT]
            now = timezone.now()
            sign_in(user=made, ways=["setup_code"], open_session=partial(_open, request, made), by=made, now=now)
            return HttpResponseRedirect(reverse(ADDRESSES[Stage.MUNICIPALITY]))
    title = _("Hvem er den første administrator?")
    context = {"form": form, "title": title}
    return step(request, Stage.ADMINISTRATOR, "administrator", context, status=422 if form.errors else 200)


def _open(request: HttpRequest, user: User) -> None:
    """The session. A second factor, where the role demands one, is asked for at the next sign-in."""
    login(request, user, backend=settings.AUTHENTICATION_BACKENDS[0])
