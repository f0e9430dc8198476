"""What becomes of a mail that is taken out to be delivered. The way to the server lies between, in no transaction."""

from datetime import datetime
from uuid import uuid4

from django.db import transaction

from raadslag.audit.operations import note, operation
from raadslag.audit.who import Who
from raadslag.notices.models import Mail
from raadslag.notices.operations.mails import told
from raadslag.notices.shapes import Parcel
from raadslag.notices.states import LEASE, RETURNED, WAYS, MailState, wait_after


def take(*, now: datetime) -> Parcel | None:
    """Take the mail whose turn it is into hand, so that no other worker has it; None where nothing is due.

    It is no operation of its own: nothing is done to the mail until the one that follows.
    """
    with transaction.atomic():
        # SQLite knows no locked rows: there the transaction has the whole database to itself from its first word.
        due = Mail.objects.select_for_update(skip_locked=True)
        mail = due.filter(state=MailState.WAITING, lease=None, next_try__lte=now).order_by("next_try", "id").first()
        if mail is None:
            return None
        lease = uuid4()
        mail.lease, mail.leased_until, mail.attempts = lease, now + LEASE, mail.attempts + 1
        mail.save(update_fields=["lease", "leased_until", "attempts"])
    return Parcel(number=mail.pk, lease=lease, to=mail.to, sender=mail.sender, content=bytes(mail.content))


@operation("notices.sent")
def sent(*, parcel: Parcel, answer: str, by: Who, now: datetime) -> None:
    """The server has it. A mail that was cancelled while it was in hand stays so, and the log says that it left."""
    mail = _held(parcel)
    if mail.state == MailState.WAITING:
        _finish(mail, MailState.SENT, answer=answer, now=now)
    elif mail.lease == parcel.lease:
        mail.lease = mail.leased_until = None
        mail.save(update_fields=["lease", "leased_until"])
        note(kind="mail", subject=mail.pk, name=mail.subject, after={**told(mail), "sent_all_the_same": True})


@operation("notices.put_off")
def put_off(*, parcel: Parcel, answer: str, by: Who, now: datetime) -> None:
    """It could not be delivered now: wait for the next attempt, or give up when there were enough of them."""
    mail = _held(parcel)
    if mail.lease != parcel.lease:
        return  # Another worker has it since, or had.
    wait = wait_after(mail.attempts)
    if mail.state == MailState.WAITING and wait is None:
        _finish(mail, MailState.GIVEN_UP, answer=answer, now=now)
        return
    mail.lease = mail.leased_until = None
    mail.answer = answer
    if wait:
        mail.next_try = now + wait
    mail.save(update_fields=["lease", "leased_until", "answer", "next_try"])
    after = {**told(mail), "attempts": mail.attempts, "next_try": mail.next_try, "code": _code(answer)}
    note(kind="mail", subject=mail.pk, name=mail.subject, after=after)


@operation("notices.bounced")
def bounced(*, number: int, answer: str, by: Who, now: datetime) -> bool:
    """It reached nobody and never will: refused at the door, or returned later. False where that was known."""
    mail = Mail.objects.select_for_update().get(pk=number)
    if MailState.BOUNCED not in WAYS[MailState(mail.state)]:
        return False
    _finish(mail, MailState.BOUNCED, answer=answer, now=now)
    return True


@operation("notices.recover")
def recover(*, by: Who, now: datetime) -> int:
    """Take up again what a worker had in hand when it died. It may have been sent already: the log says so of each."""
    lost = Mail.objects.select_for_update().filter(leased_until__lt=now).order_by("id")
    for mail in lost:
        mail.lease = mail.leased_until = None
        mail.save(update_fields=["lease", "leased_until"])
        note(kind="mail", subject=mail.pk, name=mail.subject, after={**told(mail), "may_have_been_sent": True})
    return len(lost)


def _held(parcel: Parcel) -> Mail:
    return Mail.objects.select_for_update().get(pk=parcel.number)


def _finish(mail: Mail, state: MailState, *, answer: str, now: datetime) -> None:
    before = told(mail)
    mail.state, mail.content, mail.finished, mail.answer = state, b"", now, answer
    mail.lease = mail.leased_until = None
    mail.save(update_fields=["state", "content", "finished", "answer", "lease", "leased_until"])
    after = told(mail)
    if state in RETURNED:
        after["code"] = _code(answer)
    note(kind="mail", subject=mail.pk, name=mail.subject, before=before, after=after)


def _code(answer: str) -> str:
    """The number a server answered with. Its words often repeat the address, which is not for the log."""
    return answer[:3] if answer[:3].isdigit() else ""
