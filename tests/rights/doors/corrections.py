"""Corrections of how papers were put together, and of who is who in them."""

from raadslag.audit.who import OPERATOR
from raadslag.bodies.models import BodyName, PersonDoubt
from raadslag.bodies.operations import recognise_body, recognise_persons
from raadslag.publication.models import MatchDecision, PaperSource
from raadslag.publication.operations import join_numbered, record_name, split_paper
from tests.doing import doing
from tests.publication.made import DAY, agenda, minutes, numbered, published
from tests.rights.scene import Attempt, Scene, door

PAPERS = "/skrivebord/papirer/"
NAMES = "/skrivebord/navne/"


def two_papers(scene: Scene) -> tuple[PaperSource, PaperSource, str]:
    """The agenda and the minutes of one meeting, and the page where they are corrected."""
    first = published(agenda(*numbered("Vej", "Sti"), body=scene.body.name))
    second = published(minutes(*numbered("Vej", "Sti"), body=scene.body.name))
    return first.source, second.source, f"{PAPERS}{first.meeting.pk}/"


@door("publication.join_papers")
def join_papers(scene: Scene) -> Attempt:
    here = published(minutes(*numbered("Vej"), body=scene.body.name))
    later = published(minutes(*numbered("Sti"), body=scene.body.name, date=DAY.replace(day=24)))
    data = {"paper": here.source.pk, "other": later.source.pk}
    return Attempt(address=f"{PAPERS}{here.meeting.pk}/flyt/", data=data)


@door("publication.split_paper")
def split(scene: Scene) -> Attempt:
    _, second, page = two_papers(scene)
    return Attempt(address=f"{page}skil/", data={"paper": second.pk})


@door("publication.correct_items")
def correct_items(scene: Scene) -> Attempt:
    first, second, page = two_papers(scene)
    data = {"first": f"{second.pk}:2", "second": f"{first.pk}:2"}
    return Attempt(address=f"{page}punkter/skil/", data=data)


@door("publication.undo_word")
def undo_word(scene: Scene) -> Attempt:
    _, second, page = two_papers(scene)
    split_paper(number=second.pk, by=OPERATOR, now=scene.now)
    return Attempt(address=f"{page}fortryd/", data={"word": MatchDecision.objects.get().pk})


def doubt() -> PersonDoubt:
    with doing():
        recognise_persons(names={"Fatma Yildirim Krogh": True})
        recognise_persons(names={"Fatma Yildirim Krog": True})
    return PersonDoubt.objects.get()


@door("publication.join_numbered")
def join_persons(scene: Scene) -> Attempt:
    two = doubt()
    return Attempt(address=f"{NAMES}saml/", data={"first": two.first_id, "second": two.second_id})


@door("publication.separate_numbered")
def separate_persons(scene: Scene) -> Attempt:
    two = doubt()
    join_numbered(first=two.first_id, second=two.second_id, by=OPERATOR, now=scene.now)
    return Attempt(address=f"{NAMES}skil/", data={"person": two.second_id})


@door("publication.answer_doubt")
def answer_doubt(scene: Scene) -> Attempt:
    return Attempt(address=f"{NAMES}to/", data={"doubt": f"P{doubt().pk}"})


@door("publication.record_name")
def rename(scene: Scene) -> Attempt:
    data = {"old": scene.body.name, "new": "Byudvalget", "since": "2026-08-01"}
    return Attempt(address=f"{NAMES}navneskift/", data=data)


@door("publication.correct_rename")
def undo_rename(scene: Scene) -> Attempt:
    with doing():
        recognise_body(name="Byudvalget")
    record_name(old=scene.body.name, new="Byudvalget", since=DAY, by=OPERATOR, now=scene.now)
    return Attempt(address=f"{NAMES}navneskift/fortryd/", data={"name": BodyName.objects.get(name="Byudvalget").name})
