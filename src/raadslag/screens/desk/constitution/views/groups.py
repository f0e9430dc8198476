"""The electoral groups of an announcement, and who is in which."""

from typing import Final

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from raadslag.accounts.models import User
from raadslag.bodies.constituting.states import State
from raadslag.bodies.models import Constitution
from raadslag.bodies.operations.constituting import add_announcement, add_group, put_in_groups, remove_group
from raadslag.law.refusal import Refusal
from raadslag.screens.desk.constitution.forms import AnnouncementForm, GroupForm, PlacesForm
from raadslag.screens.desk.constitution.frames import address, after, found, page
from raadslag.screens.desk.frame import signed_in

TOLD: Final = {
    "add": gettext_lazy("Gruppen er anmeldt."),
    "place": gettext_lazy("Grupperne er gemt."),
    "announce": gettext_lazy("Anmeldelsen er tilføjet. Se den på overblikket."),
    "remove": gettext_lazy("Gruppen er fjernet."),
}


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def groups(request: HttpRequest, *, number: int, announcement: int) -> HttpResponse:
    user, row, sheet = found(request, number)
    shape = sheet.announcement(announcement)
    if shape is None:
        raise Http404
    do, data = request.POST.get("do", ""), request.POST
    group_form = GroupForm(data if do == "add" else None, prefix="gruppe")
    places_form = PlacesForm(data if do == "place" else None, announcement=shape, sheet=sheet)
    other_form = AnnouncementForm(data if do == "announce" else None, prefix="anmeldelse")

    def shown(refused: Refusal | None) -> HttpResponse:
        context = {
            "announcement": shape,
            "group_form": group_form,
            "places_form": places_form,
            "other_form": other_form,
            "may_change": sheet.state is State.PREPARING,
        }
        return page(request, "groups", sheet, context, title=shape.name, refused=refused)

    form = {"add": group_form, "place": places_form, "announce": other_form}.get(do)
    if request.method != "POST" or (form is not None and not form.is_valid()):
        return shown(None)
    refused = _done(request, row, announcement, user, group_form, places_form, other_form)
    told = TOLD.get(do, TOLD["remove"])
    return after(refused, shown, address("groups", number, announcement), request=request, told=str(told))


def _done(
    request: HttpRequest,
    row: Constitution,
    announcement: int,
    user: User,
    group_form: GroupForm,
    places_form: PlacesForm,
    other_form: AnnouncementForm,
) -> Refusal | None:
    now = timezone.now()
    match request.POST.get("do"):
        case "add":
            found = group_form.cleaned_data
            return add_group(
                constitution=row,
                announcement=announcement,
                name=found["name"],
                letters=found["letters"],
                by=user,
                now=now,
            )
        case "place":
            return put_in_groups(
                constitution=row, announcement=announcement, placed=places_form.placed, by=user, now=now
            )
        case "announce":
            return add_announcement(constitution=row, name=other_form.cleaned_data["name"], by=user, now=now)
        case _:
            group = request.POST.get("group", "")
            return remove_group(
                constitution=row,
                announcement=announcement,
                group=int(group) if group.isdecimal() else 0,
                by=user,
                now=now,
            )
