"""May this person?"""

import datetime as dt
from typing import Final

from django.db.models import Q

from raadslag.accounts.models import User
from raadslag.accounts.permissions import permission
from raadslag.accounts.roles import Role
from raadslag.bodies.models import Body
from raadslag.restricted.models import Key, PassedAccess
from raadslag.restricted.refusals import Refusal

GIVE_KEY: Final = permission("restricted.give_key", Role.ADMINISTRATOR)
TAKE_KEY: Final = permission("restricted.take_key", Role.ADMINISTRATOR)

NO_KEY = Refusal(code="no_key", statute="kommunestyrelsesloven § 9")


def key_of(*, user: User, body: Body, today: dt.date) -> Key | Refusal:
    """The key under which somebody reads a body's full edition today. Being staff opens nothing by itself.

    What a body that ended had closed, the key of a body to which the access passed opens too.
    """
    valid = Key.objects.filter(user=user, body__in=_opened_by(body, today), since__lte=today).filter(
        Q(until=None) | Q(until__gte=today)
    )
    key = valid.select_related("person").order_by("id").first() if user.is_active else None
    return key or NO_KEY


def _opened_by(body: Body, today: dt.date) -> set[int]:
    """The bodies whose key opens a body's full edition: its own, and those it passed to, however far."""
    found, latest = {body.pk}, {body.pk}
    while latest:
        passed = PassedAccess.objects.filter(body__in=latest, since__lte=today)
        latest = set(passed.values_list("successor_id", flat=True)) - found
        found |= latest
    return found
