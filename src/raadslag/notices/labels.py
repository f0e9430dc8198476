"""The Danish words of this room."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from raadslag.notices.states import MailState

MAIL_STATES: Final = {
    MailState.WAITING: _("Venter"),
    MailState.SENT: _("Sendt"),
    MailState.BOUNCED: _("Kom tilbage"),
    MailState.GIVEN_UP: _("Opgivet"),
    MailState.CANCELLED: _("Aflyst"),
}

DEEDS: Final = {
    "notices.post_written": _("lægge en mail fra et andet program i udbakken"),
    "notices.sent": _("aflevere en mail"),
    "notices.put_off": _("vente med en mail, der ikke kunne afleveres"),
    "notices.refused": _("notere en mail, som serveren afviste"),
    "notices.bounced": _("notere en mail, der kom tilbage"),
    "notices.recover": _("tage en mail op igen, som måske er sendt"),
    "notices.forget": _("slette gamle mails og beskeder"),
    "notices.mark_read": _("læse en besked"),
    "notices.mark_all_read": _("læse alle sine beskeder"),
    "notices.acknowledge": _("notere, at nogen har set en mail, der kom tilbage"),
    "notices.dismiss": _("fjerne en besked"),
    "notices.finish_duty": _("udføre en fast opgave"),
    "notices.fail_duty": _("notere, at en fast opgave gik galt"),
    "notices.ask_for": _("bestille en opgave, der tager tid"),
    "notices.finish_errand": _("udføre en bestilt opgave"),
    "notices.fail_errand": _("notere, at en bestilt opgave gik galt"),
}
KINDS: Final = {
    "duty": _("fast opgave"),
    "errand": _("bestilt opgave"),
    "mail": _("mail"),
    "notice": _("besked"),
    "outbox": _("udbakken"),
}
FIELDS: Final = {
    "asker": _("bestilt af"),
    "day": _("dag"),
    "dismissed": _("fjernet"),
    "done": _("udført"),
    "may_have_been_sent": _("er måske sendt"),
    "read": _("læst"),
    "recipient": _("modtager"),
    "seen": _("set"),
    "sent_all_the_same": _("blev sendt alligevel"),
}
