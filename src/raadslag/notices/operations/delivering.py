"""What becomes of a mail that is taken out to be delivered. The way to the server lies between, in no transaction."""

from datetime import datetime
from uuid import uuid4

from django.db import transaction
from django.db.models import Exists, OuterRef

from raadslag.audit.asking import require
from raadslag.audit.operations import note, operation, rebuildable
from raadslag.audit.who import Who, kept
from raadslag.notices.models import Hold, Mail
from raadslag.notices.shapes import Parcel
from raadslag.notices.states import LEASE, RETURNED, WAYS, MailState, wait_after
from raadslag.notices.traces import code, trace


@rebuildable
def take(*, now: datetime) -> Parcel | None:
    """Take the mail whose turn it is into hand, so that no other worker has it; None where nothing is due.

    The mail itself stays as it is until something becomes of it.
    """
    held = Exists(Hold.objects.filter(mail=OuterRef("pk")))
    due = Mail.objects.filter(~held, state=MailState.WAITING, next_try__lte=now).order_by("next_try", "id")
    while True:
        with transaction.atomic():
            # SQLite knows no locked rows: there the transaction has the whole database to itself from its first word.
            mail = due.select_for_update(skip_locked=True).first()
            if mail is None:
                return None
            hold, is_ours = Hold.objects.get_or_create(mail=mail, defaults={"lease": uuid4(), "until": now + LEASE})
        # Where it is not, another worker took the mail between our look and our lock.
        if is_ours:
            return Parcel(number=mail.pk, lease=hold.lease, to=mail.to, sender=mail.sender, content=bytes(mail.content))


@operation("notices.sent")
def sent(*, parcel: Parcel, answer: str, by: Who, now: datetime) -> None:
    """The server has it. A mail that was cancelled while it was in hand stays so, and the log says that it left."""
    require("notices.sent", by=by, now=now)
    mail = _mail(parcel.number)
    ours = _let_go(parcel)
    if mail.state == MailState.WAITING:
        _finish(mail, MailState.SENT, answer=answer, now=now)
    elif ours:
        note(kind="mail", subject=mail.pk, name=mail.subject, after={**trace(mail), "sent_all_the_same": True})


@operation("notices.put_off")
def put_off(*, parcel: Parcel, answer: str, by: Who, now: datetime) -> None:
    """It could not be delivered now: wait for the next attempt, or give up when there were enough of them."""
    require("notices.put_off", by=by, now=now)
    mail = _mail(parcel.number)
    if not _let_go(parcel) or mail.state != MailState.WAITING:
        return
    mail.attempts += 1
    wait = wait_after(mail.attempts)
    if wait is None:
        _finish(mail, MailState.GIVEN_UP, answer=answer, now=now)
        return
    mail.answer, mail.next_try = answer, now + wait
    mail.save(update_fields=["attempts", "answer", "next_try"])
    after = {**trace(mail), "attempts": mail.attempts, "next_try": mail.next_try, "code": code(answer)}
    note(kind="mail", subject=mail.pk, name=mail.subject, after=after)


@operation("notices.refused")
def refused(*, parcel: Parcel, answer: str, by: Who, now: datetime) -> None:
    """The server will never take it."""
    require("notices.refused", by=by, now=now)
    mail = _mail(parcel.number)
    if _let_go(parcel) and mail.state == MailState.WAITING:
        _finish(mail, MailState.BOUNCED, answer=answer, now=now)


@operation("notices.bounced")
def bounced(*, number: int, answer: str, by: Who, now: datetime) -> bool:
    """A mail that was sent came back. False where that was known."""
    require("notices.bounced", by=by, now=now)
    mail = _mail(number)
    if MailState.BOUNCED not in WAYS[MailState(mail.state)]:
        return False
    _finish(mail, MailState.BOUNCED, answer=answer, now=now)
    return True


@operation("notices.acknowledge")
def acknowledge(*, number: int, by: Who, now: datetime) -> bool:
    """Somebody has seen that a mail reached nobody. False where that is so already, or it did reach somebody."""
    require("notices.acknowledge", by=by, now=now)
    mail = _mail(number)
    if mail.acknowledged or MailState(mail.state) not in RETURNED:
        return False
    mail.acknowledged, mail.acknowledged_by = now, kept(by.audit_name, 200)
    mail.save(update_fields=["acknowledged", "acknowledged_by"])
    note(kind="mail", subject=mail.pk, name=mail.subject, before={"seen": None}, after={"seen": now})
    return True


@operation("notices.recover")
def recover(*, by: Who, now: datetime) -> int:
    """Take up again what a worker had in hand when it died. It may have been sent already: the log says so of each."""
    require("notices.recover", by=by, now=now)
    lost = list(Hold.objects.select_for_update(skip_locked=True).filter(until__lt=now).order_by("mail"))
    for hold in lost:
        mail = _mail(hold.mail_id)
        mail.attempts += 1
        mail.save(update_fields=["attempts"])
        hold.delete()
        note(kind="mail", subject=mail.pk, name=mail.subject, after={**trace(mail), "may_have_been_sent": True})
    return len(lost)


def _mail(number: int) -> Mail:
    return Mail.objects.select_for_update().get(pk=number)


def _let_go(parcel: Parcel) -> bool:
    """Let go of a mail. False where another worker has it since, or had."""
    deleted, _ = Hold.objects.filter(mail=parcel.number, lease=parcel.lease).delete()
    return deleted > 0


def _finish(mail: Mail, state: MailState, *, answer: str, now: datetime) -> None:
    before = trace(mail)
    mail.state, mail.content, mail.finished, mail.answer = state, b"", now, answer
    mail.save(update_fields=["state", "content", "finished", "answer", "attempts"])
    after = trace(mail) | ({"code": code(answer)} if state in RETURNED else {})
    note(kind="mail", subject=mail.pk, name=mail.subject, before=before, after=after)
