"""How a recommendation names who makes it."""

import re

PROPOSES = re.compile(
    r"^(?P<who>.{3,180}?)\s+(?:indstiller|foreslår|anbefaler)\b(?P<rest>[^:]{0,120}?,?\s*at\b\s*:?\s*|\s*:\s*|,?\s*)(?P<text>.*)$",
    re.DOTALL,
)
