"""The pieces of text on a page of a PDF: what stands where, how large, and whether in bold.

Where text stands is asked for the first and last character of a run only, so that a page costs some hundred calls
to PDFium and not some ten thousand. PDFium is not thread-safe.
"""

import ctypes
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from pypdfium2 import raw

from raadslag.reading.formats.pdf.words import HYPHEN, clean

_SPLIT_GAP = 0.75
"""White space of more than so many times the size of the type parts two pieces of a row; whether they are
columns is decided by the rows around them."""

_WIDE_GAP = 1.6
"""The same inside one run, where wide spaces may be mere justification."""

_BOLD_NAME = re.compile(r"bold|black|heavy|demi|(?:^|[-,+])(?:bd|fet|fed)\b", re.IGNORECASE)
_FORCE_BOLD = 1 << 18
_WORD = re.compile(r"\S+")
_PDFIUM_LINE = re.compile(r"[^\r\n]+")


@dataclass(slots=True)
class Piece:
    """A run of text on one baseline. `lead` is its beginning in bold, where the rest is not."""

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool = False
    lead: str = ""
    order: int = 0
    upright: bool = True


@dataclass(frozen=True, slots=True)
class _Style:
    size: float
    bold: bool
    direction: tuple[float, float]


def _function(name: str, result: type | None, *arguments: type) -> Callable[..., int]:
    """One of PDFium's functions with plain integers for handles: they are compared, and used as keys."""
    address = ctypes.cast(getattr(raw, name), ctypes.c_void_p).value
    return ctypes.CFUNCTYPE(result, *arguments)(address or 0)


_P, _I = ctypes.c_void_p, ctypes.c_int
_count_chars = _function("FPDFText_CountChars", _I, _P)
_get_text = _function("FPDFText_GetText", _I, _P, _I, _I, _P)
_get_unicode = _function("FPDFText_GetUnicode", ctypes.c_uint, _P, _I)
_text_object = _function("FPDFText_GetTextObject", _P, _P, _I)
_loose_box = _function("FPDFText_GetLooseCharBox", _I, _P, _I, _P)
_origin = _function("FPDFText_GetCharOrigin", _I, _P, _I, _P, _P)
_font_size = _function("FPDFTextObj_GetFontSize", _I, _P, _P)
_matrix = _function("FPDFPageObj_GetMatrix", _I, _P, _P)
_font = _function("FPDFTextObj_GetFont", _P, _P)
_font_name = _function("FPDFFont_GetBaseFontName", ctypes.c_size_t, _P, _P, ctypes.c_size_t)
_font_weight = _function("FPDFFont_GetWeight", _I, _P)
_font_flags = _function("FPDFFont_GetFlags", _I, _P)
_load_text = _function("FPDFText_LoadPage", _P, _P)
_close_text = _function("FPDFText_ClosePage", None, _P)
_rotation = _function("FPDFPage_GetRotation", _I, _P)


