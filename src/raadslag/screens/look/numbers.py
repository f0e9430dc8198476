"""Numbers as addresses and fields give them."""


def whole_number(text: str | None, *, least: int = 1, most: int = 9999) -> int | None:
    """A number from an address; None for anything else."""
    if text is None or not text.isascii() or not text.isdigit() or len(text) > 9:
        return None
    value = int(text)
    return value if least <= value <= most else None
