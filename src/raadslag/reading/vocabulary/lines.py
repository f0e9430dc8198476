"""Words at which wrapped lines can be told from lines that stand for themselves."""

import re

LEADS_ON = re.compile(
    r"(?:,|-|\b(?:og|i|af|til|for|på|med|som|der|at|den|det|de|en|et|samt|eller|skal|kan|er|om|fra|ved|under|mellem))$",
    re.IGNORECASE,
)

LEADS_ON_TO_LIST = re.compile(r"(?:\bat|:|,|\b(?:indstiller|foreslår|anbefaler))$", re.IGNORECASE)
GLUED_HEADING = re.compile(r"(?P<text>.*[.!?:)])\s?(?P<heading>Bilag|Beslutning|Indstilling)$")
FIGURE = re.compile(
    r"^[-+–]?[\d.,]+(?:\s?(?:%|pct\.?|kr\.?|mio\.?(?: kr\.?)?))?$|^(?:19|20)\d\d$|^[-–]$|^[A-ZÆØÅ][\w. ]{0,18}$"
)
