"""What the public pages ask. Each answer is a frozen value of `publication.shapes`, in a constant number of queries."""

from raadslag.publication.queries.addresses import resolve
from raadslag.publication.queries.bodies import archived, body_page, front_page, meetings_overview, municipality_name
from raadslag.publication.queries.cases import case_page, cases
from raadslag.publication.queries.items import item_page
from raadslag.publication.queries.meetings import meeting_page
from raadslag.publication.queries.people import people, person_page
from raadslag.publication.queries.sources import municipality_of, original, passage, whole_source

__all__ = [
    "archived",
    "body_page",
    "case_page",
    "cases",
    "front_page",
    "item_page",
    "meeting_page",
    "meetings_overview",
    "municipality_name",
    "municipality_of",
    "original",
    "passage",
    "people",
    "person_page",
    "resolve",
    "whole_source",
]
