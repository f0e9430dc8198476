"""Operations that have no page, or none on which another's things can be named: only the command line, the worker or
another operation does them. Each stands here by name, and is tried by calling the operation itself, both ways.
"""

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final

from raadslag.accounts.acting import By
from raadslag.accounts.models import Invitation
from raadslag.accounts.operations import (
    accept_invitation,
    add_one_time_codes,
    change_password,
    create_user,
    demand_factor,
    link_identity,
    lock_out,
    renew_recovery_codes,
    sign_in,
    sign_out,
)
from raadslag.accounts.roles import Role
from raadslag.audit.models import Entry
from raadslag.audit.operations import check_log, erase_values, print_head
from raadslag.audit.who import OPERATOR
from raadslag.bodies.kinds import OfficeKind
from raadslag.bodies.models import Office
from raadslag.bodies.operations import make_first_administrator, open_setup
from raadslag.files import storage
from raadslag.files.operations import sweep
from raadslag.ingest.aliases import Aliases, Rename
from raadslag.ingest.operations.taking import Paper, Run, apply_aliases, finish_import, keep_unread, take_in
from raadslag.ingest.results import ImportResult, ImportSummary
from raadslag.notices.operations import mark_all_read
from raadslag.publication.models import Paper as PublicPaper
from raadslag.publication.operations import publish, show_again, withdraw
from raadslag.publication.operations.printing import _print_versions
from raadslag.publication.operations.publish import Submission
from raadslag.publication.operations.rebuild import _rebuild_body
from raadslag.reading import read
from raadslag.restricted.operations import deliver_to_mayor
from tests.publication.made import DAY, minutes, numbered, published
from tests.rights.doors.full_papers import paper
from tests.rights.doors.users import told
from tests.rights.scene import BEFORE, Scene
from tests.screens.published import minutes as text_of_minutes

Act = Callable[[By], Any]
"""The operation, ready to be called by somebody."""
Arrange = Callable[[Scene], Act]


@dataclass(frozen=True, kw_only=True)
class Command:
    """An operation called as it is: about something of somebody else's, and about whoever tries, where that differs."""

    arrange: Arrange
    own: Arrange | None = None


COMMANDS: Final[dict[str, Command]] = {}


def command(name: str, *, own: Arrange | None = None) -> Callable[[Arrange], Arrange]:
    """Name an operation: mark the function that builds its situation and gives back the call."""

    def keep(arrange: Arrange) -> Arrange:
        assert name not in COMMANDS, name
        COMMANDS[name] = Command(arrange=arrange, own=own)
        return arrange

    return keep


@command("publication.publish")
def publish_paper(scene: Scene) -> Act:
    submission = Submission(
        file=paper(scene),
        name="a.html",
        address=None,
        media_type="text/html",
        record=minutes(*numbered("Vej"), body=scene.body.name),
        body=scene.body.name,
        date=DAY,
        released=False,
        text=(),
    )
    return lambda by: publish(submission=submission, by=by, now=scene.now)


@command("publication.withdraw")
def withdraw_paper(scene: Scene) -> Act:
    published(minutes(*numbered("Vej"), body=scene.body.name))
    row = PublicPaper.objects.get()
    return lambda by: withdraw(paper=row, reason="Fejl", by=by, now=scene.now, today=scene.day)


@command("publication.show_again")
def show_paper_again(scene: Scene) -> Act:
    published(minutes(*numbered("Vej"), body=scene.body.name))
    row = withdraw(paper=PublicPaper.objects.get(), reason="Fejl", by=OPERATOR, now=scene.now, today=scene.day)
    return lambda by: show_again(withdrawal=row, by=by, now=scene.now)


@command("publication.rebuild")
def rebuild(scene: Scene) -> Act:
    return lambda by: _rebuild_body(body=scene.body, by=by, now=scene.now)


@command("publication.print_head")
def print_versions(scene: Scene) -> Act:
    return lambda by: _print_versions(by=by, now=scene.now)


@command("audit.check_log")
def check_log_here(scene: Scene) -> Act:
    return lambda by: check_log(by=by, now=scene.now)


@command("audit.print_head")
def print_log(scene: Scene) -> Act:
    return lambda by: print_head(by=by, now=scene.now)


@command("ingest.import_paper")
def import_paper(scene: Scene) -> Act:
    data = text_of_minutes(items=1).encode()
    reading = read(data, name="a.txt", address=None, media_type=None)

    def act(by: By) -> object:
        given = Paper(data=data, name="a.txt", address=None, media_type=None, released=False, by=by)
        return take_in(paper=given, reading=reading, aliases=Aliases(), run=None, by=by, now=scene.now)

    return act


