"""Who an operation is done by: a user who signed in, a user at the server's command line, or the machine itself."""

from dataclasses import dataclass
from typing import TypeAlias

from raadslag.accounts.models import User
from raadslag.audit.who import Machine


@dataclass(frozen=True, slots=True)
class AtServer:
    """A person who types commands on the server: may do everything there, and is logged under the own name."""

    user: User

    @property
    def audit_id(self) -> str:
        return self.user.audit_id

    @property
    def audit_name(self) -> str:
        return self.user.audit_name


By: TypeAlias = User | AtServer | Machine


def user_of(by: By) -> User | None:
    """The user, where one acted; for keys that say who decided."""
    if isinstance(by, AtServer):
        return by.user
    return by if isinstance(by, User) else None
