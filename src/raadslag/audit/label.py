"""What the chain proves of an entry besides its values. Pure."""

import datetime as dt
import json


def moment(made: dt.datetime) -> str:
    """A time as the chain knows it: UTC to the microsecond, which both databases give back as it was."""
    return made.astimezone(dt.UTC).isoformat(timespec="microseconds")


def label_of(*fields: str) -> str:
    """Every field but the values, from `made` to `subject_name`, so written that no two entries have one label."""
    return json.dumps(fields, ensure_ascii=False)
