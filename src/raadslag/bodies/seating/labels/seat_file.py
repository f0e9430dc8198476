"""The Danish words that a file of seats is written in: heads, kinds and posts. They are read, never shown."""

from typing import Final

from raadslag.bodies.kinds import BodyKind, OfficeKind

COLUMNS: Final = ("udvalg", "art", "navn", "liste", "valggruppe", "post", "fra", "til")
REQUIRED: Final = ("udvalg", "navn", "fra")

KINDS: Final = {
    "kommunalbestyrelse": BodyKind.COUNCIL,
    "kommunalbestyrelsen": BodyKind.COUNCIL,
    "byråd": BodyKind.COUNCIL,
    "byrådet": BodyKind.COUNCIL,
    "økonomiudvalg": BodyKind.FINANCE,
    "økonomiudvalget": BodyKind.FINANCE,
    "stående udvalg": BodyKind.STANDING,
    "fagudvalg": BodyKind.STANDING,
    "§ 17, stk. 4-udvalg": BodyKind.SPECIAL,
    "§ 17 stk. 4": BodyKind.SPECIAL,
    "særligt udvalg": BodyKind.SPECIAL,
    "nævn": BodyKind.BOARD,
    "råd": BodyKind.ADVISORY,
    "selskab": BodyKind.COMPANY,
    "bestyrelse": BodyKind.COMPANY,
}

POSTS: Final = {
    "formand": OfficeKind.CHAIR,
    "udvalgsformand": OfficeKind.CHAIR,
    "næstformand": OfficeKind.VICE_CHAIR,
    "borgmester": OfficeKind.MAYOR,
    "viceborgmester": OfficeKind.DEPUTY_MAYOR,
}

OUTSIDE: Final = frozenset({"løsgænger", "uden for partierne", "uden for parti"})
"""What stands for no list."""
