"""The only writers of who sits where since when."""

from raadslag.bodies.operations.seating.importing import Imported, import_seats, try_seats
from raadslag.bodies.operations.seating.leave import end_leave, extend_leave, grant_leave
from raadslag.bodies.operations.seating.offices import end_office, give_office, record_event
from raadslag.bodies.operations.seating.payroll import export_payroll
from raadslag.bodies.operations.seating.people import add_person, affiliate, link_user, unlink_user
from raadslag.bodies.operations.seating.proposals import accept_proposal, dismiss_proposal
from raadslag.bodies.operations.seating.retraction import retract
from raadslag.bodies.operations.seating.seats import end_seat, give_seat
from raadslag.bodies.operations.seating.substitutes import end_substitution, put_in_substitute
from raadslag.bodies.operations.seating.terms import begin_term, end_party, record_party

__all__ = [
    "Imported",
    "accept_proposal",
    "add_person",
    "affiliate",
    "begin_term",
    "dismiss_proposal",
    "end_leave",
    "end_office",
    "end_party",
    "end_seat",
    "end_substitution",
    "export_payroll",
    "extend_leave",
    "give_office",
    "give_seat",
    "grant_leave",
    "import_seats",
    "link_user",
    "put_in_substitute",
    "record_event",
    "record_party",
    "retract",
    "try_seats",
    "unlink_user",
]
