"""How much a paper may hold: enough for any meeting, little enough that reading always ends soon."""

from raadslag.reading.errors import Unreadable

MOST_BYTES = 50_000_000
MOST_CHARACTERS = 20_000_000


def too_large() -> Unreadable:
    return Unreadable(
        "too_large",
        "Filen er for stor til at blive læst. Den må højst fylde 50 MB og have 20 mio. tegn. Del den, og vælg delene.",
    )
