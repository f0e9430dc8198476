"""The Danish words of the first set-up."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from raadslag.bodies.installing.progress import Stage
from raadslag.screens.look.labels import Word

STAGES: Final[dict[Stage, Word]] = {
    Stage.ADMINISTRATOR: _("Den første administrator"),
    Stage.MUNICIPALITY: _("Kommunen"),
    Stage.BODIES: _("Udvalg"),
    Stage.MEMBERS: _("Medlemmer og pladser"),
    Stage.INVITATIONS: _("Invitationer"),
}
