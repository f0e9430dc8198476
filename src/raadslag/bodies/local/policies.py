"""May a setting be changed so? A refusal, or None."""

import datetime as dt

from raadslag.bodies.kinds import BodyKind
from raadslag.bodies.local.declared import Setting
from raadslag.bodies.local.values import Unfit
from raadslag.bodies.models import Body, LocalSetting
from raadslag.law.refusal import Refusal, Severity


def fits(wanted: Setting[object], body: Body | None, text: str | None) -> Refusal | None:
    """Whether the setting can have this value, and the law leaves it to the body."""
    if body is None and text is None:
        return None
    if body is not None and not wanted.per_body:
        return Refusal(code="setting_is_municipal", about=(wanted.name,))
    if text is None:
        return None
    try:
        value = wanted.values.read(text)
    except Unfit as unfit:
        return Refusal(code=unfit.code, about=unfit.about)
    if body is not None and wanted.within_law(value, BodyKind(body.kind)) != value:
        return Refusal(code="setting_is_law", statute=wanted.statute, about=(body.name,))
    return None


def is_first_of_its_day(
    wanted: Setting[object], body: Body | None, municipality: int, since: dt.date
) -> Refusal | None:
    """Two values cannot begin on one day: the wrong one is withdrawn first."""
    held = LocalSetting.objects.filter(municipality=municipality, body=body, name=wanted.name, withdrawn=None)
    return (
        Refusal(code="setting_has_that_day", about=(since.isoformat(),)) if held.filter(since=since).exists() else None
    )


def looks_forward(since: dt.date, today: dt.date) -> Refusal | None:
    """A change into the past may change what deadlines were; somebody should want that."""
    if since >= today:
        return None
    return Refusal(code="setting_into_the_past", severity=Severity.WARN, about=(since.isoformat(),))
