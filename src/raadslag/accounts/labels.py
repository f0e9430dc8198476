"""The Danish words of this room."""

from typing import Final

from django.utils.translation import gettext_lazy as _

EMAIL: Final = _("e-mail")
NAME: Final = _("navn")
IS_ACTIVE: Final = _("kan logge ind")
CREATED: Final = _("oprettet")
USER: Final = _("bruger")
USERS: Final = _("brugere")
