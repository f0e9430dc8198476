"""The way to the mail server: hand over one mail, and say in a value how it went."""

import smtplib
from dataclasses import dataclass
from datetime import datetime
from email.utils import parseaddr
from typing import Final

from django.conf import settings
from django.core.mail.backends.smtp import EmailBackend
from django.db import connection

from raadslag.notices.composing import envelope_address, with_date
from raadslag.notices.shapes import Parcel

FAREWELL: Final = 421
TOO_LARGE: Final = 552
ASKS_FOR_LOGIN: Final = frozenset({530, 535, 538})
FAULTS: Final = (smtplib.SMTPException, OSError, UnicodeError)
MOST_PER_CONNECTION: Final = 100
"""Many servers hang up on whoever stays too long."""


@dataclass(frozen=True, slots=True)
class Accepted:
    """The server has it now."""

    words: str


@dataclass(frozen=True, slots=True)
class PutOff:
    """Not now: the server said so of this mail."""

    words: str


@dataclass(frozen=True, slots=True)
class Refused:
    """Never: the server said so of this mail."""

    words: str


@dataclass(frozen=True, slots=True)
class Unreachable:
    """It was not about this mail: the server was not there, hung up, or would not deal with us."""

    words: str


Answer = Accepted | PutOff | Refused | Unreachable


class Carrier:
    """One connection to the mail server, opened when it is needed and used for many mails."""

    def __init__(self) -> None:
        self._backend: EmailBackend | None = None
        self._carried = 0

    def hand_over(self, parcel: Parcel, *, now: datetime) -> Answer:
        """Bring one mail to the server. Never raises for what the server or the network does."""
        if connection.in_atomic_block:
            raise RuntimeError("the network is never met within a transaction")
        try:
            smtp = self._open()
            answer = self._bring(smtp, parcel, now)
        except FAULTS as fault:
            answer = Unreachable(words_of(fault))
        if isinstance(answer, Unreachable):
            self.close()
        return answer

    def greet(self) -> str:
        """Open the connection and close it again; the reason why that cannot be done, or nothing."""
        try:
            self._open()
        except FAULTS as fault:
            return words_of(fault)
        finally:
            self.close()
        return ""

    def close(self) -> None:
        """Hang up. The next mail opens a connection of its own."""
        backend, self._backend, self._carried = self._backend, None, 0
        if backend is not None:
            backend.fail_silently = True
            backend.close()

    def _open(self) -> smtplib.SMTP:
        if self._carried >= MOST_PER_CONNECTION:
            self.close()
        if self._backend is None:
            self._backend = EmailBackend()
            self._backend.open()
        smtp = self._backend.connection
        if not isinstance(smtp, smtplib.SMTP):
            raise smtplib.SMTPServerDisconnected("no connection")
        return smtp

    def _bring(self, smtp: smtplib.SMTP, parcel: Parcel, now: datetime) -> Answer:
        self._carried += 1
        smtp.ehlo_or_helo_if_needed()
        sender = envelope_address(parseaddr(parcel.sender or settings.DEFAULT_FROM_EMAIL)[1])
        options = ["BODY=8BITMIME"] if smtp.has_extn("8bitmime") else []
        answer = judged(*smtp.mail(sender, options), of_the_mail=False)
        if isinstance(answer, Accepted):
            answer = judged(*smtp.rcpt(parcel.to))
        if isinstance(answer, Accepted):
            content = with_date(content=parcel.content, sender=parcel.sender, now=now)
            try:
                return judged(*smtp.data(content))
            except smtplib.SMTPDataError as refused:
                answer = judged(refused.smtp_code, refused.smtp_error)
        if not isinstance(answer, Unreachable):
            smtp.rset()
        return answer


def judged(code: int, text: bytes | str, *, of_the_mail: bool = True) -> Answer:
    """What a server's reply means. A sender it will not have is a matter of settings, not of the mail."""
    words = said(code, text)
    if 200 <= code < 300:
        return Accepted(words)
    if code == FAREWELL or code in ASKS_FOR_LOGIN or code < 200:
        return Unreachable(words)
    if code < 500:
        return PutOff(words)
    return Refused(words) if of_the_mail or code == TOO_LARGE else Unreachable(words)


def said(code: int, text: bytes | str) -> str:
    """A server's reply in one line that can be shown."""
    words = text.decode("utf-8", "replace") if isinstance(text, bytes) else text
    return shown(f"{code} {words}")


def words_of(fault: Exception) -> str:
    """Why there was no connection, in one line."""
    if isinstance(fault, smtplib.SMTPResponseException):
        return said(fault.smtp_code, fault.smtp_error)
    return shown(f"{type(fault).__name__}: {fault}")


def shown(words: str) -> str:
    return " ".join("".join(sign if sign.isprintable() else " " for sign in words).split())[:500]
