"""Is an installation sound? One finding for each thing that was looked at, in words a person can act on."""

# ruff: noqa: PLC0415 (the database's rooms can be loaded only once an installation is open)

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Final

from raadslag.cli.installation import DatabaseState, database_answers, database_state
from raadslag.cli.terminal import Stop, counted, number, one_line, short_date


@dataclass(frozen=True, slots=True)
class Finding:
    """What was looked at, whether it is as it should be, and a sentence about it."""

    subject: str
    sound: bool
    sentence: str


LATE: Final = timedelta(minutes=15)
IDLE: Final = timedelta(days=2)
EXPIRES_SOON: Final = timedelta(days=30)
STATES: Final = {
    DatabaseState.EMPTY: "Den er tom. Kør: raadslag upgrade",
    DatabaseState.BEHIND: "Den er fra en ældre udgave. Tag en sikkerhedskopi, og kør: raadslag upgrade",
    DatabaseState.AHEAD: "Den er fra en nyere udgave. Installér den udgave.",
}


def findings() -> Iterator[Finding]:
    """Look at everything. What needs the database is looked at only where that is as it should be."""
    yield data_folder()
    yield scanned_papers()
    ready = database()
    yield ready
    if ready.sound:
        for look in LOOKS:
            try:
                with database_answers():
                    yield look()
            except Stop as silent:
                yield Finding("Database", False, silent.message)


def data_folder() -> Finding:
    from django.conf import settings

    folder = Path(settings.ENVIRONMENT.data)
    closed = [path for path in (folder, Path(settings.FILES_ROOT)) if path.exists() and not os.access(path, os.W_OK)]
    if closed:
        return Finding("Datamappe", False, f"Der kan ikke skrives i {closed[0]}. Giv adgang til den.")
    return Finding("Datamappe", True, f"Der kan skrives i {folder}.")


def scanned_papers() -> Finding:
    from raadslag.reading import can_see_text

    told = "kan læses med OCRmyPDF og Tesseract" if can_see_text() else "kan ikke læses her, men bliver gemt"
    return Finding("Scannede papirer", True, f"De {told}.")


def database() -> Finding:
    from django.db import connection

    try:
        with database_answers():
            state = database_state()
    except Stop as silent:
        return Finding("Database", False, silent.message)
    kind = "PostgreSQL" if connection.vendor == "postgresql" else "SQLite"
    if state is DatabaseState.READY:
        return Finding("Database", True, f"{kind} svarer og passer til denne udgave.")
    return Finding("Database", False, STATES[state])


def guards() -> Finding:
    from raadslag.audit.append_only import guarded_tables, unguarded

    open_tables = unguarded()
    if open_tables:
        return Finding(
            "Værn mod ændring",
            False,
            f"Disse tabeller kan ændres bagud: {', '.join(open_tables)}. Skriv til leverandøren.",
        )
    return Finding(
        "Værn mod ændring", True, f"{counted(len(guarded_tables()), 'tabel', 'tabeller')} kan ikke ændres bagud."
    )


def stored_files() -> Finding:
    from raadslag.files.models import StoredFile
    from raadslag.files.queries import damaged

    lost = damaged()
    total = StoredFile.objects.count()
    if lost:
        names = ", ".join(str(file) for file in lost[:5])
        return Finding(
            "Filer",
            False,
            f"{number(len(lost))} af {number(total)} mangler eller er ændret ({names}). Hent dem fra sikkerhedskopien.",
        )
    return Finding("Filer", True, f"{counted(total, 'fil', 'filer')} er hele.")


def versions() -> Finding:
    from raadslag.audit.labels import FAULTS
    from raadslag.publication.queries.verification import verify

    found = verify()
    if found.faults:
        first = found.faults[0]
        return Finding(
            "Versioner",
            False,
            f"Version nr. {first.position}: {FAULTS[first.code]}. Sammenlign med sikkerhedskopien.",
        )
    return Finding(
        "Versioner", True, f"{counted(found.versions, 'version', 'versioner')} er uændret siden offentliggørelsen."
    )


