"""What persons decided, as matching takes it."""

from dataclasses import dataclass, field

Spot = tuple[str, int]
"""An item of a source: the source's digest and the item's place in it."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """Pairs said to be one, and pairs said to be two. The order within a pair means nothing."""

    together: frozenset[frozenset[str]] = field(default_factory=frozenset)
    apart: frozenset[frozenset[str]] = field(default_factory=frozenset)


@dataclass(frozen=True, slots=True)
class Verdicts:
    """The same for items."""

    together: frozenset[frozenset[Spot]] = field(default_factory=frozenset)
    apart: frozenset[frozenset[Spot]] = field(default_factory=frozenset)
