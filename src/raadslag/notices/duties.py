"""What this room does each day."""

from raadslag.notices.clock import daily
from raadslag.notices.operations import forget

daily("notices.forget", at="03:30")(forget)
