"""What an operation would do: policies asked, consequences found, nothing written. A refusal, or a plan.

A page shows the plan, and the operation of the same name makes it again and carries it out.
"""

from raadslag.bodies.seating.plans.leave import ending_leave, extending_leave, granting_leave
from raadslag.bodies.seating.plans.offices import ending_office, giving_office, happening
from raadslag.bodies.seating.plans.persons import affiliating
from raadslag.bodies.seating.plans.proposals import accepting
from raadslag.bodies.seating.plans.retraction import retracting
from raadslag.bodies.seating.plans.seats import ending_seat, giving_seat
from raadslag.bodies.seating.plans.substitutes import ending_substitution, putting_in

__all__ = [
    "accepting",
    "affiliating",
    "ending_leave",
    "ending_office",
    "ending_seat",
    "ending_substitution",
    "extending_leave",
    "giving_office",
    "giving_seat",
    "granting_leave",
    "happening",
    "putting_in",
    "retracting",
]
