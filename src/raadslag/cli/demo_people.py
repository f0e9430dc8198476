"""The people of the demo: Egevang's bodies as what they are, its administration, and somebody to sign in as."""

# ruff: noqa: PLC0415 (the database's rooms can be loaded only once an installation is open)

import csv
import datetime as dt
import io
import os
import secrets
from collections.abc import Iterator, Mapping
from importlib.resources import files
from pathlib import Path
from typing import Final

TERM_BEGAN: Final = dt.date(2026, 1, 1)
ADMINISTRATOR: Final = ("Peter Hammerum", "peter.hammerum@egevang.example")
"""Head of the secretariat; .example is nobody's domain."""
SECRETARY: Final = ("Camilla Fogh Østerby", "camilla.oesterby@egevang.example")
POLITICIAN: Final = ("Birthe Lindegaard-Holm", "birthe.lindegaard-holm@egevang.example")
"""The mayor: what she may do follows from her seats and offices."""
KINDS: Final = {
    "Kommunalbestyrelsen": "council",
    "Økonomiudvalget": "finance",
    "Børne- og Uddannelsesudvalget": "standing",
    "Klima- og Teknikudvalget": "standing",
}
CODES: Final = "adgangskoder.txt"


def settle_people() -> list[str]:
    """Enter what the papers do not say. A second time changes nothing. Returns who one can sign in as."""
    from django.utils import timezone

    from raadslag.audit.who import OPERATOR
    from raadslag.bodies.operations.seating import import_seats

    now = timezone.now()
    classify(now)
    import_seats(data=_file("medlemmer.csv"), by=OPERATOR, now=now)
    enter_administration(now)
    return sign_in_as(now)


def classify(now: dt.datetime) -> None:
    """What each body is."""
    from raadslag.audit.who import OPERATOR
    from raadslag.bodies.installing.progress import progress
    from raadslag.bodies.kinds import BodyKind, Scope
    from raadslag.bodies.operations import choose_scope, classify_body, finish_setup
    from raadslag.bodies.queries import body_named

    if progress(day=TERM_BEGAN).is_finished:
        return
    for name, kind in KINDS.items():
        body = body_named(name=name)
        if body and body.kind == BodyKind.UNKNOWN:
            classify_body(body=body, kind=BodyKind(kind), since=TERM_BEGAN, by=OPERATOR, now=now)
    choose_scope(scope=Scope.ONE, by=OPERATOR, now=now)
    finish_setup(by=OPERATOR, now=now)


def enter_administration(now: dt.datetime) -> None:
    """Units, officials, and who attends which body."""
    from raadslag.audit.who import OPERATOR
    from raadslag.bodies.models import Official
    from raadslag.bodies.operations import attach_official, enrol_official, import_units
    from raadslag.bodies.queries import body_named
    from raadslag.bodies.units.queries import officials_at, unit_named

    import_units(data=_file("enheder.csv"), by=OPERATOR, now=now)
    known = {each.name for each in officials_at(day=TERM_BEGAN)}
    for row in _rows("embedsmaend.csv"):
        if row["navn"] in known:
            continue
        unit, body = unit_named(name=row["enhed"]), body_named(name=row["udvalg"]) if row["udvalg"] else None
        made = enrol_official(name=row["navn"], title=row["titel"], unit=unit, since=TERM_BEGAN, by=OPERATOR, now=now)
        if body and isinstance(made, Official):
            attach_official(body=body, official=made, task=row["opgave"], since=TERM_BEGAN, by=OPERATOR, now=now)


def sign_in_as(now: dt.datetime) -> list[str]:
    """Those one can be in the demo, with the code word that was made the first time."""
    from django.utils import timezone

    from raadslag.accounts.operations import demand_factor
    from raadslag.accounts.queries import has_administrator
    from raadslag.accounts.roles import Role
    from raadslag.audit.who import OPERATOR
    from raadslag.bodies.operations import make_first_administrator

    name, email = ADMINISTRATOR
    word = kept_word(Path(os.environ["RAADSLAG_DATA"]))
    if not has_administrator(day=timezone.localdate(now)):
        for role in (Role.ADMINISTRATOR, Role.SECRETARY):
            demand_factor(role=role, demanded=False, by=OPERATOR, now=now)
        make_first_administrator(email=email, name=name, password=word, by=OPERATOR, now=now)
        make_secretary(word, now)
        make_politician(word, now)
    who = (("administrator", email), ("sekretær", SECRETARY[1]), ("borgmester", POLITICIAN[1]))
    return [f"Log på på /konto/log-paa/ med adgangskoden {word}", *(f"    som {what}: {mail}" for what, mail in who)]


def make_secretary(word: str, now: dt.datetime) -> None:
    """The council's secretary, who keeps the papers of every body."""
    from raadslag.accounts.operations import create_user, grant_role
    from raadslag.accounts.roles import Role
    from raadslag.audit.who import OPERATOR

    name, email = SECRETARY
    user = create_user(email=email, name=name, password=word, by=OPERATOR, now=now)
    reason = "Sekretær for kommunalbestyrelsen"
    grant_role(user=user, role=Role.SECRETARY, since=now.date(), reason=reason, by=OPERATOR, now=now)


def make_politician(word: str, now: dt.datetime) -> None:
    """The mayor, by the seats that the papers and the file of members tell of."""
    from raadslag.accounts.operations import create_user
    from raadslag.audit.who import OPERATOR
    from raadslag.bodies.operations.seating import link_user
    from raadslag.bodies.queries import persons_by_name

    name, email = POLITICIAN
    user = create_user(email=email, name=name, password=word, by=OPERATOR, now=now)
    link_user(user=user, person=persons_by_name(names=[name])[name], by=OPERATOR, now=now)


def kept_word(folder: Path) -> str:
    """A code word of this demo alone: made once, readable by its owner only."""
    path = folder / CODES
    if not path.exists():
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(secrets.token_hex(8))
    return path.read_text().strip()


def _file(name: str) -> bytes:
    return (files("raadslag") / "demo" / name).read_bytes()


def _rows(name: str) -> Iterator[Mapping[str, str]]:
    yield from csv.DictReader(io.StringIO(_file(name).decode()), delimiter=";")
