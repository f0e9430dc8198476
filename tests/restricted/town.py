"""A committee with papers, and people around it."""

import datetime as dt

from raadslag.accounts.models import User
from raadslag.accounts.operations import create_user
from raadslag.audit.who import OPERATOR
from raadslag.bodies.kinds import BodyKind
from raadslag.bodies.models import Body, Person, UserPerson
from raadslag.bodies.operations import recognise_body, recognise_persons
from raadslag.files.models import StoredFile
from raadslag.files.operations import keep as keep_file
from raadslag.records import MeetingRecord
from raadslag.restricted.operations import keep
from tests.doing import doing
from tests.publication.made import BODY, NOW

DAY = dt.timedelta(days=1)


def named(name: str = BODY, kind: BodyKind = BodyKind.STANDING) -> Body:
    with doing():
        body = recognise_body(name=name)
    body.kind = kind
    body.save()
    return body


def kept(record: MeetingRecord, *, text: str = "teksten", data: bytes = b"papir") -> StoredFile:
    body = named(record.bodies[0])
    with doing():
        file = keep_file(data=data, name="a.txt", now=NOW)
        keep(file=file, body=body, record=record, text=text, now=NOW)
    return file


def user(name: str) -> User:
    email = f"{name.lower().replace(' ', '.')}@egevang.dk"
    return create_user(email=email, name=name, password=None, by=OPERATOR, now=NOW)


def politician(name: str) -> tuple[User, Person]:
    """Somebody who signs in, and is the politician whom papers call so."""
    who = user(name)
    with doing():
        person = recognise_persons(names={name: True}).persons[name]
    UserPerson.objects.create(user=who, person=person)
    return who, person
