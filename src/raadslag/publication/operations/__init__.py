"""The only writers of what is public."""

from raadslag.publication.operations.bodies import rename_body, undo_rename
from raadslag.publication.operations.decisions import decide_items, join_source, split_source, undo_decision
from raadslag.publication.operations.persons import join_names, join_people, separate_people
from raadslag.publication.operations.publish import NotPublic, Published, Submission, publish
from raadslag.publication.operations.rebuild import rebuild
from raadslag.publication.operations.withdrawal import show_again, withdraw

__all__ = [
    "NotPublic",
    "Published",
    "Submission",
    "decide_items",
    "join_names",
    "join_people",
    "join_source",
    "publish",
    "rebuild",
    "rename_body",
    "separate_people",
    "show_again",
    "split_source",
    "undo_decision",
    "undo_rename",
    "withdraw",
]
