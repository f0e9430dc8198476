"""The bodies that are to be filled."""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from raadslag.bodies.constituting.labels import BODY_KINDS, words
from raadslag.bodies.constituting.policies.preparing import warnings
from raadslag.bodies.constituting.queries import bodies_on
from raadslag.bodies.constituting.states import ContestKind, State
from raadslag.bodies.kinds import BodyKind
from raadslag.bodies.operations.constituting import NewContest, add_contest, remove_contest
from raadslag.law.refusal import Refusal
from raadslag.screens.desk.constitution.forms import ContestForm
from raadslag.screens.desk.constitution.frames import address, after, found, page
from raadslag.screens.desk.frame import signed_in


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def places(request: HttpRequest, *, number: int) -> HttpResponse:
    user, row, sheet = found(request, number)
    removes = request.POST.get("do") == "remove"
    form = ContestForm(request.POST if request.method == "POST" and not removes else None, sheet=sheet)

    def shown(refused: Refusal | None) -> HttpResponse:
        context = {
            "form": form,
            "contests": [(c, BODY_KINDS[c.body_kind]) for c in sheet.contests if c.kind is ContestKind.SEATS],
            "bodies": bodies_on(day=sheet.since),
            "warnings": [words(each) for each in warnings(sheet)],
            "may_change": sheet.state is State.PREPARING,
        }
        return page(request, "places", sheet, context, title=_("Udvalg og poster"), refused=refused)

    if request.method != "POST" or not (removes or form.is_valid()):
        return shown(None)
    now = timezone.now()
    if removes:
        chosen = request.POST.get("contest", "")
        contest = int(chosen) if chosen.isdecimal() else 0
        refused = remove_contest(constitution=row, contest=contest, by=user, now=now)
    else:
        refused = add_contest(constitution=row, new=_new(form), by=user, now=now)
    told = _("Fjernet fra listen.") if removes else _("Tilføjet til listen.")
    return after(refused, shown, address("places", number), request=request, told=told)


def _new(form: ContestForm) -> NewContest:
    data = form.cleaned_data
    return NewContest(
        body=data["body"],
        kind=BodyKind(data["kind"]),
        seats=data["seats"],
        announcement=int(data["announcement"]),
        elects_chair=data["elects_chair"],
        has_reserves=data["has_reserves"],
        council_seats=data["council_seats"],
    )
