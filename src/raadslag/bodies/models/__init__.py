"""Bodies and persons, the names papers know them by, and who sits where since when."""

from raadslag.bodies.models.installation import Installation
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
from raadslag.bodies.models.succession import Succession
from raadslag.bodies.models.units import Official, Post, StandingOfficial, Unit, UnitAlias, UnitEdition

__all__ = [
    "Affiliation",
    "Body",
    "BodyDoubt",
    "BodyName",
    "BodyRole",
    "BodySlug",
    "Installation",
    "Leave",
    "LeaveExtension",
    "LocalSetting",
    "Municipality",
    "Office",
    "OfficeEnd",
    "Official",
    "Party",
    "Person",
    "PersonDoubt",
    "PersonName",
    "Post",
    "Seat",
    "StandingOfficial",
    "Substitution",
    "Succession",
    "Term",
    "Unit",
    "UnitAlias",
    "UnitEdition",
    "UserPerson",
]
