"""A list of people to invite, a line each: name; address. Pure."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Invited:
    """Somebody to invite, and the line that says so."""

    line: int
    name: str
    email: str


class UnreadableLine(ValueError):
    """A line that does not say whom to invite."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


def read_people(text: str) -> tuple[Invited, ...]:
    """Everybody in a list; empty lines are left out. Raises UnreadableLine."""
    lines = enumerate(text.splitlines(), start=1)
    return tuple(_invited(number, line) for number, line in lines if line.strip())


def _invited(number: int, line: str) -> Invited:
    name, separator, email = line.replace("\t", ";").partition(";")
    if not separator or not name.strip() or "@" not in email:
        raise UnreadableLine(number)
    return Invited(line=number, name=" ".join(name.split()), email=email.strip())
