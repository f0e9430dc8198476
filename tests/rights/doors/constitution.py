"""The constituting meeting, played as far as each step wants. It belongs to the council."""

from collections.abc import Mapping
from typing import Any, Final

from raadslag.audit.who import OPERATOR
from raadslag.bodies.models import Constitution
from raadslag.bodies.operations import constituting as do
from tests.bodies.constituting import egevang
from tests.bodies.constituting.egevang import NOW, done, sheet
from tests.bodies.constituting.test_departures import SCHOOL, even_out
from tests.bodies.constituting.test_elections import vote
from tests.rights.scene import Attempt, Scene, door

FRONT: Final = "/skrivebord/konstituering/"
FINANCE: Final = "Økonomiudvalget"
DRAWN: Final = {"drawn_by": "Ida Bech", "method": "sedler i en skål", "made": "2025-12-04T19:00"}


def at(row: Constitution, page: str, data: Mapping[str, Any]) -> Attempt:
    return Attempt(address=f"{FRONT}{row.pk}/{page}", data=data)


def lot(prefix: str, **chosen: Any) -> dict[str, Any]:
    return {"do": "lot"} | {f"{prefix}-{name}": value for name, value in (DRAWN | chosen).items()}


@door("bodies.begin_constitution", at_council=True)
def begin(scene: Scene) -> Attempt:
    days = {"meeting": "2025-12-04", "since": "2026-01-01", "until": "2029-12-31"}
    return Attempt(address=FRONT, data={"council": scene.council.pk, "deputies": "1", **days})


@door("bodies.set_constitution_members", at_council=True)
def members(scene: Scene) -> Attempt:
    return at(egevang.begun(), "medlemmer/", {"lines": "Mette Lund; A\nJens Krogh; V"})


@door("bodies.add_announcement", at_council=True)
def announce(scene: Scene) -> Attempt:
    row = egevang.prepared()
    return at(row, groups(row), {"do": "announce", "anmeldelse-name": "Bestyrelser"})


@door("bodies.add_group", at_council=True)
def add_group(scene: Scene) -> Attempt:
    row = egevang.prepared()
    return at(row, groups(row), {"do": "add", "gruppe-name": "Gruppe X", "gruppe-letters": ""})


@door("bodies.remove_group", at_council=True)
def remove_group(scene: Scene) -> Attempt:
    row = egevang.prepared()
    return at(row, groups(row), {"do": "remove", "group": sheet(row).common.groups[0].number})


@door("bodies.put_in_groups", at_council=True)
def put_in_groups(scene: Scene) -> Attempt:
    row = egevang.prepared()
    first = sheet(row).common.groups[0].number
    data = {f"medlem-{member.number}": str(first) for member in sheet(row).taking_part}
    return at(row, groups(row), {"do": "place", **data})


@door("bodies.add_contest", at_council=True)
def add_contest(scene: Scene) -> Attempt:
    row = egevang.prepared()
    data = {"body": "Kulturrådet", "kind": "advisory", "seats": "3", "announcement": sheet(row).common.number}
    return at(row, "udvalg/", data)


@door("bodies.remove_contest", at_council=True)
def remove_contest(scene: Scene) -> Attempt:
    row = egevang.prepared()
    return at(row, "udvalg/", {"do": "remove", "contest": egevang.contest(row, FINANCE).number})


@door("bodies.advance_constitution", at_council=True)
def advance(scene: Scene) -> Attempt:
    return at(egevang.prepared(), "", {})


@door("bodies.step_back_constitution", at_council=True)
def step_back(scene: Scene) -> Attempt:
    row = meeting()
    return at(row, "", {"do": "back"})


@door("bodies.deal_seats", at_council=True)
def deal(scene: Scene) -> Attempt:
    row = egevang.announced()
    return at(row, dealing(row), {"do": "next"})


