"""Who may do what in this room, listed for the matrix. `permissions` asks."""

from typing import Final

from raadslag.accounts.permissions import permission
from raadslag.accounts.roles import Role

CHANGE_SETTING: Final = permission("bodies.change_setting", Role.ADMINISTRATOR, Role.SECRETARY)
"""A secretary only at the body, and only what the setting leaves to secretaries."""
WITHDRAW_SETTING: Final = permission("bodies.withdraw_setting", Role.ADMINISTRATOR, Role.SECRETARY)
