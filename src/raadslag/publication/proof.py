"""What the chain proves of a version besides its content. Pure."""

import datetime as dt


def label_of(*, paper_id: int, number: int, published: dt.datetime, reason: str) -> str:
    """What the chain proves of a version besides its content."""
    return f"{paper_id}/{number}/{published.astimezone(dt.UTC).isoformat(timespec='microseconds')}/{reason}"
