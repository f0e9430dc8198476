"""Bodies and persons, the names papers know them by, and who sits where since when."""

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

__all__ = [
    "Body",
    "BodyDoubt",
    "BodyName",
    "BodyRole",
    "BodySlug",
    "Municipality",
    "Person",
    "PersonDoubt",
    "PersonName",
    "UserPerson",
]
