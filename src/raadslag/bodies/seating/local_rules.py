"""What the municipality's governing statute says of substitutes, on a day."""

import datetime as dt

from raadslag.bodies.local.declared import SUBSTITUTES_FOR_DISQUALIFIED, SUBSTITUTES_FOR_SHORT_ABSENCE
from raadslag.bodies.local.queries import settings_at
from raadslag.bodies.models import Body
from raadslag.bodies.seating.policies.substitutes import LocalRules


def local_rules(*, body: Body, day: dt.date) -> LocalRules:
    """The rules of a body on a day, as they are set for it or for the whole municipality."""
    found = settings_at(body=body, day=day)
    return LocalRules(
        short_absence=found[SUBSTITUTES_FOR_SHORT_ABSENCE], disqualified=found[SUBSTITUTES_FOR_DISQUALIFIED]
    )
