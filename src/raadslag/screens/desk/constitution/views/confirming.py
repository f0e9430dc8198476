"""The whole constitution on one page, to print and to confirm."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from raadslag.bodies.constituting.labels import BODY_KINDS
from raadslag.bodies.constituting.queries import left_open
from raadslag.bodies.constituting.shapes import ContestShape, ElectionShape, Sheet
from raadslag.bodies.constituting.states import CHAIR, ONE_MEMBER, ONE_RESERVE, ContestKind, State
from raadslag.bodies.kinds import BodyKind
from raadslag.bodies.operations.constituting import confirm_constitution
from raadslag.law.refusal import Refusal
from raadslag.screens.desk.constitution import labels, tables
from raadslag.screens.desk.constitution.frames import address, after, found, page
from raadslag.screens.desk.frame import signed_in


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def confirm(request: HttpRequest, *, number: int) -> HttpResponse:
    user, row, sheet = found(request, number)

    def shown(refused: Refusal | None) -> HttpResponse:
        context = {"is_ready": sheet.state is State.ELECTED, "left_open": left_open(sheet=sheet), **_whole(sheet)}
        return page(request, "confirm", sheet, context, title=_("Bekræft"), refused=refused)

    if request.method != "POST":
        return shown(None)
    refused = confirm_constitution(constitution=row, by=user, now=timezone.now())
    told = _("Konstitueringen er bekræftet, og posterne er skrevet.")
    return after(refused, shown, address("report", number), request=request, told=told)


@require_safe
@signed_in
def report(request: HttpRequest, *, number: int) -> HttpResponse:
    _user, _row, sheet = found(request, number)
    return page(request, "report", sheet, _whole(sheet), title=_("Rapport"))


def _whole(sheet: Sheet) -> dict[str, Any]:
    """Everybody who got something, and why."""
    reserves = {each.contest.number: each for each in sheet.elections if each.contest and each.office == ONE_RESERVE}
    by_contest = {each.contest.number: each for each in sheet.elections if each.contest and each.office == ONE_MEMBER}
    chairs = {each.contest.number: each for each in sheet.elections if each.contest and each.office == CHAIR}
    listed = [each for each in sheet.contests if each.kind is not ContestKind.TOGETHER]
    return {
        "officers": [_told(each) for each in sheet.elections if each.contest is None],
        "contests": [
            _contest(sheet, each, [by_contest.get(each.number), reserves.get(each.number), chairs.get(each.number)])
            for each in listed
        ],
        "evening": tables.evening(sheet) if sheet.together else None,
        "evening_lots": [
            f"{step.group}. {labels.drawn(step)}" for step in (sheet.together.steps if sheet.together else ())
        ],
    }


def _told(election: ElectionShape) -> dict[str, Any]:
    return {
        "name": labels.election_name(election),
        "standing": labels.standing(election),
        "rounds": [(held, labels.ROUNDS[held.number]) for held in election.rounds],
        "lots": [f"{lot.person}. {labels.drawn(lot)}" for lot in election.lots],
    }


def _contest(sheet: Sheet, contest: ContestShape, own: list[ElectionShape | None]) -> dict[str, Any]:
    deputies = contest.kind is ContestKind.DEPUTIES
    is_finance = contest.body_kind is BodyKind.FINANCE
    return {
        "name": _("Første og anden viceborgmester") if deputies else contest.body_name,
        "kind": "" if deputies else BODY_KINDS[contest.body_kind],
        "seats": contest.seats,
        "groups": contest.announcement.name,
        "places": tables.places(contest),
        "quotients": tables.quotients(contest),
        "story": tables.story(contest),
        "is_single": contest.is_single,
        "elections": [_told(each) for each in own if each],
        "mayor": sheet.mayor if is_finance else None,
    }