class PageText:
    """The text of one page, while the page is open."""

    def __init__(self, page: int, width: float, height: float) -> None:
        self._text = _load_text(page)
        self._turn = _rotation(page) & 3
        self._width, self._height = (height, width) if self._turn & 1 else (width, height)
        self._styles: dict[int, _Style] = {}
        self._fonts: dict[int, bool] = {}
        self._box = raw.FS_RECTF()
        self._box_at = ctypes.byref(self._box)
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._x_at, self._y_at = ctypes.byref(self._x), ctypes.byref(self._y)

    def close(self) -> None:
        if self._text:
            _close_text(self._text)
            self._text = 0

    def pieces(self) -> list[Piece]:
        """All pieces, in the order in which the page draws them."""
        if not self._text:
            return []
        text = self._string()
        pieces: list[Piece] = []
        for line in _visual_lines(text):
            pieces.extend(self._pieces_of(text, line))
        for order, piece in enumerate(pieces):
            piece.order = order
        return pieces

    def _string(self) -> str:
        count = _count_chars(self._text)
        if count <= 0:
            return ""
        buffer = ctypes.create_string_buffer(2 * count + 2)
        written = _get_text(self._text, 0, count, buffer)
        text = buffer.raw[: max(0, 2 * written - 2)].decode("utf-16-le", "replace")
        if len(text) == count:
            return text
        # Characters without a code, or outside the first plane: indices would drift, so ask one by one.
        return "".join(_character(_get_unicode(self._text, index)) for index in range(count))

    def _style(self, handle: int) -> _Style:
        style = self._styles.get(handle)
        if style is None:
            style = self._styles[handle] = self._new_style(handle)
        return style

    def _new_style(self, handle: int) -> _Style:
        if not handle:
            return _Style(0.0, False, (1.0, 0.0))
        size, matrix = ctypes.c_float(), raw.FS_MATRIX()
        _font_size(handle, ctypes.byref(size))
        _matrix(handle, ctypes.byref(matrix))
        a, b = matrix.a, matrix.b
        height = (matrix.c**2 + matrix.d**2) ** 0.5
        for _ in range(self._turn):
            a, b = b, -a
        font = _font(handle)
        bold = self._fonts.get(font)
        if bold is None:
            bold = self._fonts[font] = _is_bold(font)
        return _Style(abs(size.value) * height, bold, (a, b))

    def _edges(self, index: int) -> tuple[float, float]:
        """The left and right edge of a character, as the page is seen."""
        box = self._box
        if not _loose_box(self._text, index, self._box_at):
            return 0.0, 0.0
        if not self._turn:
            return box.left, box.right
        first, second = self._seen_at(box.left, box.bottom)[0], self._seen_at(box.right, box.top)[0]
        return min(first, second), max(first, second)

    def _base(self, index: int) -> float:
        _origin(self._text, index, self._x_at, self._y_at)
        return self._seen_at(self._x.value, self._y.value)[1] if self._turn else self._y.value

    def _seen_at(self, x: float, y: float) -> tuple[float, float]:
        match self._turn:
            case 1:
                return y, self._width - x
            case 2:
                return self._width - x, self._height - y
            case _:
                return self._height - y, x

    def _pieces_of(self, text: str, line: "_VisualLine") -> Iterator[Piece]:
        """The pieces of one line as PDFium sees it: parted where the type jumps far to the right, or up or down."""
        piece: Piece | None = None
        same, wide = self._one_run(line)
        runs = [(line.start, line.end - 1)] if same and not wide else self._runs(text, line, wide=wide)
        for first, last in runs:
            style = self._style(_text_object(self._text, first))
            at = line.left if first == line.start else first
            left, right = self._edges(at)[0], self._edges(line.right if last == line.end - 1 else last)[1]
            base = self._base(first)
            words = clean(text[first : last + 1])
            if piece and _goes_on(piece, left, base, style.size, wide=wide):
                _extend(piece, words, right, style)
                continue
            if piece:
                yield piece
            piece = _new_piece(words, left, right, base, style)
        if piece:
            yield piece

    def _one_run(self, line: "_VisualLine") -> tuple[bool, bool]:
        """Whether the line is of one style, and whether it is far wider than its characters (columns inside a run)."""
        first = _text_object(self._text, line.start)
        same = first == _text_object(self._text, line.right)
        width = self._edges(line.right)[1] - self._edges(line.left)[0]
        count = line.right - line.left + 1
        return same, count > 2 and width > 0.75 * count * self._style(first).size

    def _runs(self, text: str, line: "_VisualLine", *, wide: bool) -> Iterator[tuple[int, int]]:
        """First and last visible character of each run of one style, cut at words."""
        first = line.start
        current = _text_object(self._text, first)
        for word in _WORD.finditer(text, first, line.end):
            index = word.start()
            handle = _text_object(self._text, index)
            if index > first and (handle != current or wide):
                yield first, _before(text, first, index)
                first, current = index, handle
        yield first, line.end - 1


def _new_piece(words: str, left: float, right: float, base: float, style: _Style) -> Piece:
    a, b = style.direction
    lead = words if style.bold else ""
    return Piece(words, left, right, base, style.size or 10.0, style.bold, lead, upright=a > 0 and abs(b) < a)


def _before(text: str, first: int, index: int) -> int:
    last = index - 1
    while last > first and text[last].isspace():
        last -= 1
    return last


def _goes_on(piece: Piece, left: float, base: float, size: float, *, wide: bool) -> bool:
    height = max(piece.size, size)
    near = -0.5 * height < left - piece.right < (_WIDE_GAP if wide else _SPLIT_GAP) * height
    return near and abs(base - piece.base) < 0.45 * height


def _extend(piece: Piece, words: str, right: float, style: _Style) -> None:
    if style.bold and piece.lead == piece.text:
        piece.lead = f"{piece.text} {words}"
    piece.text = f"{piece.text} {words}"
    piece.right = right
    piece.bold = piece.lead == piece.text
    piece.size = max(piece.size, style.size) if len(words) > len(piece.text) // 2 else piece.size


class _VisualLine(NamedTuple):
    """Visible characters [start, end), and the first and last that stand on the line itself."""

    start: int
    end: int
    left: int
    right: int


def _visual_lines(text: str) -> Iterator[_VisualLine]:
    """A word broken at a line's end belongs whole to the line it began in."""
    for found in _PDFIUM_LINE.finditer(text):
        start, end = found.span()
        left = start
        hyphen = text.find(HYPHEN, start, end)
        while hyphen >= 0:
            space = text.find(" ", hyphen, end)
            if space < 0:
                space = end
            yield from _trimmed(text, start, space, left, max(left, hyphen - 1))
            start, left = space, min(hyphen + 1, end - 1)
            hyphen = text.find(HYPHEN, start, end)
        yield from _trimmed(text, start, end, left, end)


def _trimmed(text: str, start: int, end: int, left: int, right: int) -> Iterator[_VisualLine]:
    first, last = start, end
    while first < last and text[first].isspace():
        first += 1
    while last > first and text[last - 1].isspace():
        last -= 1
    if first < last:
        yield _VisualLine(first, last, first if left == start else left, min(right, last - 1))


def _character(code: int) -> str:
    return chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"


def _is_bold(font: int) -> bool:
    if not font:
        return False
    buffer = ctypes.create_string_buffer(256)
    _font_name(font, buffer, 256)
    name = buffer.value.decode("utf-8", "replace")
    return bool(_BOLD_NAME.search(name)) or _font_weight(font) >= 700 or bool(_font_flags(font) & _FORCE_BOLD)
