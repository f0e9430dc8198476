"""What the desk's templates say in words: `{% load desk %}`."""

from django import template

from raadslag.decisions.kinds import BetweenGround
from raadslag.decisions.labels import GROUNDS
from raadslag.restricted.labels import REQUEST_STATES
from raadslag.restricted.states import RequestState
from raadslag.screens.desk.full.labels import LOGGED

register = template.Library()


@register.filter
def logged_ground(code: str) -> str:
    """On what ground somebody read."""
    return str(LOGGED[code])


@register.filter
def request_state(code: str) -> str:
    return str(REQUEST_STATES[RequestState(code)])


@register.filter
def ground_of_decision(code: str) -> str:
    """Why it was decided between meetings."""
    return str(GROUNDS[BetweenGround(code)])
