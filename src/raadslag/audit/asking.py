"""May this person? The log lies below those who know of roles, so it asks by name, and whoever knows answers."""

import datetime as dt
from collections.abc import Callable
from typing import Final, TypeAlias

from raadslag.audit.who import Who

Answer: TypeAlias = Callable[[str, Who, dt.datetime], None]
"""Takes the operation's name, who asks and when. Raises where it is not permitted."""

_answers: Final[list[Answer]] = []


class NobodyAnswers(RuntimeError):
    """Nothing is permitted where nobody knows what is."""


def answer_with(answer: Answer) -> None:
    """Let somebody above answer. For the room of accounts, once it is loaded."""
    _answers[:] = [answer]


def require(name: str, *, by: Who, now: dt.datetime) -> None:
    """The first line of an operation on the log itself. Raises what the one who answers raises."""
    if not _answers:
        raise NobodyAnswers(name)
    _answers[0](name, by, now)
