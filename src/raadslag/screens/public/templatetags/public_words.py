"""Words that only the public pages use: `{% load public_words %}`."""

from django import template
from django.utils.safestring import SafeString

from raadslag.publication.shapes import Side
from raadslag.screens.look.icons import icon
from raadslag.screens.public import labels
from raadslag.search.shapes import HitKind

register = template.Library()

SIDE_SIGNS: dict[Side, str] = {"in_favour": "check", "against": "cross", "abstained": "minus"}


@register.filter
def hit_kind(kind: HitKind) -> str:
    return str(labels.HIT_KINDS[kind])


@register.simple_tag
def vote_sign(side: Side) -> SafeString:
    return icon(SIDE_SIGNS[side])
