"""What the chain proves of an entry besides its values."""

import datetime as dt
import json

from raadslag.audit.models import Entry


def label_of(entry: Entry) -> str:
    """Every field but the values, so written that no two entries have one label."""
    made = entry.made.astimezone(dt.UTC).isoformat(timespec="microseconds")
    fields = (
        made,
        entry.actor,
        entry.actor_name,
        entry.on_behalf_of,
        entry.address,
        entry.operation,
        entry.kind,
        entry.subject,
        entry.subject_name,
    )
    return json.dumps(fields, ensure_ascii=False)
