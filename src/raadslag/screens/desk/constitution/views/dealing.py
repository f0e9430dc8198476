"""Seats are dealt on screen, step by step, with every quotient."""

from collections.abc import Callable
from functools import partial
from typing import Any

from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from raadslag.bodies.constituting.labels import words
from raadslag.bodies.constituting.policies.dealing import may_deal, may_seat_chair, may_undo_step
from raadslag.bodies.constituting.reading import read
from raadslag.bodies.constituting.shapes import ContestShape, Sheet
from raadslag.bodies.constituting.states import ContestKind, StepKind
from raadslag.bodies.models import Constitution
from raadslag.bodies.operations import constituting as do
from raadslag.law.refusal import Refusal
from raadslag.screens.desk.constitution import labels, moves, tables
from raadslag.screens.desk.constitution.frames import address, after, found, page
from raadslag.screens.desk.frame import signed_in

Work = Callable[[], Refusal | None]


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def deal(request: HttpRequest, *, number: int, contest: int) -> HttpResponse:
    user, row, sheet = found(request, number)
    shape = sheet.contest(contest)
    if shape is None or shape.play is None:
        raise Http404
    offered = _forms(request, shape)

    def shown(refused: Refusal | None) -> HttpResponse:
        return page(request, "deal", sheet, _context(sheet, shape, offered), title=_title(shape), refused=refused)

    if request.method != "POST":
        return shown(None)
    chosen = request.POST.get("do", "")
    form = offered.get(chosen)
    if form is not None and not form.is_valid():
        return shown(None)
    acting: dict[str, Any] = {"constitution": row, "contest": contest, "by": user, "now": timezone.now()}
    work = _work(request, chosen, form, acting)
    if work is None:
        raise Http404
    refused = work()
    told = "" if refused else _told(row, contest, chosen)
    return after(refused, shown, address("deal", number, contest) + "#naeste", request=request, told=told)


def _told(row: Constitution, contest: int, chosen: str) -> str:
    """What just happened: the last step as it now stands."""
    now = read(row).contest(contest)
    if chosen == "undo" or now is None:
        return _("Det seneste trin er fortrudt.")
    return tables.story(now)[-1]


def _title(contest: ContestShape) -> str:
    return _("Viceborgmestre") if contest.kind is ContestKind.DEPUTIES else contest.body_name


def _forms(request: HttpRequest, contest: ContestShape) -> dict[str, Form]:
    """The forms that can be needed now, by what they do; the one that was sent is filled."""
    chosen, play = request.POST.get("do"), contest.play
    if play is None:
        return {}
    if play.lot_between:
        data = request.POST if chosen == "lot" else None
        return {"lot": moves.LotForm(data, between=play.lot_between, now=timezone.now(), prefix="lod")}
    if not play.is_complete:
        return {}
    waive, agree = (request.POST if chosen == each else None for each in ("waive", "agree"))
    return {
        "waive": moves.WaiveForm(waive, contest=contest, prefix="afkald"),
        "agree": moves.AgreeForm(agree, contest=contest, prefix="enighed"),
    }


def _context(sheet: Sheet, contest: ContestShape, offered: dict[str, Form]) -> dict[str, Any]:
    play = contest.play
    stops, stays = may_deal(sheet, contest), may_undo_step(sheet, contest)
    return {
        "contest": contest,
        "play": play,
        "progress": labels.progress(contest),
        "quotients": tables.quotients(contest),
        "story": tables.story(contest),
        "places": tables.places(contest),
        "lot_form": offered.get("lot"),
        "waive_form": offered.get("waive") if not contest.names else None,
        "agree_form": offered.get("agree") if not contest.names else None,
        "may_deal": stops is None,
        "stops": words(stops) if stops and not (play and (play.is_complete or play.lot_between)) else "",
        "may_undo": stays is None,
        "stays": words(stays) if stays and contest.steps else "",
        "may_seat_chair": may_seat_chair(sheet, contest) is None,
        "owed": sorted(play.owed().items()) if play else [],
    }


def _work(request: HttpRequest, chosen: str, form: Form | None, acting: dict[str, Any]) -> Work | None:
    """What was asked for, ready to be done."""
    data = form.cleaned_data if form else {}
    match chosen:
        case "next" | "all":
            return partial(do.deal_seats, every=chosen == "all", **acting)
        case "undo":
            return partial(do.undo_deal_step, **acting)
        case "lot" if isinstance(form, moves.LotForm):
            return partial(do.draw_lot, group=data["group"], draw=form.draw, **acting)
        case "waive" if form:
            return partial(do.waive_seat, seat=data["seat"], words=data["words"], **acting)
        case "agree" if form:
            return partial(do.move_seat, move=do.Move(kind=StepKind.AGREED, **data), **acting)
        case "chair":
            return partial(do.move_seat, move=do.Move(kind=StepKind.CHAIR), **acting)
        case "extra":
            return partial(do.add_extra_seat, group=request.POST.get("group", ""), **acting)
    return None
