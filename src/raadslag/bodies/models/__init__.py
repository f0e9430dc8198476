"""Bodies and persons, the names papers know them by, and who sits where since when."""

from raadslag.bodies.models.local import LocalSetting
from raadslag.bodies.models.names import (
    Body,
    BodyDoubt,
    BodyName,
    BodySlug,
    Municipality,
    Person,
    PersonDoubt,
    PersonName,
)
from raadslag.bodies.models.roles import BodyRole, UserPerson
from raadslag.bodies.models.seats import (
    Affiliation,
    Leave,
    LeaveExtension,
    Office,
    OfficeEnd,
    Party,
    Seat,
    Substitution,
    Term,
)

__all__ = [
    "Affiliation",
    "Body",
    "BodyDoubt",
    "BodyName",
    "BodyRole",
    "BodySlug",
    "Leave",
    "LeaveExtension",
    "LocalSetting",
    "Municipality",
    "Office",
    "OfficeEnd",
    "Party",
    "Person",
    "PersonDoubt",
    "PersonName",
    "Seat",
    "Substitution",
    "Term",
    "UserPerson",
]
