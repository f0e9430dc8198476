"""The Danish words of this room."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from raadslag.decisions.kinds import BetweenGround, Decider

DEEDS: Final = {
    "decisions.record_by_chair": _("indskrive en beslutning, som formanden har truffet for udvalget"),
    "decisions.record_by_mayor": _("indskrive en beslutning, som borgmesteren har truffet for kommunalbestyrelsen"),
    "decisions.mark_reported": _("notere, at en beslutning er meldt på et møde"),
    "decisions.see_between": _("se beslutninger, der er truffet mellem møderne"),
}

KINDS: Final = {"between": _("beslutning mellem møderne")}
FIELDS: Final = {"reported_day": _("meldt på mødet den")}

DECIDERS: Final = {Decider.CHAIR: _("formand"), Decider.MAYOR: _("borgmester")}
GROUNDS: Final = {
    BetweenGround.URGENT: _("Sagen kunne ikke vente"),
    BetweenGround.UNDOUBTED: _("Sagen gav ikke anledning til tvivl"),
}

REFUSALS: Final = {
    "mayor_decides_for_council": _(
        "Borgmesteren beslutter for kommunalbestyrelsen, formanden for sit udvalg. Vælg den rigtige "
        "(styrelsesloven § 22, stk. 2, og § 31, stk. 1)."
    ),
    "decided_in_the_future": _("En beslutning kan ikke indskrives, før den er truffet. Ret datoen."),
    "no_chair_that_day": _("Udvalget havde ingen formand den dag. Ret datoen, eller indskriv formanden først."),
    "no_mayor_that_day": _("Der var ingen borgmester den dag. Ret datoen, eller indskriv borgmesteren først."),
    "reported_already": _("Beslutningen er allerede meldt."),
    "reported_before_decided": _("Mødet ligger før beslutningen. Ret mødets dag."),
    "reported_in_the_future": _("Mødet er ikke holdt endnu. Vent til efter mødet."),
    "reported_without_item": _("Skriv nummeret på det punkt, hvor beslutningen blev meldt."),
}
