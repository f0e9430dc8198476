"""The only writers of users, of their ways in, and of their roles for the whole municipality."""

from raadslag.accounts.operations.demands import demand_factor
from raadslag.accounts.operations.entrance import link_identity, lock_out, sign_in, sign_out
from raadslag.accounts.operations.factors import (
    add_one_time_codes,
    add_passkey,
    remove_factor,
    rename_factor,
    renew_recovery_codes,
)
from raadslag.accounts.operations.invitations import accept_invitation, invite
from raadslag.accounts.operations.inviting import invite_all
from raadslag.accounts.operations.passwords import change_password
from raadslag.accounts.operations.roles import grant_role, withdraw_role
from raadslag.accounts.operations.sessions import clear_sessions, end_sessions, end_sessions_of
from raadslag.accounts.operations.users import create_user, deactivate_user

__all__ = [
    "accept_invitation",
    "add_one_time_codes",
    "add_passkey",
    "change_password",
    "clear_sessions",
    "create_user",
    "deactivate_user",
    "demand_factor",
    "end_sessions",
    "end_sessions_of",
    "grant_role",
    "invite",
    "invite_all",
    "link_identity",
    "lock_out",
    "remove_factor",
    "rename_factor",
    "renew_recovery_codes",
    "sign_in",
    "sign_out",
    "withdraw_role",
]