@door("bodies.undo_deal_step", at_council=True)
def undo_step(scene: Scene) -> Attempt:
    row = egevang.announced()
    number = egevang.contest(row, FINANCE).number
    done(do.deal_seats(constitution=row, contest=number, every=False, by=OPERATOR, now=NOW))
    return at(row, dealing(row), {"do": "undo"})


@door("bodies.draw_lot", at_council=True)
def draw_lot(scene: Scene) -> Attempt:
    row = egevang.announced()
    number = egevang.contest(row, FINANCE).number
    done(do.deal_seats(constitution=row, contest=number, every=True, by=OPERATOR, now=NOW))
    play = egevang.contest(row, FINANCE).play
    assert play
    return at(row, dealing(row), lot("lod", group=min(play.lot_between)))


@door("bodies.waive_seat", at_council=True)
def waive(scene: Scene) -> Attempt:
    row = egevang.announced()
    egevang.deal_all(row, FINANCE)
    return at(row, dealing(row), {"do": "waive", "afkald-seat": "1", "afkald-words": "Nej tak"})


@door("bodies.move_seat", at_council=True)
def move(scene: Scene) -> Attempt:
    row = egevang.announced()
    egevang.deal_all(row, FINANCE)
    asked = {"seat": "1", "group": "Gruppe F", "words": "Aftalt", "said": "on"}
    return at(row, dealing(row), {"do": "agree"} | {f"enighed-{name}": value for name, value in asked.items()})


@door("bodies.add_extra_seat", at_council=True)
def add_extra(scene: Scene) -> Attempt:
    row = egevang.announced()
    for body in (SCHOOL, "Klima- og Teknikudvalget"):
        egevang.deal_all(row, body)
    done(even_out(row, SCHOOL, "Gruppe A", "Gruppe F"))
    return at(row, dealing(row, SCHOOL), {"do": "extra", "group": "Gruppe A"})


@door("bodies.name_members", at_council=True)
def name(scene: Scene) -> Attempt:
    row = egevang.announced()
    shape = egevang.deal_all(row, FINANCE)
    return at(row, f"navne/{shape.number}/", {"plads-1": "Mette Lund"})


@door("bodies.hold_round", at_council=True)
def hold_round(scene: Scene) -> Attempt:
    row = meeting()
    shape = egevang.election(row, "mayor")
    candidate = next(who.number for who in shape.candidates if who.name == "Mette Lund")
    votes = {f"stemme-{elector.number}": "som" for elector in shape.electors}
    return at(row, f"valg/{shape.number}/", {"do": "vote", "alle": candidate, **votes})


@door("bodies.undo_round", at_council=True)
def undo_round(scene: Scene) -> Attempt:
    row = meeting()
    egevang.elect(row, "mayor", "Mette Lund")
    return at(row, f"valg/{mayor(row)}/", {"do": "undo"})


@door("bodies.draw_names", at_council=True)
def draw_names(scene: Scene) -> Attempt:
    row = meeting()
    for _ in range(2):
        done(vote(row, ("Mette Lund", 7), ("Jens Krogh", 4), ("Bo Rask", 4)))
    shape = egevang.election(row, "mayor")
    drawn = next(who.number for who in shape.candidates if who.name == "Jens Krogh")
    return at(row, f"valg/{shape.number}/", {"persons": [drawn], **DRAWN} | lot("lod", persons=[drawn]))


@door("bodies.confirm_constitution", at_council=True)
def confirm(scene: Scene) -> Attempt:
    return at(egevang.elected(), "bekraeft/", {})


def meeting() -> Constitution:
    """With the groups announced, and nobody elected yet."""
    row = egevang.prepared()
    done(do.advance_constitution(constitution=row, by=OPERATOR, now=NOW))
    return row


def groups(row: Constitution) -> str:
    return f"grupper/{sheet(row).common.number}/"


def dealing(row: Constitution, body: str = FINANCE) -> str:
    return f"fordeling/{egevang.contest(row, body).number}/"


def mayor(row: Constitution) -> int:
    return egevang.election(row, "mayor").number
