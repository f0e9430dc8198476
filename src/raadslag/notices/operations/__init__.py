"""The only writers of outbox, notices, clock and errands.

`post`, `cancel`, `tell` and `take_down` are steps of other rooms' operations, which ask who may and note who did. What
the worker does are operations of its own.
"""

from raadslag.notices.operations.delivering import acknowledge
from raadslag.notices.operations.errands import ask_for
from raadslag.notices.operations.mails import cancel, forget, keep_written, post, post_written
from raadslag.notices.operations.screen import dismiss, mark_all_read, mark_read, take_down, tell

__all__ = [
    "acknowledge",
    "ask_for",
    "cancel",
    "dismiss",
    "forget",
    "keep_written",
    "mark_all_read",
    "mark_read",
    "post",
    "post_written",
    "take_down",
    "tell",
]
