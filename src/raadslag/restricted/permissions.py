"""May this person?"""

import datetime as dt
from typing import Final

from django.db.models import Q

from raadslag.accounts.models import User
from raadslag.accounts.permissions import permission
from raadslag.accounts.roles import Role
from raadslag.bodies.models import Body
from raadslag.restricted.models import Key
from raadslag.restricted.refusals import Refusal

GIVE_KEY: Final = permission("restricted.give_key", Role.ADMINISTRATOR)
TAKE_KEY: Final = permission("restricted.take_key", Role.ADMINISTRATOR)

NO_KEY = Refusal(code="no_key", statute="kommunestyrelsesloven § 9")


def key_of(*, user: User, body: Body, today: dt.date) -> Key | Refusal:
    """The key under which somebody reads a body's full edition today. Being staff opens nothing by itself."""
    valid = Key.objects.filter(user=user, body=body, since__lte=today).filter(Q(until=None) | Q(until__gte=today))
    key = valid.select_related("person").order_by("id").first() if user.is_active else None
    return key or NO_KEY
