"""The readers of who sits where since when."""

from raadslag.bodies.seating.queries.histories import history_of, vacancies
from raadslag.bodies.seating.queries.lives import life_of
from raadslag.bodies.seating.queries.payroll import payroll
from raadslag.bodies.seating.queries.people import find_persons, person_at, person_named, persons_at, similar_persons
from raadslag.bodies.seating.queries.proposals import decided_proposals, eligible_substitutes, open_proposals, waiting
from raadslag.bodies.seating.queries.rows import find, parties, terms
from raadslag.bodies.seating.queries.tables import bodies_on, seat_table, seat_tables

__all__ = [
    "bodies_on",
    "decided_proposals",
    "eligible_substitutes",
    "find",
    "find_persons",
    "history_of",
    "life_of",
    "open_proposals",
    "parties",
    "payroll",
    "person_at",
    "person_named",
    "persons_at",
    "seat_table",
    "seat_tables",
    "similar_persons",
    "terms",
    "vacancies",
    "waiting",
]
