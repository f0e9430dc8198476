"""The words of the log: `{% load desk_log %}`."""

from django import template

from raadslag.audit.labels import FAULTS

register = template.Library()


@register.filter
def fault_word(code: str) -> str:
    """What is wrong with the log, by its code."""
    return str(FAULTS.get(code, code))
