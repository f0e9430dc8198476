"""Values as the log keeps them: words, numbers, truths and lists of these."""

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from enum import Enum
from typing import Any

from django.db.models import Model


def plain(value: object) -> Any:
    """A value as it can be written down: dates and numbers in their international form, a row as its number."""
    match value:
        case Enum():
            return value.value
        case None | bool() | str() | int():
            return value
        case dt.datetime():
            return value.astimezone(dt.UTC).isoformat()
        case dt.date() | dt.time():
            return value.isoformat()
        case Decimal() | float():
            return str(value)
        case Mapping():
            return {str(key): plain(each) for key, each in value.items()}
        case list() | tuple() | set() | frozenset():
            listed = [plain(each) for each in value]
            return sorted(listed, key=str) if isinstance(value, set | frozenset) else listed
        case Model():
            return plain(value.pk)
    raise TypeError(f"the log cannot keep a {type(value).__name__}")
