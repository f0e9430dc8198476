"""The Danish words of the payroll."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from raadslag.bodies.seating.labels import Word

YES: Final = _("ja")
NO: Final = _("nej")

HEADS: Final[tuple[Word, ...]] = (
    _("Navn"),
    _("Udvalg"),
    _("Fungerede som"),
    _("I stedet for"),
    _("Fra"),
    _("Til og med"),
    _("Dage"),
    _("Fungerer siden"),
    _("Fungerer til og med"),
    _("Hvervets vederlag"),
    _("Udvalgsvederlag imens"),
    _("Bemærkning"),
    _("Hjemmel"),
)

REASONS: Final[dict[str, Word]] = {
    "under_two_weeks": _("Under to sammenhængende uger"),
    "nine_months_are_up": _("Ni måneder i træk er brugt"),
    "not_by_the_order": _("Reglen giver ikke vederlag for denne post på den tid"),
    "before_the_rules": _("Før de regler, programmet kender. Se efter i bekendtgørelsen."),
}
"""Why acting is not paid."""
