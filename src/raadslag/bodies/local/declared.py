"""Every local setting, declared once: what the Act leaves open, or has not decided. The Danish words are in `labels`.

A new setting is one more `Setting` here and its two sentences there; pages, query and log follow.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Final, Generic, TypeVar

from raadslag.bodies.kinds import BodyKind
from raadslag.bodies.local.values import Clock, Values, Whole, Words, YearlyDays, YesNo

T = TypeVar("T")


class Part(StrEnum):
    """Where in the menu of settings one stands."""

    BODIES = "bodies"
    DEADLINES = "deadlines"
    PUBLICATION = "publication"
    PERSONS = "persons"


@dataclass(frozen=True, kw_only=True)
class Setting(Generic[T]):
    """A setting. `per_body`: a body may have its own value. `by_secretary`: the body's secretary may change that.

    `fixed` holds what the Act itself says for a kind of body, and `least` what it demands at least; no local value
    reaches below.
    """

    name: str
    part: Part
    values: Values[T]
    default: T
    per_body: bool = True
    by_secretary: bool = False
    statute: str = ""
    fixed: Mapping[BodyKind, T] = field(default_factory=dict)
    least: Mapping[BodyKind, int] = field(default_factory=dict)

    def within_law(self, value: T, kind: BodyKind) -> T:
        """The value as it can hold for a kind of body."""
        if kind in self.fixed:
            return self.fixed[kind]
        if kind in self.least and isinstance(value, int) and value < self.least[kind]:
            return self.values.read(str(self.least[kind]))
        return value


# -- Deadlines ---------------------------------------------------------------------------------------------

DISPATCH_WEEKDAYS: Final = Setting[int](
    name="dispatch_weekdays",
    part=Part.DEADLINES,
    values=Whole(0, 30),
    default=4,
    least={BodyKind.COUNCIL: 4},
    statute="kommunestyrelsesloven § 8, stk. 4, og § 20, stk. 3",
)
DISPATCH_HOUR: Final = Setting[dt.time | None](
    name="dispatch_hour",
    part=Part.DEADLINES,
    values=Clock(),
    default=dt.time(12),
    by_secretary=True,
    statute="kommunestyrelsesloven § 20, stk. 3",
)
REQUEST_WEEKDAYS: Final = Setting[int](
    name="request_weekdays",
    part=Part.DEADLINES,
    values=Whole(0, 60),
    default=8,
    statute="kommunestyrelsesloven § 11, stk. 1",
)
REQUEST_HOUR: Final = Setting[dt.time | None](
    name="request_hour", part=Part.DEADLINES, values=Clock(), default=dt.time(12)
)
MINUTES_WEEKDAYS: Final = Setting[int](
    name="minutes_weekdays", part=Part.DEADLINES, values=Whole(0, 60), default=5, by_secretary=True
)
SATURDAY_IS_WEEKDAY: Final = Setting[bool](
    name="saturday_is_weekday", part=Part.DEADLINES, values=YesNo(), default=False, per_body=False
)
EXTRA_DAYS_OFF: Final = Setting[tuple[tuple[int, int], ...]](
    name="extra_days_off", part=Part.DEADLINES, values=YearlyDays(), default=(), per_body=False
)

# -- Publication -------------------------------------------------------------------------------------------

PUBLISHES_MINUTES: Final = Setting[bool](
    name="publishes_minutes",
    part=Part.PUBLICATION,
    values=YesNo(),
    default=True,
    fixed={BodyKind.COUNCIL: True},
    statute="kommunestyrelsesloven § 8, stk. 7, og § 20, stk. 7",
)
PUBLISHES_CLOSED_HEADINGS: Final = Setting[bool](
    name="publishes_closed_headings",
    part=Part.PUBLICATION,
    values=YesNo(),
    default=True,
    fixed={BodyKind.COUNCIL: True},
    statute="kommunestyrelsesloven § 8, stk. 7, og § 20, stk. 7",
)
PUBLISHES_CLOSED_DECISIONS: Final = Setting[bool](
    name="publishes_closed_decisions",
    part=Part.PUBLICATION,
    values=YesNo(),
    default=True,
    fixed={BodyKind.COUNCIL: True},
    statute="kommunestyrelsesloven § 8, stk. 7",
)
CLOSED_WITHOUT_DECISION_DAYS: Final = Setting[int](
    name="closed_without_decision_days", part=Part.PUBLICATION, values=Whole(1, 365), default=14, by_secretary=True
)
SMALL_COUNT_THRESHOLD: Final = Setting[int](
    name="small_count_threshold", part=Part.PUBLICATION, values=Whole(1, 100), default=5
)

# -- Bodies ------------------------------------------------------------------------------------------------

DEFAULT_PLACE: Final = Setting[str](
    name="default_place",
    part=Part.BODIES,
    values=Words(200),
    default="",
    by_secretary=True,
    statute="kommunestyrelsesloven § 8, stk. 1, og § 20, stk. 1",
)
DEFAULT_START: Final = Setting[dt.time | None](
    name="default_start",
    part=Part.BODIES,
    values=Clock(),
    default=None,
    by_secretary=True,
    statute="kommunestyrelsesloven § 8, stk. 1, og § 20, stk. 1",
)
ELECTRONIC_DISPATCH_ONLY: Final = Setting[bool](
    name="electronic_dispatch_only",
    part=Part.BODIES,
    values=YesNo(),
    default=False,
    statute="kommunestyrelsesloven § 8 a",
)
MEETS_BY_VIDEO: Final = Setting[bool](
    name="meets_by_video", part=Part.BODIES, values=YesNo(), default=False, statute="kommunestyrelsesloven § 10 a"
)
MEMBERS_RAISE_CASES: Final = Setting[bool](
    name="members_raise_cases",
    part=Part.BODIES,
    values=YesNo(),
    default=True,
    fixed={BodyKind.COUNCIL: True},
    statute="kommunestyrelsesloven § 11, stk. 1",
)

# -- Persons -----------------------------------------------------------------------------------------------

ELECTS_VICE_CHAIR: Final = Setting[bool](
    name="elects_vice_chair",
    part=Part.PERSONS,
    values=YesNo(),
    default=True,
    statute="kommunestyrelsesloven § 22, stk. 1",
)
SUBSTITUTES_FOR_SHORT_ABSENCE: Final = Setting[bool](
    name="substitutes_for_short_absence",
    part=Part.PERSONS,
    values=YesNo(),
    default=False,
    statute="kommunestyrelsesloven § 15, stk. 2, og § 28, stk. 2",
)
SUBSTITUTES_FOR_DISQUALIFIED: Final = Setting[bool](
    name="substitutes_for_disqualified",
    part=Part.PERSONS,
    values=YesNo(),
    default=False,
    fixed={BodyKind.COUNCIL: True},
    statute="kommunestyrelsesloven § 14, stk. 3, og § 28, stk. 3",
)
DISQUALIFIED_DECIDE_THE_QUESTION: Final = Setting[bool](
    name="disqualified_decide_the_question",
    part=Part.PERSONS,
    values=YesNo(),
    default=False,
    statute="forvaltningsloven § 6, stk. 3",
)

DECLARED: Final[Mapping[str, Setting[Any]]] = {
    each.name: each
    for each in (
        DISPATCH_WEEKDAYS,
        DISPATCH_HOUR,
        REQUEST_WEEKDAYS,
        REQUEST_HOUR,
        MINUTES_WEEKDAYS,
        SATURDAY_IS_WEEKDAY,
        EXTRA_DAYS_OFF,
        PUBLISHES_MINUTES,
        PUBLISHES_CLOSED_HEADINGS,
        PUBLISHES_CLOSED_DECISIONS,
        CLOSED_WITHOUT_DECISION_DAYS,
        SMALL_COUNT_THRESHOLD,
        DEFAULT_PLACE,
        DEFAULT_START,
        ELECTRONIC_DISPATCH_ONLY,
        MEETS_BY_VIDEO,
        MEMBERS_RAISE_CASES,
        ELECTS_VICE_CHAIR,
        SUBSTITUTES_FOR_SHORT_ABSENCE,
        SUBSTITUTES_FOR_DISQUALIFIED,
        DISQUALIFIED_DECIDE_THE_QUESTION,
    )
}
"""Every setting by its name, in the order of the pages."""
