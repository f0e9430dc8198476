"""An item's start: its number, and its title over as many lines as it takes."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from raadslag.reading.grammar.blocks import joined
from raadslag.reading.grammar.headings import is_wrapper
from raadslag.reading.lines import Line
from raadslag.reading.vocabulary.headings import HEADINGS, plain
from raadslag.reading.vocabulary.items import KEYWORD, LEADER, NUMBERED_TITLE
from raadslag.reading.vocabulary.labels import item_label
from raadslag.reading.vocabulary.lines import LEADS_ON
from raadslag.reading.vocabulary.meeting import BODY_NAME, CLOSED_MARK, JOURNAL_LABEL, KLE, OPEN_MARK, OPENNESS_LINE

_NEAR = 60
"""So many lines on either side show whether the text is wrapped."""
_BROKEN = 0.12
"""Where more than this share of the lines goes on in the middle of a sentence, the paper's lines are wrapped."""


@dataclass(frozen=True, slots=True)
class Start:
    """Where an item begins: the line, how many lines its heading takes, what they say."""

    index: int
    length: int = 1
    number: str | None = None
    title: str | None = None
    full: bool = False
    """A heading of an item's part follows before the next item."""
    told: bool = False
    """A heading of the form itself that says so in words ("Punkt 3"): needs no number in turn to be believed."""


def start_at(lines: Sequence[Line], heads: Sequence[bool], index: int, number: str | None, title: str) -> Start:
    """Take the further lines of a title with it."""
    first = lines[index]
    length = 1
    wraps = _wraps(lines[max(0, index - _NEAR) : index + _NEAR])
    while index + length < len(lines) and not first.whole:
        line = lines[index + length]
        if _dash_of_title(line, length):
            title = f"{title} - {line.text}"
            length += 1
            continue
        late = not title and length == 1 and line.gap <= 1
        if not late and number and _numbers_next(line, number):
            break
        same = line.gap == 0 and line.level == first.level and line.bold == first.bold
        if not (same or late) or heads[index + length] or line.depth or _ends_title(line):
            break
        if not late and not _is_wrapped(lines[index + length - 1], line, wraps=wraps):
            break
        if length > 5 or (KEYWORD.match(line.text) and KEYWORD.match(line.text)["number"]):  # type: ignore[index]
            break
        title = _joined_title(title, line.text)
        length += 1
    if first.whole and not title and index + 1 < len(lines) and _is_title(lines[index + 1], first, heads[index + 1]):
        title, length = lines[index + 1].text, 2
    if not title and index + length < len(lines) and CLOSED_MARK.match(lines[index + length].text):
        title, length = lines[index + length].text, length + 1
    return Start(index, length, number, title.strip() or None)


def _numbers_next(line: Line, number: str) -> bool:
    found = NUMBERED_TITLE.match(line.text)
    return found is not None and int(found["number"] or found["glued"]) == int(number) + 1


def _is_wrapped(before: Line, line: Line, *, wraps: bool) -> bool:
    """Whether a title goes on in the next line. Where the paper wraps no lines, only one that breaks off does."""
    if re.match(r"\d{1,2}[.)]\s", line.text):
        return False
    if wraps or line.level or line.bold or not line.text[:1].isupper():
        return True
    return bool(LEADS_ON.search(before.text))


def _wraps(lines: Sequence[Line]) -> bool:
    """Are sentences broken over lines here? A page of the web as text has each paragraph on one line."""
    plain_lines = [ln for ln in lines if not (ln.whole or ln.cells or ln.depth or ln.level)]
    broken = sum(
        1
        for before, line in pairwise(plain_lines)
        if not line.gap
        and line.text[:1].islower()
        and not line.text.startswith("at ")
        and not before.text.endswith(":")
    )
    return broken > _BROKEN * len(plain_lines)


def _dash_of_title(line: Line, length: int) -> bool:
    """A title broken before its dash, so that the rest looks like a point of a list."""
    return length == 1 and line.depth == 1 and line.gap == 0 and not line.whole and line.marker in ("•", "-", "–")


def _is_title(line: Line, number: Line, head: bool) -> bool:
    """Is a block the title of the item whose number stands in the block before? Never one set smaller than it."""
    if head or is_wrapper(line) or is_item_label(line) or not (line.level or line.bold) or KEYWORD.match(line.text):
        return False
    return not number.level or line.level <= number.level


def _ends_title(line: Line) -> bool:
    return is_item_label(line) or is_wrapper(line) or plain(line.text) in HEADINGS


def _joined_title(title: str, more: str) -> str:
    return joined([title, more]) if title else more


def is_item_label(line: Line) -> bool:
    return bool(
        item_label(line.text, bodies=BODY_NAME) or KLE.match(line.text) or JOURNAL_LABEL.match(line.text)
    ) or bool(OPENNESS_LINE.match(line.text))


def leads(lines: Sequence[Line], heads: Sequence[bool], index: int) -> bool:
    """Does a heading of an item's part, or its label, come within three lines?"""
    return any(heads[at] or is_item_label(lines[at]) for at in range(index, min(index + 3, len(lines))))


def closed_title(text: str) -> tuple[str, bool]:
    """A title without its mark of closedness, and whether it had one."""
    text = OPEN_MARK.sub("", text).strip() or text
    if CLOSED_MARK.search(text):
        return CLOSED_MARK.sub(" ", text).strip(" -–:").strip() or text, True
    return text, False


def numbers_of(starts: Iterable[Start]) -> set[str]:
    """The numbers that items have."""
    return {s.number for s in starts if s.number}


def is_contents_entry(line: Line) -> bool:
    """A line of the list of contents: a title, dots and a page."""
    return line.text[-1:].isdigit() and bool(LEADER.search(line.text))


def without_leader(text: str) -> str:
    """A contents entry without its dots and page."""
    return LEADER.sub("", text).strip()
