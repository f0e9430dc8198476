"""What the frame around a page is made of, whatever audience the page is for."""

from dataclasses import dataclass

from raadslag.screens.look.labels import Word


@dataclass(frozen=True, slots=True)
class Crumb:
    """A step of the breadcrumb; the last, where one is, has no address."""

    text: str
    address: str = ""


@dataclass(frozen=True, slots=True)
class NavigationLink:
    word: Word
    address: str
    here: bool