def log() -> Finding:
    from raadslag.audit.labels import FAULTS
    from raadslag.audit.queries import verify

    found = verify()
    if found.faults:
        first = found.faults[0]
        return Finding(
            "Log", False, f"Loggen er ændret ved nr. {first.position}: {FAULTS[first.code]}. Se mere: raadslag verify"
        )
    return Finding("Log", True, f"{counted(found.entries, 'handling', 'handlinger')} er uændret.")


def search_index() -> Finding:
    from raadslag.publication.queries.findable import changes_after
    from raadslag.search.analysis import VERSION
    from raadslag.search.models import Cursor, Document

    cursor = Cursor.objects.filter(id=1).first()
    behind = changes_after(cursor.change if cursor else 0, most=1)
    if behind or (cursor and cursor.analysis != VERSION):
        return Finding("Søgning", False, "Den er bagud. Kør: raadslag rebuild")
    return Finding("Søgning", True, f"{number(Document.objects.count())} punkter, møder, sager og navne kan findes.")


def mail() -> Finding:
    from django.conf import settings
    from django.utils import timezone

    from raadslag.notices.carrier import Carrier
    from raadslag.notices.queries import outbox, returned

    now = timezone.now()
    waits, back = outbox(now=now), [mail for mail in returned(now=now) if mail.acknowledged is None]
    late = waits.late_since is not None and waits.late_since < now - LATE
    if back:
        first = ", ".join(one_line(f"{each.to}: {each.answer}") for each in back[:3])
        sentence = (
            f"{counted(len(back), 'mail', 'mails')} nåede ikke frem ({first}). Ret adresserne, og notér det under Mail."
        )
    elif not settings.EMAIL_HOST and waits.due:
        sentence = f"{counted(waits.due, 'mail', 'mails')} venter på en mailserver. Sæt RAADSLAG_MAIL_URL."
    elif not settings.EMAIL_HOST:
        return Finding("Mail", True, "Ingen mails venter. Nye vil vente, til RAADSLAG_MAIL_URL er sat.")
    elif closed := Carrier().greet():
        sentence = f"Mailserveren svarer ikke, som den skal ({one_line(closed)}). Se RAADSLAG_MAIL_URL."
    elif late:
        sentence = f"{counted(waits.due, 'mail', 'mails')} skulle være sendt. Kør: raadslag worker"
    else:
        return Finding("Mail", True, f"Serveren svarer. {counted(waits.waiting, 'mail', 'mails')} venter på sin tid.")
    return Finding("Mail", False, sentence)


def daily_duties() -> Finding:
    from django.utils import timezone

    from raadslag.notices.queries import duties

    known = duties()
    today = timezone.localdate()
    failed = [each for each in known if each.fault]
    last = max((each.day for each in known if each.day), default=None)
    if failed:
        return Finding(
            "Faste opgaver", False, f"{failed[0].name} gik galt ({one_line(failed[0].fault)}). Skriv til leverandøren."
        )
    if last and last < today - IDLE:
        return Finding("Faste opgaver", False, f"Ingen er udført siden den {short_date(last)}. Kør: raadslag worker")
    if last is None:
        return Finding("Faste opgaver", True, "Ingen er udført endnu. De kommer, når raadslag worker kører.")
    return Finding("Faste opgaver", True, f"{number(len(known))} bliver udført hver dag.")


def saml_certificate() -> Finding:
    """Whether the certificate that others know this installation by is still good for a while."""
    from django.conf import settings
    from django.utils import timezone

    from raadslag.accounts.entrance.keys import CURRENT, read_keys

    try:
        pair = read_keys(settings.ENVIRONMENT.saml_keys).get(CURRENT)
    except ValueError as fault:
        return Finding("SAML-certifikat", False, f"{fault}.")
    if pair is None:
        return Finding("SAML-certifikat", True, "Der er intet. Spørgsmål til SAML-login bliver ikke underskrevet.")
    told = f"Det gælder til den {short_date(timezone.localdate(pair.good_until))}."
    if pair.good_until > timezone.now() + EXPIRES_SOON:
        return Finding("SAML-certifikat", True, told)
    return Finding("SAML-certifikat", False, f"{told} Lav et nyt: raadslag saml new")


LOOKS: Final[tuple[Callable[[], Finding], ...]] = (
    guards, stored_files, versions, log, search_index, mail, daily_duties, saml_certificate,
)  # fmt: skip
