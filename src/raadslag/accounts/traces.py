"""What the log keeps of a role."""

from raadslag.accounts.models import GivenRole


def told(row: GivenRole) -> dict[str, object]:
    """What the log keeps of a role that was given."""
    return {
        "role": row.role,
        "since": row.since,
        "until": row.until,
        "retracted": row.retracted,
        "reason": row.ended_reason or row.reason,
    }
