"""Every permission of this room, listed once it is loaded; `permissions.py` answers what they come to at a body."""

from raadslag.bodies.constituting import permissions as of_constituting

__all__ = ["of_constituting"]
