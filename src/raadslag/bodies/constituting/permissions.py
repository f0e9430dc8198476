"""Who may play a constitution through: the secretary and the administrator. What is entered, the meeting decided."""

from typing import Final

from raadslag.accounts.permissions import Permission, permission
from raadslag.accounts.roles import Role

SEES: Final = frozenset({Role.SECRETARY, Role.ADMINISTRATOR})
"""Who sees a constitution before it is confirmed."""


def _of_staff(verb: str, statute: str) -> Permission:
    return permission(f"bodies.{verb}", *SEES, statute=statute)


BEGIN: Final = _of_staff("begin_constitution", "styrelsesloven § 6, stk. 1")
SET_MEMBERS: Final = _of_staff("set_constitution_members", "styrelsesloven § 6, stk. 1")
ADD_ANNOUNCEMENT: Final = _of_staff("add_announcement", "styrelsesloven § 24, stk. 3")
ADD_GROUP: Final = _of_staff("add_group", "styrelsesloven § 24, stk. 3")
REMOVE_GROUP: Final = _of_staff("remove_group", "styrelsesloven § 24, stk. 3")
PUT_IN_GROUPS: Final = _of_staff("put_in_groups", "styrelsesloven § 24, stk. 3")
ADD_CONTEST: Final = _of_staff("add_contest", "styrelsesloven § 17, stk. 1 og 2")
REMOVE_CONTEST: Final = _of_staff("remove_contest", "styrelsesloven § 17, stk. 1 og 2")
ADVANCE: Final = _of_staff("advance_constitution", "styrelsesloven § 17, stk. 3")
STEP_BACK: Final = _of_staff("step_back_constitution", "styrelsesloven § 17, stk. 3")
DEAL: Final = _of_staff("deal_seats", "styrelsesloven § 24, stk. 3")
DRAW_LOT: Final = _of_staff("draw_lot", "styrelsesloven § 24, stk. 3")
WAIVE: Final = _of_staff("waive_seat", "styrelsesloven § 24, stk. 3")
MOVE: Final = _of_staff("move_seat", "styrelsesloven §§ 24, 25 og 27")
ADD_EXTRA: Final = _of_staff("add_extra_seat", "styrelsesloven § 27, stk. 3")
UNDO_STEP: Final = _of_staff("undo_deal_step", "styrelsesloven § 24, stk. 3")
NAME: Final = _of_staff("name_members", "styrelsesloven § 24, stk. 3")
VOTE: Final = _of_staff("hold_round", "styrelsesloven § 24, stk. 1")
DRAW_NAMES: Final = _of_staff("draw_names", "styrelsesloven § 24, stk. 1")
UNDO_ROUND: Final = _of_staff("undo_round", "styrelsesloven § 24, stk. 1")
CONFIRM: Final = _of_staff("confirm_constitution", "styrelsesloven § 6, stk. 6, og § 17, stk. 3")
