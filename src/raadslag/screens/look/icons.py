"""The signs: small drawings on a field of 20 by 20, in the colour of the text beside them.

No sign stands alone: the word is always there, so every drawing is hidden from screen readers.
"""

from typing import Final

from django.utils.html import format_html
from django.utils.safestring import SafeString

_RING: Final = "M10 2.5a7.5 7.5 0 1 0 0 15a7.5 7.5 0 1 0 0-15z"

STROKES: Final[dict[str, str]] = {
    "arrow": f"{_RING}M6.5 10h7M10.5 7l3 3l-3 3",
    "arrow-back": f"{_RING}M13.5 10h-7M9.5 7l-3 3l3 3",
    "calendar": "M3 4.5h14v13H3zM3 8.5h14M7 2.5v4M13 2.5v4",
    "check": f"{_RING}M6.5 10.2l2.5 2.5l4.7-5.2",
    "check-note": "M14 2.5H3v15h8M17.5 9v8.5M14.5 13.2h6M6 9.5l2 2l4.2-4.6",
    "chevron-left": "M12.5 4l-6 6l6 6",
    "chevron-right": "M7.5 4l6 6l-6 6",
    "circle": _RING,
    "clock": f"{_RING}M10 5.8v4.5l3 2",
    "cross": f"{_RING}M7 7l6 6M13 7l-6 6",
    "close": "M5 5l10 10M15 5l-10 10",
    "diamond": "M10 2l8 8l-8 8l-8-8z",
    "document": "M5 2.5h7l4 4v11H5zM12 2.5v4h4M8 10h5M8 13.5h5",
    "dot": f"{_RING}M10 8.5a1.5 1.5 0 1 0 0 3a1.5 1.5 0 1 0 0-3z",
    "download": "M10 3v9M6.5 9l3.5 3.5L13.5 9M4 16.5h12",
    "eye": "M1.8 10q3.6-5.4 8.2-5.4t8.2 5.4q-3.6 5.4-8.2 5.4t-8.2-5.4zM10 7.7a2.3 2.3 0 1 0 0 4.6a2.3 2.3 0 1 0 0-4.6z",
    "lock": "M4.5 9h11v8.5h-11zM7 9V6a3 3 0 0 1 6 0v3M10 12v2.5",
    "minus": f"{_RING}M6.5 10h7",
    "note": f"{_RING}M10 6v5.2M10 13.8v.2",
    "paper-clip": "M13.5 6.5v7a3.5 3.5 0 0 1-7 0V5.2a2.4 2.4 0 0 1 4.8 0v7.6a1.2 1.2 0 0 1-2.4 0V6.5",
    "people": (
        "M7 4a2.7 2.7 0 1 0 0 5.4a2.7 2.7 0 1 0 0-5.4zM2 16.5q0-5 5-5t5 5"
        "M13 4.4q2.5 0 2.5 2.5T13 9.4M15 12q3 .6 3 4.5"
    ),
    "person": "M10 2.8a3.4 3.4 0 1 0 0 6.8a3.4 3.4 0 1 0 0-6.8zM3.5 17.5q0-5.6 6.5-5.6t6.5 5.6z",
    "place": "M10 2.2q5.6.2 5.6 5.6q0 3.8-5.6 10q-5.6-6.2-5.6-10q0-5.4 5.6-5.6zM10 6a2 2 0 1 0 0 4a2 2 0 1 0 0-4z",
    "plus": "M10 4v12M4 10h12",
    "search": "M8.5 3a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11zM12.6 12.6l4.9 4.9",
    "talk": "M2.5 4h15v9.5H9l-4 3.6v-3.6H2.5z",
    "target": f"{_RING}M10 7a3 3 0 1 0 0 6a3 3 0 1 0 0-6zM10 8.8a1.2 1.2 0 1 0 0 2.4a1.2 1.2 0 1 0 0-2.4z",
}  # fmt: skip


def icon(name: str, css: str = "") -> SafeString:
    """A sign by its name."""
    return format_html(
        '<svg class="sign {}" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">'
        '<path d="{}" fill="none" stroke="currentColor" stroke-width="1.7" stroke-linecap="round"'
        ' stroke-linejoin="round"></path></svg>',
        css,
        STROKES[name],
    )
