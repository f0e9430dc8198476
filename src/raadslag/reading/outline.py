"""A record in the compact form by which readers are compared: what a careful person would note of a paper."""

from typing import Any

from raadslag.records import (
    Attachments,
    BudgetFollowUp,
    Decision,
    Initiative,
    ItemRecord,
    MeetingRecord,
    Outcome,
    SectionKind,
    Vote,
    VoteSide,
)

_MAPPED = {Outcome.SENT_BACK: "other", Outcome.REFERRED: "other", Outcome.LAPSED: "rejected", Outcome.NONE: None}
_UNNAMED = frozenset({SectionKind.CONTENT, SectionKind.ABSENCE})


def outline(record: MeetingRecord | BudgetFollowUp) -> dict[str, Any]:
    """The compact form: plain values only, in the words of the record's codes."""
    return _meeting(record) if isinstance(record, MeetingRecord) else _follow_up(record)


def _meeting(record: MeetingRecord) -> dict[str, Any]:
    return {
        "body": record.bodies[0] if record.bodies else None,
        "date": record.date.isoformat() if record.date else None,
        "start_time": record.start.strftime("%H:%M") if record.start else None,
        "place": ", ".join(record.places) or None,
        "kind": record.paper.value,
        "participants": [
            {"name": p.name, "party": p.party, "role": p.role, "status": p.status.value} for p in record.participants
        ],
        "items": [_item(item) for item in record.items],
    }


def _follow_up(record: BudgetFollowUp) -> dict[str, Any]:
    revised, chapter = record.revised_after, record.chapter
    return {
        "kind": record.kind,
        "year": record.year,
        "title": record.title,
        "agreement": record.agreement,
        "committee": record.committee,
        "revised_after": {"body": revised.body, "date": revised.date.isoformat()} if revised else None,
        "chapter": chapter.model_dump() if chapter else None,
        "follow_ups": list(record.follow_ups),
        "initiatives": [_initiative(initiative) for initiative in record.initiatives],
    }


def _initiative(initiative: Initiative) -> dict[str, Any]:
    return {
        "number": initiative.number,
        "title": initiative.title,
        "centre": initiative.centre,
        "committee": initiative.committee,
        "contributors": list(initiative.contributors),
        "description": list(initiative.description),
        "notes": list(initiative.notes),
        "milestones": [
            {"follow_up": m.follow_up, "texts": list(m.texts), "smiley": m.assessment and m.assessment.value}
            for m in initiative.milestones
        ],
        "economy": list(initiative.economy),
    }


def _item(item: ItemRecord) -> dict[str, Any]:
    return {
        "number": item.number,
        "title": item.title,
        "journal_number": item.journal_number,
        "closed": item.is_closed,
        "sections": _sections(item),
        "attachment_count": _count(item.attachments),
        "outcome": _outcome(item.decision),
        "votes": _votes(item.decision.votes) if item.decision else None,
        "previous": [{"body": t.body, "date": t.date.isoformat(), "item": t.item} for t in item.previous],
    }


def _sections(item: ItemRecord) -> list[str]:
    names = [
        f"other:{s.heading}" if s.kind is SectionKind.OTHER else s.kind.value
        for s in item.sections
        if s.blocks and s.kind not in _UNNAMED
    ]
    if any(m.attachments for m in item.messages):
        names.append(SectionKind.ATTACHMENTS.value)
    return list(dict.fromkeys(names))


def _count(attachments: Attachments | None) -> int | None:
    return attachments.count if attachments else None


def _outcome(decision: Decision | None) -> str | None:
    if decision is None:
        return None
    return _MAPPED.get(decision.outcome, decision.outcome.value)


def _votes(votes: tuple[Vote, ...]) -> dict[str, list[str]] | None:
    """The last vote that names anybody."""
    for vote in reversed(votes):
        sides = {"for": vote.in_favour, "against": vote.against, "abstain": vote.abstained}
        named = {name: _who(side) for name, side in sides.items()}
        if any(named.values()):
            return named
    return None


def _who(side: VoteSide) -> list[str]:
    return [v.name for v in side.voters] + list(side.parties)
