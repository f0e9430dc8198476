"""How far a constitution has come, what comes next, and the way to every part of it."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from raadslag.bodies.constituting.labels import BODY_KINDS, STATES, words
from raadslag.bodies.constituting.policies.preparing import may_go_on, may_step_back, warnings
from raadslag.bodies.constituting.shapes import ContestShape, ElectionShape, Sheet
from raadslag.bodies.constituting.states import CHAIR, ONE_MEMBER, ONE_RESERVE, ORDER, ContestKind, State
from raadslag.bodies.operations.constituting import advance_constitution, step_back_constitution
from raadslag.law.refusal import Refusal
from raadslag.screens.desk.constitution import labels
from raadslag.screens.desk.constitution.frames import address, after, found, page
from raadslag.screens.desk.frame import signed_in


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A body or office on the list: how far it is, and where one goes to bring it further."""

    name: str
    kind: str
    seats: int
    status: str
    links: tuple[tuple[str, str], ...]
    chair: str
    is_done: bool


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def overview(request: HttpRequest, *, number: int) -> HttpResponse:
    user, row, sheet = found(request, number)

    def shown(refused: Refusal | None) -> HttpResponse:
        return page(request, "overview", sheet, context(sheet), refused=refused)

    if request.method != "POST":
        return shown(None)
    goes_back = request.POST.get("do") == "back"
    move = step_back_constitution if goes_back else advance_constitution
    refused = move(constitution=row, by=user, now=timezone.now())
    told = _("Konstitueringen er et trin tilbage.") if goes_back else _("Konstitueringen er et trin længere.")
    return after(refused, shown, address("overview", number), request=request, told=told)


def context(sheet: Sheet) -> dict[str, object]:
    waits, stays = may_go_on(sheet), may_step_back(sheet)
    has_next = sheet.state in labels.ONWARD
    return {
        "way": _way(sheet),
        "states": [(STATES[state], _sign(sheet, state)) for state in ORDER],
        "waits": words(waits) if waits and has_next else "",
        "onward": labels.ONWARD.get(sheet.state, ""),
        "back": labels.BACK.get(sheet.state, "") if not stays else "",
        "stays": words(stays) if stays and sheet.state in labels.BACK else "",
        "warnings": [words(each) for each in warnings(sheet)] if sheet.state is not State.CONFIRMED else [],
        "elections": [_election(sheet, each) for each in sheet.before_the_chairs if each.contest is None],
        "lines": [_line(sheet, each) for each in sheet.contests if each.kind is not ContestKind.TOGETHER],
    }


def _way(sheet: Sheet) -> tuple[str, str] | None:
    """Where what is missing is done: the word and the address."""
    number = sheet.number
    if not sheet.taking_part:
        return _("Skriv medlemmerne op"), address("members", number)
    if sheet.state is State.PREPARING:
        if not any(group.members for group in sheet.common.groups):
            return _("Anmeld grupperne"), address("groups", number, sheet.common.number)
        return None if sheet.contests else (_("Tilføj udvalg og poster"), address("places", number))
    waiting = sheet.of_chairs if sheet.state is State.DEALT else sheet.before_the_chairs
    officers = [each for each in waiting if not each.elected and (each.contest is None or each.office == CHAIR)]
    if officers:
        return _hold(sheet, officers[0])
    if sheet.state is not State.ANNOUNCED:
        return None
    for contest in sorted(sheet.dealt, key=lambda each: each.kind is not ContestKind.DEPUTIES):
        if contest.play and not contest.play.is_complete:
            return _("Fordel pladser i %(body)s") % {"body": contest.body_name}, address("deal", number, contest.number)
        if contest.unnamed:
            return _("Skriv navne i %(body)s") % {"body": contest.body_name}, address("names", number, contest.number)
    left = next((each for each in waiting if not each.elected), None)
    return _hold(sheet, left) if left else None


def _hold(sheet: Sheet, election: ElectionShape) -> tuple[str, str]:
    words = _("Hold valget: %(office)s") % {"office": labels.election_name(election)}
    return words, address("election", sheet.number, election.number)


def _sign(sheet: Sheet, state: State) -> str:
    here, there = ORDER.index(sheet.state), ORDER.index(state)
    if here == there:
        return "now"
    return "done" if there < here else "later"


def _election(sheet: Sheet, election: ElectionShape) -> tuple[str, str, str]:
    return labels.election_name(election), labels.standing(election), address("election", sheet.number, election.number)


def _line(sheet: Sheet, contest: ContestShape) -> Line:
    own = [each for each in sheet.elections if each.contest and each.contest.number == contest.number]
    chair = next((each for each in own if each.office == CHAIR), None)
    single = next((each for each in own if each.office == ONE_MEMBER), None)
    links: list[tuple[str, str]] = []
    ready = next((each for each in own if each.office == ONE_RESERVE), None)
    if single:
        links.append((_("Valg"), address("election", sheet.number, single.number)))
    if ready:
        links.append((_("Suppleant"), address("election", sheet.number, ready.number)))
    if contest.play is not None and sheet.state is not State.PREPARING:
        links.append((_("Fordeling"), address("deal", sheet.number, contest.number)))
        if contest.play.is_complete:
            links.append((_("Navne"), address("names", sheet.number, contest.number)))
    if chair and sheet.state in (State.DEALT, State.ELECTED, State.CONFIRMED):
        links.append((_("Formand"), address("election", sheet.number, chair.number)))
    is_dealt = contest.play is not None and contest.play.is_complete and not contest.unnamed
    deputies = contest.kind is ContestKind.DEPUTIES
    return Line(
        name=_("Første og anden viceborgmester") if deputies else contest.body_name,
        kind="" if deputies else str(BODY_KINDS[contest.body_kind]),
        seats=contest.seats,
        status=labels.standing(single) if single else labels.progress(contest),
        links=tuple(links),
        chair=labels.standing(chair) if chair and sheet.state is not State.PREPARING else "",
        is_done=all(each.elected for each in (single, ready) if each) if single else is_dealt,
    )
