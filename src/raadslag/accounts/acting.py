"""Who an operation is done by: a user, or the machine itself."""

from typing import TypeAlias

from raadslag.accounts.models import User
from raadslag.audit.who import Machine

By: TypeAlias = User | Machine


def user_of(by: By) -> User | None:
    """The user, where one acted; for keys that say who decided."""
    return by if isinstance(by, User) else None
