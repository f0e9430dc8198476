"""Seats of the standing committees are evened out (§ 27)."""

from typing import Any

from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from raadslag.bodies.constituting.policies.dealing import may_undo_step
from raadslag.bodies.constituting.shapes import ContestShape, Sheet
from raadslag.bodies.constituting.states import State, StepKind
from raadslag.bodies.operations import constituting as do
from raadslag.law.refusal import Refusal
from raadslag.screens.desk.constitution import labels, moves, tables
from raadslag.screens.desk.constitution.frames import address, after, found, page
from raadslag.screens.desk.frame import signed_in


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def even(request: HttpRequest, *, number: int) -> HttpResponse:
    user, row, sheet = found(request, number)
    together = sheet.together
    if together is None:
        raise Http404
    form = _form(request, sheet)

    def shown(refused: Refusal | None) -> HttpResponse:
        context = _context(sheet, together, form)
        return page(request, "even", sheet, context, title=_("Udjævning"), refused=refused)

    undoes = request.POST.get("do") == "undo"
    if request.method != "POST" or not (undoes or (form and form.is_valid())):
        return shown(None)
    acting: dict[str, Any] = {"constitution": row, "contest": together.number, "by": user, "now": timezone.now()}
    if undoes:
        refused = do.undo_deal_step(**acting)
    elif isinstance(form, moves.LotForm):
        refused = do.draw_lot(group=form.cleaned_data["group"], draw=form.draw, **acting)
    else:
        refused = do.move_seat(move=_move(form), **{**acting, "contest": form.cleaned_data["contest"] if form else 0})
    told = _("Lodtrækningen er gemt.") if isinstance(form, moves.LotForm) else _("Pladsen er overtaget.")
    told = _("Lodtrækningen er fortrudt.") if undoes else told
    return after(refused, shown, address("even", number), request=request, told=told)


def _form(request: HttpRequest, sheet: Sheet) -> moves.LotForm | moves.EvenForm | None:
    """What is needed next: a lot, or a seat that passes; nothing where all is even or not dealt yet."""
    table, chosen = tables.evening(sheet), request.POST.get("do")
    if sheet.state is not State.ANNOUNCED:
        return None
    if table.tied:
        data = request.POST if chosen == "lot" else None
        return moves.LotForm(data, between=table.tied, now=timezone.now(), prefix="lod")
    if table.is_ready and table.lacking:
        data = request.POST if chosen == "even" else None
        return moves.EvenForm(data, sheet=sheet, taking=table.lacking, giving=table.giving, prefix="udjaevning")
    return None


def _move(form: Form | None) -> do.Move:
    data = form.cleaned_data if form else {}
    return do.Move(
        kind=StepKind.EVENED, giver=data["giver"], group=data["taker"], words=data["words"], said=data["said"]
    )


def _context(sheet: Sheet, together: ContestShape, form: Form | None) -> dict[str, Any]:
    return {
        "table": tables.evening(sheet),
        "lot_form": form if isinstance(form, moves.LotForm) else None,
        "even_form": form if isinstance(form, moves.EvenForm) else None,
        "evened": [
            (each.body_name, sentence, address("deal", sheet.number, each.number))
            for each in sheet.standing
            for step, sentence in zip(each.steps, tables.story(each), strict=True)
            if step.kind in (StepKind.EVENED, StepKind.EXTRA)
        ],
        "may_undo_lot": bool(together.steps) and may_undo_step(sheet, together) is None,
        "lots": [f"{step.group}. {labels.drawn(step)}" for step in together.steps],
    }
