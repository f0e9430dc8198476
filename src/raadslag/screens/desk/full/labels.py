"""The Danish words of this part of the desk."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from raadslag.accounts.labels import ROLES
from raadslag.restricted.states import GRANTED

LOGGED: Final = {
    **{role.value: word for role, word in ROLES.items()},
    "substitute": _("stedfortræder"),
    GRANTED: _("givet adgang"),
}
"""On what ground somebody read, as the log has it."""
