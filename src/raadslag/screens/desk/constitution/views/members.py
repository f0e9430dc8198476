"""Who is in the new council."""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from raadslag.bodies.constituting.queries import sitting, written_members
from raadslag.bodies.operations.constituting import set_constitution_members
from raadslag.law.refusal import Refusal
from raadslag.screens.desk.constitution.forms import MembersForm
from raadslag.screens.desk.constitution.frames import address, after, found, page
from raadslag.screens.desk.frame import signed_in


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def members(request: HttpRequest, *, number: int) -> HttpResponse:
    user, row, sheet = found(request, number)
    lines = MembersForm.written(written_members(constitution=row))
    if not lines:
        lines = "\n".join(f"{name}; " for name in sitting(council=row.council, day=timezone.localdate()))
    form = MembersForm(request.POST or None, initial={"lines": lines})

    def shown(refused: Refusal | None) -> HttpResponse:
        return page(request, "members", sheet, {"form": form}, title=_("Medlemmer"), refused=refused)

    if request.method != "POST" or not form.is_valid():
        return shown(None)
    refused = set_constitution_members(
        constitution=row, members=form.cleaned_data["lines"], by=user, now=timezone.now()
    )
    told, then = _("Medlemmerne er gemt."), address("groups", number, sheet.common.number)
    return after(refused, shown, then, request=request, told=told)
