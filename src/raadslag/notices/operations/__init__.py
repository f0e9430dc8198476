"""The only writers of outbox, notices and clock.

`post`, `cancel`, `tell` and `take_down` are steps of other rooms' operations, which ask who may and note who did. What
the worker does are operations of its own.
"""

from raadslag.notices.operations.mails import cancel, forget, keep_written, post, post_written
from raadslag.notices.operations.screen import dismiss, mark_read, take_down, tell

__all__ = ["cancel", "dismiss", "forget", "keep_written", "mark_read", "post", "post_written", "take_down", "tell"]
