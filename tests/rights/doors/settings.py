"""The settings: the municipality, its bodies, units and officials, and the values that are decided."""

import base64
import datetime as dt
from typing import Final

from django.core.files.uploadedfile import SimpleUploadedFile

from raadslag.audit.models import Entry
from raadslag.audit.who import OPERATOR
from raadslag.bodies.kinds import Scope
from raadslag.bodies.models import Installation, LocalSetting, Official, StandingOfficial, Unit, UnitAlias
from raadslag.bodies.operations import (
    Codes,
    Decided,
    alias_unit,
    attach_official,
    change_setting,
    enrol_official,
    establish_unit,
)
from tests.rights.scene import Attempt, Scene, door

PLACE: Final = "/skrivebord/indstillinger/"
SETUP: Final = "/skrivebord/opsaetning/"
PNG: Final = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + b"\x00" * 17
LATER: Final = dt.date(2099, 1, 1)
DECIDED: Final = {"decided": "2026-01-01", "decided_by": "Direktionen"}


@door("bodies.describe_municipality")
def describe(scene: Scene) -> Attempt:
    return Attempt(address=f"{PLACE}kommunen/navn/", data={"name": "Egevang Kommune", "code": "199"})


@door("bodies.set_logo")
def set_logo(scene: Scene) -> Attempt:
    return Attempt(address=f"{PLACE}kommunen/logo/", data={"logo": SimpleUploadedFile("logo.png", PNG)})


@door("bodies.set_up_municipality")
def set_up(scene: Scene) -> Attempt:
    data = {"name": "Egevang Kommune", "code": "199", "scope": "one"}
    # What it is made of is what the log tells.
    return Attempt(address=f"{SETUP}kommunen/", data=data, wrote=Entry.objects.count)


@door("bodies.finish_setup")
def finish(scene: Scene) -> Attempt:
    return Attempt(address=f"{SETUP}slut/nu/", data={})


@door("bodies.choose_scope")
def choose_scope(scene: Scene) -> Attempt:
    return Attempt(address=f"{PLACE}kommunen/valg/", data={"scope": "one"})


@door("bodies.establish_body")
def establish_body(scene: Scene) -> Attempt:
    data = {"name": "Havneudvalget", "kind": "standing", "since": "2026-01-01"}
    return Attempt(address=f"{PLACE}udvalg/opret/", data=data)


@door("bodies.classify_body")
def classify(scene: Scene) -> Attempt:
    return Attempt(address=f"{PLACE}udvalg/{scene.body.pk}/hvad/", data={"kind": "advisory", "since": ""})


@door("bodies.close_body")
def close_body(scene: Scene) -> Attempt:
    data = {"last_day": "2099-12-31", "successors": [str(scene.other.pk)], "luk": "1", **DECIDED}
    return Attempt(address=f"{PLACE}udvalg/{scene.body.pk}/luk/", data=data)


@door("bodies.change_setting")
def change_value(scene: Scene) -> Attempt:
    address = f"{PLACE}ret/default_place/?udvalg={scene.body.pk}"
    return Attempt(address=address, data={"value": "Havnekontoret", "since": "2099-01-01", **DECIDED})


@door("bodies.withdraw_setting")
def withdraw_value(scene: Scene) -> Attempt:
    decided = Decided(day=scene.day, by="Direktionen")
    row = change_setting(
        name="default_place", value="x", body=scene.body, since=LATER, decided=decided, by=OPERATOR, now=scene.now
    )
    assert isinstance(row, LocalSetting)
    return Attempt(address=f"{PLACE}traek-tilbage/{row.pk}/", data={"why": "Tastefejl"})


def unit(scene: Scene) -> Unit:
    row = establish_unit(
        name="Vej og Park", parent=None, since=dt.date(2020, 1, 1), codes=Codes(), by=OPERATOR, now=scene.now
    )
    assert isinstance(row, Unit)
    return row


