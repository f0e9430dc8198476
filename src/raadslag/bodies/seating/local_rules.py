"""What the municipality's governing statute says of substitutes, on a day."""

import datetime as dt

from raadslag.bodies.models import Body
from raadslag.bodies.seating.policies.substitutes import LocalRules


def local_rules(*, body: Body, day: dt.date) -> LocalRules:
    """The rules of a body on a day. The Act's alone, for no municipality has set others here."""
    return LocalRules()
