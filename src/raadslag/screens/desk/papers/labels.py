"""The Danish words of this part of the desk."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from raadslag.publication.labels import REFUSALS
from raadslag.publication.refusals import Refusal
from raadslag.screens.look.labels import Word

WHICH: Final[dict[str, Word]] = {
    "doubtful": _("Hvor noget er usikkert"),
    "several": _("Med flere papirer"),
    "every": _("Alle"),
}
WEIGHTS: Final[dict[str, Word]] = {
    "counts": _("Det er det, siderne bygger på"),
    "supplements": _("Tæller med som tillæg"),
    "behind": _("Står bag en bedre form"),
    "replaced": _("Erstattet af en nyere udgave"),
}
FORMS: Final = {"html": "html", "markdown": "Markdown", "pdf": "pdf", "plain": "tekst", "json": "json"}


def form_of(media_type: str) -> str:
    """The form of a paper in a word."""
    return next((word for part, word in FORMS.items() if part in media_type), media_type)


def refused(refusal: Refusal) -> str:
    """What stands in the way, and what to do."""
    return str(REFUSALS[refusal.code]).format(*refusal.about)
