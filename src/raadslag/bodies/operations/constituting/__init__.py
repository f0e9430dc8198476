"""The only writers of a constitution. Each answers with a refusal or nothing, and leaves nothing half done."""

from raadslag.bodies.operations.constituting.confirming import confirm_constitution
from raadslag.bodies.operations.constituting.dealing import (
    Draw,
    Move,
    add_extra_seat,
    deal_seats,
    draw_lot,
    move_seat,
    undo_deal_step,
    waive_seat,
)
from raadslag.bodies.operations.constituting.electing import draw_names, hold_round, undo_round
from raadslag.bodies.operations.constituting.grouping import add_announcement, add_group, put_in_groups, remove_group
from raadslag.bodies.operations.constituting.naming import Choice, name_members
from raadslag.bodies.operations.constituting.preparing import (
    NewContest,
    NewMember,
    add_contest,
    advance_constitution,
    begin_constitution,
    remove_contest,
    set_constitution_members,
    step_back_constitution,
)

__all__ = [
    "Choice",
    "Draw",
    "Move",
    "NewContest",
    "NewMember",
    "add_announcement",
    "add_contest",
    "add_extra_seat",
    "add_group",
    "advance_constitution",
    "begin_constitution",
    "confirm_constitution",
    "deal_seats",
    "draw_lot",
    "draw_names",
    "hold_round",
    "move_seat",
    "name_members",
    "put_in_groups",
    "remove_contest",
    "remove_group",
    "set_constitution_members",
    "step_back_constitution",
    "undo_deal_step",
    "undo_round",
    "waive_seat",
]
