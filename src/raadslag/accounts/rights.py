"""Who may do what to users, and to what lies below and knows no roles: files and the log."""

import datetime as dt
from typing import Final

from django.utils import timezone

from raadslag.accounts.acting import AtServer
from raadslag.accounts.models import User
from raadslag.accounts.permissions import PERMISSIONS, Denied, permission, require
from raadslag.accounts.roles import Role
from raadslag.audit.who import Machine, Who
from raadslag.law.refusal import Refusal

CREATE_USER: Final = permission("accounts.create_user", Role.ADMINISTRATOR)
DEACTIVATE_USER: Final = permission("accounts.deactivate_user", Role.ADMINISTRATOR)
INVITE: Final = permission("accounts.invite", Role.ADMINISTRATOR)
INVITE_ALL: Final = permission("accounts.invite_all", Role.ADMINISTRATOR)
ACCEPT_INVITATION: Final = permission("accounts.accept_invitation", own=True)
LINK_IDENTITY: Final = permission("accounts.link_identity", own=True)
SIGN_IN: Final = permission("accounts.sign_in", own=True)
SIGN_OUT: Final = permission("accounts.sign_out", own=True)
LOCK_OUT: Final = permission("accounts.lock_out")
CLEAR_SESSIONS: Final = permission("accounts.clear_sessions")
END_SESSIONS: Final = permission("accounts.end_sessions", Role.ADMINISTRATOR, own=True)
CHANGE_PASSWORD: Final = permission("accounts.change_password", own=True)
ADD_FACTOR: Final = permission("accounts.add_factor", own=True)
REMOVE_FACTOR: Final = permission("accounts.remove_factor", own=True)
RENAME_FACTOR: Final = permission("accounts.rename_factor", own=True)
RENEW_RECOVERY_CODES: Final = permission("accounts.renew_recovery_codes", own=True)
DEMAND_FACTOR: Final = permission("accounts.demand_factor", Role.ADMINISTRATOR)
GRANT_ROLE: Final = permission("accounts.grant_role", Role.ADMINISTRATOR)
WITHDRAW_ROLE: Final = permission("accounts.withdraw_role", Role.ADMINISTRATOR)

SWEEP: Final = permission("files.sweep", Role.ADMINISTRATOR)

LOOK_AT_LOG: Final = permission("audit.look_at_log", Role.AUDITOR, Role.ADMINISTRATOR)
EXPORT_LOG: Final = permission("audit.export_log", Role.AUDITOR, Role.ADMINISTRATOR)
CHECK_LOG: Final = permission("audit.check_log", Role.AUDITOR, Role.ADMINISTRATOR)
PRINT_HEAD: Final = permission("audit.print_head", Role.ADMINISTRATOR)
ERASE_VALUES: Final = permission(
    "audit.erase_values", Role.RECORDS_MANAGER, statute="databeskyttelsesforordningen artikel 17"
)


# What the worker does, nobody else may; a notice is its reader's own.
POST_WRITTEN: Final = permission("notices.post_written")
SENT: Final = permission("notices.sent")
PUT_OFF: Final = permission("notices.put_off")
REFUSED: Final = permission("notices.refused")
BOUNCED: Final = permission("notices.bounced")
RECOVER: Final = permission("notices.recover")
FORGET: Final = permission("notices.forget")
FINISH_DUTY: Final = permission("notices.finish_duty")
FAIL_DUTY: Final = permission("notices.fail_duty")
ASK_FOR: Final = permission("notices.ask_for", Role.AUDITOR, Role.ADMINISTRATOR)
FINISH_ERRAND: Final = permission("notices.finish_errand")
FAIL_ERRAND: Final = permission("notices.fail_errand")
MARK_READ: Final = permission("notices.mark_read", own=True)
MARK_ALL_READ: Final = permission("notices.mark_all_read", own=True)
ACKNOWLEDGE: Final = permission("notices.acknowledge", Role.ADMINISTRATOR)
DISMISS: Final = permission("notices.dismiss", own=True)


def answer_the_log(name: str, by: Who, now: dt.datetime) -> None:
    """Say whether somebody may do an operation on the log. Raises Denied."""
    wanted = PERMISSIONS[name]
    if not isinstance(by, User | AtServer | Machine):
        raise Denied(Refusal(code="not_permitted", statute=wanted.statute, about=(name,)))
    require(wanted, by=by, day=timezone.localdate(now))
