"""Who sits where: seats, offices, leave and substitutes, terms and lists, and what follows from them."""

import base64
import datetime as dt
from collections.abc import Mapping
from typing import Any, Final

from raadslag.audit.models import Entry
from raadslag.audit.who import OPERATOR
from raadslag.bodies.kinds import OfficeKind
from raadslag.bodies.models import LeaveProposal, Office, OfficeEnd, Party, Person, Seat, Substitution, UserPerson
from raadslag.bodies.operations.seating import record_party
from tests.bodies.seating.council import away, elect, person, sit
from tests.rights.scene import Attempt, Scene, door

PLACE: Final = "/skrivebord/udvalg-og-poster/"
SINCE: Final = dt.date(2026, 1, 1)
FILE: Final = "Udvalg;Art;Navn;Liste;Valggruppe;Post;Fra;Til\nKommunalbestyrelsen;;Bo Vang;A;;medlem;01-01-2026;\n"


def deed(address: str, data: Mapping[str, Any]) -> Attempt:
    """What was previewed is carried out."""
    return Attempt(address=f"{PLACE}{address}", data={"udfoer": "1", **data})


def seated(scene: Scene, name: str = "Ali Krogh") -> Seat:
    who = person(name)
    sit(scene.council, who)
    return sit(scene.body, who)


@door("bodies.begin_term")
def begin_term(scene: Scene) -> Attempt:
    data = {"term-since": "2030-01-01", "term-until": "2033-12-31"}
    return Attempt(address=f"{PLACE}perioder-og-lister/periode/", data=data)


@door("bodies.record_party")
def party(scene: Scene) -> Attempt:
    data = {"party-letter": "A", "party-name": "Arbejderlisten", "party-since": "2026-01-01"}
    return Attempt(address=f"{PLACE}perioder-og-lister/liste/", data=data)


@door("bodies.end_party")
def end_party(scene: Scene) -> Attempt:
    record_party(letter="A", name="Arbejderlisten", since=SINCE, by=OPERATOR, now=scene.now)
    row = Party.objects.get()
    data = {f"end{row.pk}-last": "2026-06-30"}
    return Attempt(address=f"{PLACE}perioder-og-lister/liste/{row.pk}/slut/", data=data)


@door("bodies.add_person")
def add_person(scene: Scene) -> Attempt:
    return deed("personer/ny/", {"name": "Ali Krogh"})


@door("bodies.affiliate")
def affiliate(scene: Scene) -> Attempt:
    return deed(f"personer/{person('Ali Krogh').pk}/liste/", {"letter": "A", "since": "2026-01-01"})


@door("bodies.link_user")
def link_user(scene: Scene) -> Attempt:
    return deed(f"personer/{person('Ali Krogh').pk}/bruger/", {"email": scene.user().email})


@door("bodies.unlink_user")
def unlink_user(scene: Scene) -> Attempt:
    who = person("Ali Krogh")
    UserPerson.objects.create(user=scene.user(), person=who)
    return deed(f"personer/{who.pk}/bruger/fjern/", {})


@door("bodies.give_seat")
def give_seat(scene: Scene) -> Attempt:
    sit(scene.council, person("Ali Krogh"))
    return deed(f"udvalg/{scene.body.pk}/plads/", {"person": "Ali Krogh", "since": "2026-02-01"})


@door("bodies.end_seat")
def end_seat(scene: Scene) -> Attempt:
    return deed(f"plads/{seated(scene).pk}/slut/", {"last": "2026-06-30", "why": "Fraflyttet"})


@door("bodies.retract")
def retract(scene: Scene) -> Attempt:
    return deed(f"traek-tilbage/plads/{seated(scene).pk}/", {"reason": "Skrevet forkert"})


@door("bodies.give_office")
def give_office(scene: Scene) -> Attempt:
    seated(scene)
    data = {"office": "chair-1", "person": "Ali Krogh", "since": "2026-02-01"}
    return deed(f"udvalg/{scene.body.pk}/valg/", data)