@command("ingest.keep_unread")
def keep_what_failed(scene: Scene) -> Act:
    given = Paper(data=b"?", name="a.txt", address=None, media_type=None, released=False, by=scene.actor)
    failed = ImportResult(name="a.txt", status="failed", code="broken", message="Gik galt")
    return lambda by: keep_unread(paper=given, result=failed, run=None, by=by, now=scene.now)


@command("ingest.finish_import")
def finish(scene: Scene) -> Act:
    run = Run(started=scene.now, by=OPERATOR)
    return lambda by: finish_import(run=run, summary=ImportSummary(results=()), by=by, now=scene.now)


@command("ingest.apply_aliases")
def use_names(scene: Scene) -> Act:
    aliases = Aliases(renames=(Rename(old=scene.body.name, new="Byudvalget", since=DAY),))
    return lambda by: apply_aliases(aliases=aliases, by=by, now=scene.now)


@command("files.sweep")
def sweep_files(scene: Scene) -> Act:
    stray = storage.path_of("0" * 64)
    stray.parent.mkdir(parents=True, exist_ok=True)
    stray.write_bytes(b"left")
    os.utime(stray, (0, 0))
    return lambda by: sweep(by=by, now=scene.now)


@command("audit.erase_values")
def erase(scene: Scene) -> Act:
    position = Entry.objects.order_by("-position")[0].position
    return lambda by: erase_values(position=position, ground="GDPR", by=by, now=scene.now)


@command("restricted.deliver_to_mayor")
def deliver(scene: Scene) -> Act:
    mayor = scene.person("Mette Lund", user=scene.user())
    Office.objects.create(body=scene.council, person=mayor, kind=OfficeKind.MAYOR, since=scene.day - BEFORE)
    published(minutes(*numbered("Vej"), body=scene.body.name, date=scene.day), now=scene.now)
    return lambda by: deliver_to_mayor(by=by, now=scene.now)


@command("accounts.create_user")
def create_user_(scene: Scene) -> Act:
    return lambda by: create_user(email="ny@egevang.dk", name="Ny", password=None, by=by, now=scene.now)


@command("accounts.demand_factor")
def demand(scene: Scene) -> Act:
    return lambda by: demand_factor(role=Role.GUEST, demanded=True, by=by, now=scene.now)


@command("accounts.lock_out")
def shut_for_a_while(scene: Scene) -> Act:
    return lambda by: lock_out(user=scene.actor, by=by, now=scene.now)


@command("bodies.open_setup")
def make_code(scene: Scene) -> Act:
    return lambda by: open_setup(by=by, now=scene.now)


@command("bodies.make_first_administrator")
def make_the_first(scene: Scene) -> Act:
    person = {"email": "ada@egevang.dk", "name": "Ada Øst", "password": "en lang sætning at huske"}
    return lambda by: make_first_administrator(**person, by=by, now=scene.now)


# Of the next, everybody may do it to what is their own, which is tried through the web (or stands beside it here), and
# nobody to what is another's, whatever their role.


@command("accounts.sign_in")
def sign_another_in(scene: Scene) -> Act:
    other = scene.user()
    return lambda by: sign_in(user=other, ways=["password"], open_session=lambda: None, by=by, now=scene.now)


@command("accounts.sign_out")
def sign_another_out(scene: Scene) -> Act:
    other = scene.user()
    return lambda by: sign_out(user=other, by=by, now=scene.now)


@command("notices.mark_all_read")
def read_anothers(scene: Scene) -> Act:
    other = scene.user()
    told(scene, other.audit_id)
    return lambda by: mark_all_read(recipient=other.audit_id, by=by, now=scene.now)


@command("accounts.change_password")
def change_anothers_password(scene: Scene) -> Act:
    other = scene.user()
    return lambda by: change_password(user=other, password="en lang sætning", by=by, now=scene.now)


@command("accounts.accept_invitation")
def accept_anothers_invitation(scene: Scene) -> Act:
    letter = Invitation.objects.create(user=scene.user(), made=scene.now, expires=scene.now + timedelta(days=1))
    return lambda by: accept_invitation(invitation=letter, name="Ny", password="lang", by=by, now=scene.now)


@command("accounts.add_factor")
def add_a_factor_for_another(scene: Scene) -> Act:
    other = scene.user()
    return lambda by: add_one_time_codes(user=other, secret="JBSWY3DPEHPK3PXP", by=by, now=scene.now)


@command("accounts.renew_recovery_codes")
def renew_anothers_codes(scene: Scene) -> Act:
    other = scene.user()
    return lambda by: renew_recovery_codes(user=other, by=by, now=scene.now)


def link_own(scene: Scene) -> Act:
    return lambda by: link_identity(user=scene.actor, provider="kommune", uid="7", by=by, now=scene.now)


@command("accounts.link_identity", own=link_own)
def link_another(scene: Scene) -> Act:
    other = scene.user()
    return lambda by: link_identity(user=other, provider="kommune", uid="7", by=by, now=scene.now)
