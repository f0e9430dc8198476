"""Who may do what in this room, listed for the matrix. `permissions` asks."""

from typing import Final

from raadslag.accounts.permissions import permission
from raadslag.accounts.roles import Role
from raadslag.bodies.constituting import permissions as of_constituting

__all__ = ["of_constituting"]

CHANGE_SETTING: Final = permission("bodies.change_setting", Role.ADMINISTRATOR, Role.SECRETARY)
"""A secretary only at the body, and only what the setting leaves to secretaries."""
WITHDRAW_SETTING: Final = permission("bodies.withdraw_setting", Role.ADMINISTRATOR, Role.SECRETARY)

DESCRIBE_MUNICIPALITY: Final = permission("bodies.describe_municipality", Role.ADMINISTRATOR, everywhere=True)
SET_LOGO: Final = permission("bodies.set_logo", Role.ADMINISTRATOR, everywhere=True)
CHOOSE_SCOPE: Final = permission("bodies.choose_scope", Role.ADMINISTRATOR, everywhere=True)
SET_UP_MUNICIPALITY: Final = permission("bodies.set_up_municipality", Role.ADMINISTRATOR, everywhere=True)
FINISH_SETUP: Final = permission("bodies.finish_setup", Role.ADMINISTRATOR, everywhere=True)

ESTABLISH_BODY: Final = permission("bodies.establish_body", Role.ADMINISTRATOR, everywhere=True)
CLASSIFY_BODY: Final = permission("bodies.classify_body", Role.ADMINISTRATOR, everywhere=True)
CLOSE_BODY: Final = permission("bodies.close_body", Role.ADMINISTRATOR, everywhere=True)

ESTABLISH_UNIT: Final = permission("bodies.establish_unit", Role.ADMINISTRATOR, everywhere=True)
CHANGE_UNIT: Final = permission("bodies.change_unit", Role.ADMINISTRATOR, everywhere=True)
CLOSE_UNIT: Final = permission("bodies.close_unit", Role.ADMINISTRATOR, everywhere=True)
ALIAS_UNIT: Final = permission("bodies.alias_unit", Role.ADMINISTRATOR, Role.RECORDS_MANAGER, everywhere=True)
FORGET_ALIAS: Final = permission("bodies.forget_alias", Role.ADMINISTRATOR, Role.RECORDS_MANAGER, everywhere=True)
IMPORT_UNITS: Final = permission("bodies.import_units", Role.ADMINISTRATOR, everywhere=True)
IMPORT_MUNICIPALITIES: Final = permission("bodies.import_municipalities", Role.ADMINISTRATOR, everywhere=True)

ENROL_OFFICIAL: Final = permission("bodies.enrol_official", Role.ADMINISTRATOR, everywhere=True)
CHANGE_POST: Final = permission("bodies.change_post", Role.ADMINISTRATOR, everywhere=True)
END_POST: Final = permission("bodies.end_post", Role.ADMINISTRATOR, everywhere=True)
LINK_OFFICIAL: Final = permission("bodies.link_official", Role.ADMINISTRATOR, everywhere=True)
ATTACH_OFFICIAL: Final = permission(
    "bodies.attach_official", Role.ADMINISTRATOR, Role.SECRETARY, statute="kommunestyrelsesloven § 20, stk. 4"
)
DETACH_OFFICIAL: Final = permission(
    "bodies.detach_official", Role.ADMINISTRATOR, Role.SECRETARY, statute="kommunestyrelsesloven § 20, stk. 4"
)

OPEN_SETUP: Final = permission("bodies.open_setup", everywhere=True)
"""For the server alone: nobody is signed in yet."""
MAKE_FIRST_ADMINISTRATOR: Final = permission("bodies.make_first_administrator", everywhere=True)

GRANT_ROLE: Final = permission("bodies.grant_role", Role.ADMINISTRATOR, Role.SECRETARY)
WITHDRAW_ROLE: Final = permission("bodies.withdraw_role", Role.ADMINISTRATOR, Role.SECRETARY)
SEE_ROLES: Final = permission("bodies.see_roles", Role.ADMINISTRATOR, Role.AUDITOR, Role.SECRETARY, reads=True)
"""Of everybody's; a secretary at one body sees those at that body."""
END_USER: Final = permission("bodies.end_user", Role.ADMINISTRATOR, everywhere=True)
