"""What the log keeps of what was given here."""

from raadslag.restricted.models import Access


def told(access: Access) -> dict[str, object]:
    """What the log keeps of an access."""
    return {
        "body": access.body.name,
        "since": access.since,
        "until": access.until,
        "meetings_since": access.meetings_since,
        "meetings_until": access.meetings_until,
        "item": access.item,
        "retracted": access.retracted,
        "reason": access.ended_reason or access.reason,
    }
