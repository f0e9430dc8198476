"""Rows of one municipality. In an installation of one there is nothing to leave out, and nothing is asked for."""

from django.db.models import Q


def within_meeting(within: str, path: str = "meeting__") -> Q:
    """The condition that a row's meeting is of a body of this municipality; `path` leads to the meeting."""
    return Q(**{f"{path}body__municipality__slug": within}) if within else Q()