@door("bodies.establish_unit")
def establish(scene: Scene) -> Attempt:
    return Attempt(address=f"{PLACE}enheder/opret/", data={"name": "Vej og Park", "since": "2026-01-01"})


@door("bodies.change_unit")
def change(scene: Scene) -> Attempt:
    return Attempt(address=f"{PLACE}enheder/{unit(scene).pk}/ret/", data={"name": "Vej", "since": "2025-01-01"})


@door("bodies.close_unit")
def close(scene: Scene) -> Attempt:
    return Attempt(address=f"{PLACE}enheder/{unit(scene).pk}/luk/", data={"until": "2099-01-01"})


@door("bodies.alias_unit")
def alias(scene: Scene) -> Attempt:
    return Attempt(address=f"{PLACE}enheder/{unit(scene).pk}/skrivemaade/", data={"name": "VP"})


@door("bodies.forget_alias")
def forget(scene: Scene) -> Attempt:
    alias_unit(unit=unit(scene), name="VP", by=OPERATOR, now=scene.now)
    row = UnitAlias.objects.latest("id")
    return Attempt(address=f"{PLACE}enheder/skrivemaade/{row.pk}/fjern/", data={})


def file_of(text: str) -> dict[str, str]:
    """A file that was previewed, as the page sends it along."""
    return {"content": base64.b64encode(text.encode()).decode(), "name": "fil.csv"}


@door("bodies.import_units")
def import_units(scene: Scene) -> Attempt:
    return Attempt(address=f"{PLACE}enheder/fil/", data=file_of("navn;overordnet\nDirektionen;\n"))


@door("bodies.import_municipalities")
def import_municipalities(scene: Scene) -> Attempt:
    Installation.objects.update_or_create(id=1, defaults={"scope": Scope.MANY})
    return Attempt(address=f"{PLACE}kommunen/fil/", data=file_of("kode;navn\n199;Egevang Kommune\n"))


def official(scene: Scene) -> Official:
    row = enrol_official(
        name="Bo Vang", title="direktør", unit=None, since=dt.date(2020, 1, 1), by=OPERATOR, now=scene.now
    )
    assert isinstance(row, Official)
    return row


@door("bodies.enrol_official")
def enrol(scene: Scene) -> Attempt:
    data = {"name": "Bo Vang", "title": "direktør", "unit": "", "since": "2026-01-01", "user": ""}
    return Attempt(address=f"{PLACE}embedsmaend/opret/", data=data)


@door("bodies.change_post")
def change_post(scene: Scene) -> Attempt:
    data = {"title": "kommunaldirektør", "unit": "", "since": "2026-01-01"}
    return Attempt(address=f"{PLACE}embedsmaend/{official(scene).pk}/titel/", data=data)


@door("bodies.end_post")
def end_post(scene: Scene) -> Attempt:
    return Attempt(address=f"{PLACE}embedsmaend/{official(scene).pk}/slut/", data={"until": "2099-01-01"})


@door("bodies.link_official")
def link(scene: Scene) -> Attempt:
    return Attempt(address=f"{PLACE}embedsmaend/{official(scene).pk}/log-paa/", data={"user": scene.user().pk})


@door("bodies.attach_official")
def attach(scene: Scene) -> Attempt:
    data = {"official": official(scene).pk, "task": "referent", "since": "2026-01-01"}
    return Attempt(address=f"{PLACE}udvalg/{scene.body.pk}/embedsmand/", data=data)


@door("bodies.detach_official")
def detach(scene: Scene) -> Attempt:
    attach_official(
        body=scene.body,
        official=official(scene),
        task="referent",
        since=dt.date(2021, 1, 1),
        by=OPERATOR,
        now=scene.now,
    )
    row = StandingOfficial.objects.latest("id")
    return Attempt(address=f"{PLACE}udvalg/embedsmand/{row.pk}/", data={"until": "2099-01-01"})
