"""Full papers: reading, asking, answering, letting in, and the read log."""

from raadslag.accounts.roles import Role
from raadslag.bodies.models import BodyRole
from raadslag.files.models import StoredFile
from raadslag.files.operations import keep as keep_file
from raadslag.restricted.models import Access, AccessRequest, ReadLog
from raadslag.restricted.operations import keep
from raadslag.restricted.queries import full_record
from tests.doing import doing
from tests.publication.made import item, minutes
from tests.rights.scene import BEFORE, Attempt, Scene, door


def paper(scene: Scene) -> StoredFile:
    record = minutes(item("Vej", number="1"), body=scene.body.name)
    with doing():
        file = keep_file(data=b"papir", name="a.txt", now=scene.now)
        keep(file=file, body=scene.body, record=record, text="tekst", now=scene.now)
    return file


def read_as_guest(scene: Scene) -> Attempt:
    Access.objects.create(user=scene.actor, body=scene.body, since=scene.day)
    return read(scene)


@door("restricted.read", own=read_as_guest)
def read(scene: Scene) -> Attempt:
    address = f"/skrivebord/fulde-papirer/{paper(scene).pk}/"
    return Attempt(address=address, method="get", wrote=ReadLog.objects.count)


@door("restricted.request_access")
def request_access(scene: Scene) -> Attempt:
    days = {"meetings_since": "2026-01-01", "meetings_until": "2026-06-30"}
    return Attempt(address="/skrivebord/anmodninger/ny/", data={"body": scene.body.pk, **days, "wish": "Havnen"})


def asked(scene: Scene) -> AccessRequest:
    days = {"meetings_since": scene.day, "meetings_until": scene.day}
    return AccessRequest.objects.create(user=scene.user(), body=scene.body, wish="Havnen", asked=scene.now, **days)


@door("restricted.grant_access")
def grant_access(scene: Scene) -> Attempt:
    day = scene.day.isoformat()
    data = {"verdict": "grant", "meetings_since": day, "meetings_until": day, "until": day}
    return Attempt(address=f"/skrivebord/anmodninger/{asked(scene).pk}/", data=data)


@door("restricted.refuse_access")
def refuse_access(scene: Scene) -> Attempt:
    day = scene.day.isoformat()
    data = {"verdict": "refuse", "meetings_since": day, "meetings_until": day, "answer": "Personsag"}
    return Attempt(address=f"/skrivebord/anmodninger/{asked(scene).pk}/", data=data)


@door("restricted.admit_guest")
def admit_guest(scene: Scene) -> Attempt:
    day = scene.day.isoformat()
    data = {"body": scene.body.pk, "email": scene.user().email, "meeting": day, "until": day, "reason": "Rådgiver"}
    return Attempt(address="/skrivebord/adgange/ny/", data=data)


@door("restricted.end_access")
def end_access(scene: Scene) -> Attempt:
    access = Access.objects.create(user=scene.user(), body=scene.body, since=scene.day - BEFORE)
    return Attempt(address=f"/skrivebord/adgange/{access.pk}/slut/", data={"reason": "Færdig"})


@door("restricted.see_read_log", reads=True)
def see_read_log(scene: Scene) -> Attempt:
    reader = scene.user("Den Læsende")
    BodyRole.objects.create(user=reader, body=scene.body, role=Role.SECRETARY, since=scene.day)
    full_record(file=paper(scene), reader=reader, now=scene.now, today=scene.day)
    return Attempt(address="/skrivebord/laeselog/", method="get", shows="Den Læsende")
