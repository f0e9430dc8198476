"""May this person? What is asked of the very body: a role for the whole municipality does not count."""

from typing import Final

from raadslag.accounts.permissions import permission
from raadslag.accounts.roles import Role

RECORD_BY_CHAIR: Final = permission(
    "decisions.record_by_chair", Role.CHAIR, Role.SECRETARY, statute="styrelsesloven § 22, stk. 2"
)
RECORD_BY_MAYOR: Final = permission(
    "decisions.record_by_mayor", Role.MAYOR, Role.SECRETARY, statute="styrelsesloven § 31, stk. 1"
)
MARK_REPORTED: Final = permission(
    "decisions.mark_reported",
    Role.CHAIR,
    Role.SECRETARY,
    statute="styrelsesloven § 22, stk. 2 og 3, og § 31, stk. 2",
)
SEE_BETWEEN: Final = permission(
    "decisions.see_between",
    Role.MEMBER,
    Role.CHAIR,
    Role.VICE_CHAIR,
    Role.MAYOR,
    Role.SECRETARY,
    reads=True,
    statute="styrelsesloven § 22, stk. 2 og 3, og § 31, stk. 2",
)
