"""An election by majority: its rounds, the lots, and what the Act says of them."""

from typing import Any

from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from raadslag.bodies.constituting.labels import words
from raadslag.bodies.constituting.policies.electing import its_turn, may_undo_round
from raadslag.bodies.constituting.shapes import ElectionShape, Sheet
from raadslag.bodies.operations.constituting import draw_names, hold_round, undo_round
from raadslag.law.majority_election import Lot, NextRound
from raadslag.law.refusal import Refusal
from raadslag.screens.desk.constitution import labels
from raadslag.screens.desk.constitution.frames import address, after, found, page
from raadslag.screens.desk.constitution.moves import NameLotForm
from raadslag.screens.desk.constitution.voting import RoundForm
from raadslag.screens.desk.frame import signed_in


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def election(request: HttpRequest, *, number: int, election: int) -> HttpResponse:
    user, row, sheet = found(request, number)
    shape = sheet.election(election)
    if shape is None:
        raise Http404
    stops = its_turn(sheet, shape)
    form = None if stops else _form(request, shape)

    def shown(refused: Refusal | None) -> HttpResponse:
        title = labels.election_name(shape)
        return page(request, "election", sheet, _context(sheet, shape, form, stops), title=title, refused=refused)

    chosen, now = request.POST.get("do", ""), timezone.now()
    if request.method != "POST" or (chosen != "undo" and (form is None or not form.is_valid())):
        return shown(stops if request.method == "POST" else None)
    told = _("Det er fortrudt.") if chosen == "undo" else _("Det er gemt.")
    if chosen == "undo":
        refused = undo_round(constitution=row, election=election, by=user, now=now)
    elif isinstance(form, NameLotForm):
        persons = form.cleaned_data["persons"]
        refused = draw_names(constitution=row, election=election, persons=persons, draw=form.draw, by=user, now=now)
    else:
        votes = form.votes if isinstance(form, RoundForm) else {}
        refused = hold_round(constitution=row, election=election, votes=votes, by=user, now=now)
    return after(refused, shown, address("election", number, election) + "#stilling", request=request, told=told)


def _form(request: HttpRequest, election: ElectionShape) -> Form | None:
    """What is needed next: a round, or a lot; nothing once somebody is elected."""
    data = request.POST if request.POST.get("do") in ("vote", "lot") else None
    match election.standing:
        case NextRound():
            return RoundForm(data, election=election)
        case Lot(between=between, draw=draw):
            names = [(each, str(election.person(each))) for each in between]
            return NameLotForm(data, between=names, number=draw, now=timezone.now(), prefix="lod")
        case _:
            return None


def _context(sheet: Sheet, election: ElectionShape, form: Form | None, stops: Refusal | None) -> dict[str, Any]:
    stays = may_undo_round(sheet, election)
    ahead = election.standing
    return {
        "election": election,
        "standing": labels.standing(election),
        "round_name": labels.ROUNDS[ahead.number] if isinstance(ahead, NextRound) else "",
        "form": form,
        "is_lot": isinstance(form, NameLotForm),
        "stops": words(stops) if stops and not election.elected else "",
        "rounds": [(held, labels.ROUNDS[held.number]) for held in election.rounds],
        "lots": [(lot.person, lot.number, labels.drawn(lot)) for lot in election.lots],
        "may_undo": stays is None,
        "stays": words(stays) if stays and election.rounds else "",
    }
