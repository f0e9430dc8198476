"""The lock that writers hold, the chain of versions and the change log."""

import datetime as dt
import hashlib
import secrets

from raadslag.audit import chain
from raadslag.audit.operations import step
from raadslag.publication.models import ChainHead, Change, Paper, Version, VersionContent
from raadslag.publication.proof import label_of


@step
def locked_head() -> ChainHead:
    """The head, locked until the transaction ends: one writer at a time, so that numbers have no gaps.

    PostgreSQL locks the row; SQLite's transactions are begun as writers (`IMMEDIATE`) and so take turns already.
    """
    head, _ = ChainHead.objects.select_for_update().get_or_create(id=1)
    return head


@step
def append_version(*, paper: Paper, content: bytes, reason: str, now: dt.datetime) -> Version:
    """Freeze a version as the next link of the chain."""
    head = locked_head()
    number = Version.objects.filter(paper=paper).count() + 1
    digest, salt = hashlib.sha256(content).hexdigest(), secrets.token_bytes(32)
    salted = chain.salted_digest(salt=salt, digest=digest)
    position = head.position + 1
    label = label_of(paper_id=paper.pk, number=number, published=now, reason=reason)
    link = chain.chained(previous=head.chain, salted=salted, position=position, label=label)
    version = Version.objects.create(
        position=position,
        paper=paper,
        number=number,
        reason=reason,
        published=now,
        salted=salted,
        previous=head.chain,
        chain=link,
    )
    VersionContent.objects.create(version=version, content=content, digest=digest, salt=salt)
    head.position, head.chain = position, link
    head.save(update_fields=["position", "chain"])
    return version


@step
def note_changes(*, kind: str, targets: set[int], now: dt.datetime) -> None:
    """Append to the change log that some things have changed."""
    if not targets:
        return
    head = locked_head()
    ordered = sorted(targets)
    Change.objects.bulk_create(
        Change(number=head.change + place, kind=kind, target=target, made=now)
        for place, target in enumerate(ordered, start=1)
    )
    head.change += len(ordered)
    head.save(update_fields=["change"])
