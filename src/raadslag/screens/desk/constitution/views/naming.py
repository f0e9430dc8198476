"""Whom the groups name for their seats."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from raadslag.bodies.constituting.states import State
from raadslag.bodies.operations.constituting import name_members
from raadslag.law.refusal import Refusal
from raadslag.screens.desk.constitution import tables
from raadslag.screens.desk.constitution.frames import address, after, found, page
from raadslag.screens.desk.constitution.voting import NamesForm
from raadslag.screens.desk.frame import signed_in


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def names(request: HttpRequest, *, number: int, contest: int) -> HttpResponse:
    user, row, sheet = found(request, number)
    shape = sheet.contest(contest)
    if shape is None or shape.play is None or not shape.play.is_complete:
        raise Http404
    form = NamesForm(request.POST or None, contest=shape, sheet=sheet)

    def shown(refused: Refusal | None) -> HttpResponse:
        context = {
            "contest": shape,
            "form": form,
            "places": tables.places(shape),
            "may_change": sheet.state is State.ANNOUNCED,
        }
        title = _("Navne: %(body)s") % {"body": shape.body_name}
        return page(request, "names", sheet, context, title=title, refused=refused)

    if request.method != "POST" or not form.is_valid():
        return shown(None)
    refused = name_members(constitution=row, contest=contest, choices=form.choices, by=user, now=timezone.now())
    return after(refused, shown, address("overview", number), request=request, told=_("Navnene er gemt."))
