"""The only writers of what is public."""

from raadslag.publication.operations.bodies import rename_body, undo_rename
from raadslag.publication.operations.corrections import correct_items, join_papers, split_paper, undo_word
from raadslag.publication.operations.decisions import decide_items, join_source, split_source, undo_decision
from raadslag.publication.operations.persons import join_names, join_people, separate_people
from raadslag.publication.operations.printing import print_heads
from raadslag.publication.operations.publish import NotPublic, Published, Submission, publish
from raadslag.publication.operations.rebuild import rebuild
from raadslag.publication.operations.recognition import (
    answer_doubt,
    correct_rename,
    join_numbered,
    record_name,
    separate_numbered,
)
from raadslag.publication.operations.withdrawal import show_again, withdraw

__all__ = [
    "NotPublic",
    "Published",
    "Submission",
    "answer_doubt",
    "correct_items",
    "correct_rename",
    "decide_items",
    "join_names",
    "join_numbered",
    "join_papers",
    "join_people",
    "join_source",
    "print_heads",
    "publish",
    "rebuild",
    "record_name",
    "rename_body",
    "separate_numbered",
    "separate_people",
    "show_again",
    "split_paper",
    "split_source",
    "undo_decision",
    "undo_rename",
    "undo_word",
    "withdraw",
]
