"""Decisions between meetings."""

from raadslag.bodies.kinds import OfficeKind
from raadslag.bodies.models import Body, Office
from raadslag.decisions.models import DecisionBetweenMeetings
from tests.rights.scene import BEFORE, Attempt, Scene, door


def recorded(scene: Scene, body: Body, kind: OfficeKind) -> Attempt:
    since = scene.day - BEFORE
    if not Office.objects.filter(body=body, kind=kind).exists():
        Office.objects.create(body=body, person=scene.person("Mette Lund"), kind=kind, since=since)
    told = {"mayor_told": scene.day.isoformat(), "day": scene.day.isoformat(), "ground": "urgent"}
    data = {"body": body.pk, "what": "Lejer telte", "reason": "Storm", "case_reference": "Havnefest", **told}
    return Attempt(address="/skrivebord/mellem-moederne/ny/", data=data)


@door("decisions.record_by_chair")
def record_by_chair(scene: Scene) -> Attempt:
    return recorded(scene, scene.body, OfficeKind.CHAIR)


@door("decisions.record_by_mayor", at_council=True)
def record_by_mayor(scene: Scene) -> Attempt:
    return recorded(scene, scene.council, OfficeKind.MAYOR)


def decided(scene: Scene) -> DecisionBetweenMeetings:
    return DecisionBetweenMeetings.objects.create(
        body=scene.body,
        decider="chair",
        person=scene.person("Ida Bech"),
        day=scene.day - BEFORE,
        what="Lejer telte",
        ground="undoubted",
        reason="Aftalt",
        case_reference="Havnefest",
        recorded=scene.now,
    )


@door("decisions.mark_reported")
def mark_reported(scene: Scene) -> Attempt:
    address = f"/skrivebord/mellem-moederne/{decided(scene).pk}/meldt/"
    return Attempt(address=address, data={"meeting": scene.day.isoformat(), "item": "3"})


@door("decisions.see_between", reads=True)
def see_between(scene: Scene) -> Attempt:
    decided(scene)
    return Attempt(address="/skrivebord/mellem-moederne/", method="get", shows="Havnefest")
