"""The only writers of outbox, notices and clock. Who may is asked by the rooms above, which know users and roles."""

from raadslag.notices.operations.mails import cancel, forget, post, post_written
from raadslag.notices.operations.screen import dismiss, mark_read, take_down, tell

__all__ = ["cancel", "dismiss", "forget", "mark_read", "post", "post_written", "take_down", "tell"]
