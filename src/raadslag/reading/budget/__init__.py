"""Follow-ups on a budget agreement: recognised by their tables of initiatives and milestones.

from raadslag.reading.budget import follow_up_of
"""

from raadslag.reading.budget.paper import follow_up_of

__all__ = ["follow_up_of"]
