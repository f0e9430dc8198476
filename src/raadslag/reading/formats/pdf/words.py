"""Words of a PDF: as they are written, whatever they went through when they were set."""

import re

HYPHEN = "\ufffe"
"""PDFium's mark for a hyphen at the end of a line: it joins the two halves around it."""

_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
_LIGATURE = re.compile("[\ufb00-\ufb06]")
_KEEPS_HYPHEN = re.compile(r"(?:og|eller|samt|og/eller|til)\b")


def clean(words: str) -> str:
    """Words as they are written: ligatures taken apart, and words broken at the end of a line made whole."""
    if HYPHEN in words:
        words = _joined(words)
    if _LIGATURE.search(words):
        words = words.translate(_LIGATURES)
    return words


def _joined(words: str) -> str:
    """Words broken at the end of a line made whole; a hyphen that belongs to the word is kept."""
    parts = words.split(HYPHEN)
    whole = parts[0]
    for part in parts[1:]:
        last = re.split(r"[\s-]", whole)[-1]
        if _KEEPS_HYPHEN.match(part):
            whole += f"- {part}"
        elif not part or last.isupper() or last[-1:].isdigit() or not part[0].islower():
            whole += f"-{part}"
        else:
            whole += part
    return whole
