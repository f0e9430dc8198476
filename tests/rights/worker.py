"""What only the worker does: the outbox and the clock. No person may, whatever their role."""

from datetime import timedelta

from django.contrib.sessions.models import Session
from django.core.mail import EmailMessage

from raadslag.accounts.operations import clear_sessions
from raadslag.audit.who import WORKER
from raadslag.notices.models import Errand, Mail
from raadslag.notices.operations import ask_for, forget
from raadslag.notices.operations.clock import fail_duty, finish_duty
from raadslag.notices.operations.delivering import bounced, put_off, recover, refused, sent, take
from raadslag.notices.operations.errands import fail_errand, finish_errand, take_errand
from raadslag.notices.operations.mails import keep_written, post_written
from raadslag.notices.shapes import Parcel
from tests.doing import doing
from tests.rights.commands import Act, command
from tests.rights.scene import Scene


def mail(scene: Scene) -> Mail:
    written = EmailMessage("Emne", "Tekst", "os@egevang.dk", ["kaj@egevang.dk"])
    with doing():
        (kept,) = keep_written(mail=written, kind="x", now=scene.now - timedelta(days=400))
    return kept


def parcel(scene: Scene) -> Parcel:
    mail(scene)
    taken = take(now=scene.now - timedelta(days=1))
    assert taken
    return taken


@command("notices.post_written")
def post(scene: Scene) -> Act:
    written = EmailMessage("Emne", "Tekst", "os@egevang.dk", ["kaj@egevang.dk"])
    return lambda by: post_written(mail=written, kind="x", by=by, now=scene.now)


@command("notices.sent")
def send(scene: Scene) -> Act:
    held = parcel(scene)
    return lambda by: sent(parcel=held, answer="250 ok", by=by, now=scene.now)


@command("notices.put_off")
def wait(scene: Scene) -> Act:
    held = parcel(scene)
    return lambda by: put_off(parcel=held, answer="450 later", by=by, now=scene.now)


@command("notices.refused")
def refuse(scene: Scene) -> Act:
    held = parcel(scene)
    return lambda by: refused(parcel=held, answer="550 no", by=by, now=scene.now)


@command("notices.bounced")
def bounce(scene: Scene) -> Act:
    held = parcel(scene)
    sent(parcel=held, answer="250 ok", by=WORKER, now=scene.now)
    return lambda by: bounced(number=held.number, answer="550 no", by=by, now=scene.now)


@command("notices.recover")
def take_up_again(scene: Scene) -> Act:
    parcel(scene)
    return lambda by: recover(by=by, now=scene.now)


@command("notices.forget")
def forget_old(scene: Scene) -> Act:
    held = parcel(scene)
    sent(parcel=held, answer="250 ok", by=WORKER, now=scene.now - timedelta(days=390))
    return lambda by: forget(by=by, now=scene.now)


@command("notices.finish_duty")
def finish(scene: Scene) -> Act:
    return lambda by: finish_duty(name="x", day=scene.day, by=by, now=scene.now)


@command("notices.fail_duty")
def fail(scene: Scene) -> Act:
    return lambda by: fail_duty(name="x", day=scene.day, fault="y", by=by, now=scene.now)


def errand(scene: Scene) -> Errand:
    ask_for(name="audit.check_log", by=WORKER, now=scene.now)
    taken = take_errand(now=scene.now)
    assert taken
    return taken


@command("accounts.clear_sessions")
def clear(scene: Scene) -> Act:
    Session.objects.create(session_key="x" * 32, session_data="", expire_date=scene.now - timedelta(days=1))
    return lambda by: clear_sessions(by=by, now=scene.now)


@command("notices.finish_errand")
def finish_asked(scene: Scene) -> Act:
    held = errand(scene)
    return lambda by: finish_errand(number=held.pk, lease=held.lease, by=by, now=scene.now)


@command("notices.fail_errand")
def fail_asked(scene: Scene) -> Act:
    held = errand(scene)
    return lambda by: fail_errand(number=held.pk, lease=held.lease, fault="ValueError", by=by, now=scene.now)
