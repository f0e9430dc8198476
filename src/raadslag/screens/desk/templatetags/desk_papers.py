"""The words for how papers and names were put together: `{% load desk_papers %}`."""

import datetime as dt

from django import template
from django.utils import timezone
from django.utils.translation import gettext as _

from raadslag.bodies.labels import DOUBTS
from raadslag.bodies.labels import RULES as NAME_RULES
from raadslag.bodies.shapes import BodySpelling, OpenDoubt, PersonSpelling
from raadslag.publication.labels import MATCH_RULES
from raadslag.publication.shapes.matches import ItemSpot, MatchedSource, PersonsWord, Spot
from raadslag.screens.desk.papers.labels import WEIGHTS, form_of
from raadslag.screens.look import danish

register = template.Library()
register.filter("form_word", form_of)


@register.filter
def weight_word(weight: str) -> str:
    return str(WEIGHTS[weight])


@register.filter
def match_reason(match: MatchedSource | ItemSpot) -> str:
    """Why it stands there; how sure, where that is not certain."""
    rule = str(MATCH_RULES.get(match.rule, match.rule))
    sure = f"{match.score:.2f}".replace(".", ",")
    return rule if match.score >= 1 else _("%(rule)s, sikkerhed %(score)s af 1") % {"rule": rule, "score": sure}


@register.filter
def spot_value(place: ItemSpot) -> str:
    """An item as the form sends it."""
    return f"{place.spot.source}:{place.spot.item}"


@register.filter
def word_told(word: PersonsWord) -> str:
    """As in "Papir 12 og 9 er samlet af Lise Holm den 18. marts 2025."."""
    what = _("Papir") if word.first.item is None else _("Punkt")
    done = _("samlet") if word.verdict == "join" else _("skilt ad")
    spots = danish.in_words((_spot(word.first), *map(_spot, word.others)))
    told = f"{what} {spots} er {done}{_by(word.by)} den {_day(word.made)}"
    if word.undone:
        told += f", fortrudt{_by(word.undone_by or '')} den {_day(word.undone)}"
    return told + "."


@register.filter
def doubt_reason(doubt: OpenDoubt) -> str:
    return str(DOUBTS.get(doubt.rule, doubt.rule))


@register.filter
def is_of_persons(doubt: OpenDoubt) -> bool:
    return doubt.number.startswith("P")


@register.filter
def is_renamed(spelling: BodySpelling) -> bool:
    """Whether a person or a file of names said so, and it can be undone."""
    return spelling.rule in ("rename", "alias")


@register.filter
def body_reason(spelling: BodySpelling) -> str:
    rule = str(NAME_RULES.get(spelling.rule, spelling.rule))
    since = _(" fra den %(day)s") % {"day": danish.full_date(spelling.since)} if spelling.since else ""
    return f"{rule}{since}{_by(spelling.by)}"


@register.filter
def person_reason(spelling: PersonSpelling) -> str:
    return f"{NAME_RULES.get(spelling.rule, spelling.rule)}{_by(spelling.by)}"


def _spot(spot: Spot) -> str:
    return str(spot.source) if spot.item is None else f"{spot.source}:{spot.item}"


def _by(name: str) -> str:
    return _(" af %(name)s") % {"name": name} if name else ""


def _day(moment: dt.datetime) -> str:
    return danish.full_date(timezone.localtime(moment).date())