def chair(scene: Scene) -> Office:
    return elect(scene.body, seated(scene).person, OfficeKind.CHAIR)


@door("bodies.end_office")
def end_office(scene: Scene) -> Attempt:
    return deed(f"post/{chair(scene).pk}/slut/", {"last": "2026-06-30", "why": "Ønsker det"})


@door("bodies.record_event")
def record_event(scene: Scene) -> Attempt:
    end = OfficeEnd.objects.create(office=chair(scene), kind="event", words="til nyvalg")
    return deed(f"post/haendelse/{end.pk}/", {"happened": "2026-06-01"})


def leave_days(**days: str) -> dict[str, str]:
    return {"granted": "2026-02-01", "granted_by": "KB, punkt 6", **days}


@door("bodies.grant_leave")
def grant_leave(scene: Scene) -> Attempt:
    data = leave_days(since="2026-03-01", until="2026-08-31", ground="health")
    return deed(f"personer/{seated(scene).person_id}/orlov/", data)


@door("bodies.extend_leave")
def extend_leave(scene: Scene) -> Attempt:
    row = away(seated(scene).person, dt.date(2026, 3, 1), dt.date(2026, 8, 31))
    return deed(f"orlov/{row.pk}/forlaeng/", leave_days(until="2026-10-31"))


@door("bodies.end_leave")
def end_leave(scene: Scene) -> Attempt:
    row = away(seated(scene).person, dt.date(2026, 3, 1), dt.date(2026, 8, 31))
    return deed(f"orlov/{row.pk}/tilbage/", {"returned": "2026-07-01"})


@door("bodies.put_in_substitute")
def put_in(scene: Scene) -> Attempt:
    seated(scene)
    sit(scene.council, person("Bo Vang"))
    data = {"substitute_for": "Ali Krogh", "person": "Bo Vang", "since": "2026-03-01", "until": "2026-08-31"}
    return deed(f"udvalg/{scene.body.pk}/stedfortraeder/", {**data, "ground": "health"})


@door("bodies.end_substitution")
def end_substitution(scene: Scene) -> Attempt:
    days = {"since": dt.date(2026, 3, 1), "until": dt.date(2099, 8, 31), "ground": "health"}
    who: Person = person("Bo Vang")
    row = Substitution.objects.create(body=scene.body, person=who, substitute_for=seated(scene).person, **days)
    return deed(f"stedfortraeder/{row.pk}/slut/", {"last": "2026-06-30", "why": "Er tilbage"})


def proposal(scene: Scene) -> LeaveProposal:
    office = chair(scene)
    sit(scene.council, person("Bo Vang"))
    sit(scene.body, Person.objects.get(name="Bo Vang"))
    away(office.person, scene.day, scene.day + dt.timedelta(days=90))
    return LeaveProposal.objects.filter(body=scene.body).order_by("id")[0]


@door("bodies.accept_proposal")
def accept(scene: Scene) -> Attempt:
    row = proposal(scene)
    bo = Person.objects.get(name="Bo Vang")
    data = {"udfoer": "1", "person": bo.pk, "since": scene.day.isoformat()}
    # What came of it is what the log tells.
    return Attempt(address=f"{PLACE}forslag/{row.pk}/", data=data, wrote=Entry.objects.count)


@door("bodies.dismiss_proposal")
def dismiss(scene: Scene) -> Attempt:
    return deed(f"forslag/{proposal(scene).pk}/laeg-vaek/", {"reason": "Ikke nødvendigt"})


@door("bodies.import_seats")
def import_seats(scene: Scene) -> Attempt:
    data = {"udfoer": "1", "data": base64.b64encode(FILE.encode()).decode()}
    # What the file brings is what the log tells.
    return Attempt(address=f"{PLACE}indlaes/", data=data, wrote=Entry.objects.count)


@door("bodies.export_payroll")
def payroll(scene: Scene) -> Attempt:
    return Attempt(address=f"{PLACE}loen/hent/", data={"fra": "2026-01-01", "til": "2026-12-31"})
