"""What kinds of body, office, leave and lot there are, as data. Pure."""

from enum import StrEnum
from typing import Final


class BodyKind(StrEnum):
    """What a body is in law. Papers seldom say it; a person does."""

    COUNCIL = "council"
    FINANCE = "finance"
    STANDING = "standing"
    SPECIAL = "special"
    """Set up by the council under § 17 stk. 4."""
    BOARD = "board"
    """A board or tribunal with tasks of its own by law."""
    ADVISORY = "advisory"
    COMPANY = "company"
    """An inter-municipal company under § 60, or another outside body in which the municipality has a seat."""
    UNKNOWN = "unknown"


COMMITTEES: Final = frozenset({BodyKind.FINANCE, BodyKind.STANDING})
"""Those whose seats are dealt together, and whose members must sit in the council."""


class OfficeKind(StrEnum):
    CHAIR = "chair"
    VICE_CHAIR = "vice_chair"
    MAYOR = "mayor"
    DEPUTY_MAYOR = "deputy_mayor"
    """First or second, by rank."""


class EndKind(StrEnum):
    """What can end an office. It ends at the earliest of those that are written down."""

    DAY = "day"
    RETURN = "return"
    """Somebody comes back."""
    EVENT = "event"


class Ground(StrEnum):
    """Why somebody is away: the grounds of § 15 stk. 2, and short absence. Never shown to the public."""

    HEALTH = "health"
    BIRTH = "birth"
    PUBLIC_DUTY = "public_duty"
    BUSINESS = "business"
    OTHER = "other"
    SHORT = "short"


class Scope(StrEnum):
    """Whose papers an installation holds; chosen when it is set up."""

    ONE = "one"
    MANY = "many"
    """An archive: the municipality stands first in every address, and there are public rooms only."""


class ProposalKind(StrEnum):
    """What a leave calls for in a body."""

    ELECTION = "election"
    SUBSTITUTE = "substitute"


class ProposalState(StrEnum):
    OPEN = "open"
    ACCEPTED = "accepted"
    DISMISSED = "dismissed"
