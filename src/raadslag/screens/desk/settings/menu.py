"""The menu of settings, and who gets to which part."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from raadslag.accounts.models import User
from raadslag.accounts.permissions import refusal
from raadslag.bodies.dossiers import scope_here
from raadslag.bodies.kinds import Scope
from raadslag.bodies.permissions import bodies_where
from raadslag.bodies.rights import CHANGE_SETTING, DESCRIBE_MUNICIPALITY
from raadslag.screens.look.frames import NavigationLink
from raadslag.screens.look.labels import Word


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the settings."""

    word: Word
    route: str
    is_for: Callable[[User, dt.date], bool]


def administrators(user: User, day: dt.date) -> bool:
    """Who runs the place."""
    return refusal(DESCRIBE_MUNICIPALITY, by=user, day=day) is None


def secretaries(user: User, day: dt.date) -> bool:
    """Who may change something at some body, and so may look at what holds."""
    return bodies_where(CHANGE_SETTING, user=user, day=day) != frozenset()


SECTIONS: Final[dict[str, Section]] = {
    "municipality": Section(_("Kommunen"), "desk:municipality", administrators),
    "bodies": Section(_("Udvalg"), "desk:bodies", secretaries),
    "persons": Section(_("Personer"), "desk:users", administrators),
    "deadlines": Section(_("Frister"), "desk:deadlines", secretaries),
    "publication": Section(_("Offentliggørelse"), "desk:publication", secretaries),
    "signin": Section(_("Log på"), "desk:signin", administrators),
    "mail": Section(_("Mail"), "desk:mail", administrators),
    "running": Section(_("Drift"), "desk:running", administrators),
}


OF_AN_ARCHIVE: Final = frozenset({"municipality", "persons", "signin", "mail", "running"})


def menu(user: User, here: str, day: dt.date) -> tuple[NavigationLink, ...]:
    """The parts somebody may see. Each question is asked once."""
    archive = scope_here() == Scope.MANY
    sections = {name: each for name, each in SECTIONS.items() if name in OF_AN_ARCHIVE or not archive}
    allowed = {ask: ask(user, day) for ask in {each.is_for for each in sections.values()}}
    return tuple(
        NavigationLink(each.word, reverse(each.route), here=name == here)
        for name, each in sections.items()
        if allowed[each.is_for]
    )
