"""The roles. Some are given (for the whole municipality or for one body), some follow from a seat or an office."""

from enum import StrEnum
from typing import Final


class Role(StrEnum):
    SECRETARY = "secretary"
    CASE_OFFICER = "case_officer"
    APPROVER = "approver"
    ECONOMIST = "economist"
    ADVISER = "adviser"
    MEMBER = "member"
    CHAIR = "chair"
    VICE_CHAIR = "vice_chair"
    MAYOR = "mayor"
    COUNCIL_MEMBER = "council_member"
    """A seat in the council, seen from a body in which there is none."""
    GUEST = "guest"
    RECORDS_MANAGER = "records_manager"
    ADMINISTRATOR = "administrator"
    AUDITOR = "auditor"


OF_SEATS: Final = frozenset({Role.MEMBER, Role.CHAIR, Role.VICE_CHAIR, Role.MAYOR, Role.COUNCIL_MEMBER})
"""These nobody can give: they come and go with the seat or the office."""
GIVEN: Final = frozenset(Role) - OF_SEATS
EVERYWHERE_ONLY: Final = frozenset({Role.RECORDS_MANAGER, Role.ADMINISTRATOR, Role.AUDITOR})
"""Given for the whole municipality, never for one body."""
FACTOR_DEMANDED_AT_FIRST: Final = frozenset({Role.ADMINISTRATOR, Role.AUDITOR, Role.RECORDS_MANAGER, Role.SECRETARY})
"""Of these a second factor is demanded until an administrator says otherwise."""
