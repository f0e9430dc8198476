"""The Danish words of this room."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from raadslag.accounts.roles import Role

EMAIL: Final = _("e-mail")
NAME: Final = _("navn")
IS_ACTIVE: Final = _("kan logge ind")
CREATED: Final = _("oprettet")
USER: Final = _("bruger")
USERS: Final = _("brugere")
ROLES: Final = {
    Role.SECRETARY: _("udvalgssekretær"),
    Role.CASE_OFFICER: _("sagsbehandler"),
    Role.APPROVER: _("godkender"),
    Role.ECONOMIST: _("økonom"),
    Role.ADVISER: _("rådgiver"),
    Role.MEMBER: _("medlem"),
    Role.CHAIR: _("formand"),
    Role.VICE_CHAIR: _("næstformand"),
    Role.MAYOR: _("borgmester"),
    Role.COUNCIL_MEMBER: _("medlem af kommunalbestyrelsen, ikke af udvalget"),
    Role.GUEST: _("gæst"),
    Role.RECORDS_MANAGER: _("arkivansvarlig"),
    Role.ADMINISTRATOR: _("administrator"),
    Role.AUDITOR: _("revisor"),
}

DEEDS: Final = {
    "accounts.create_user": _("oprette en bruger"),
    "accounts.deactivate_user": _("lukke en bruger ude"),
}

KINDS: Final = {"user": _("bruger")}
FIELDS: Final = {"email": _("e-mail"), "is_active": _("kan logge ind"), "name": _("navn")}
