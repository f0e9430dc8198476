"""Which characters of a paper were understood as what. In the end every character lies in exactly one span."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from raadslag.reading.lines import Line
from raadslag.records import Span, SpanKind

_RANK = {SpanKind.FIELD: 0, SpanKind.WEAK: 1, SpanKind.FURNITURE: 2, SpanKind.UNREAD: 3}


@dataclass(slots=True)
class Marks:
    """Collects claims on stretches of a text and settles them."""

    text: str
    _claims: list[tuple[int, int, SpanKind, tuple[str, ...]]] = field(default_factory=list)

    def field(self, lines: Line | Iterable[Line], *paths: str) -> None:
        """These lines were read as these fields."""
        self._claim(lines, SpanKind.FIELD, paths)

    def weak(self, lines: Line | Iterable[Line], *paths: str) -> None:
        """These lines were placed only because nothing else claimed them."""
        self._claim(lines, SpanKind.WEAK, paths)

    def furniture(self, lines: Line | Iterable[Line]) -> None:
        """These lines belong to the page, not to what the paper says."""
        self._claim(lines, SpanKind.FURNITURE, ())

    def _claim(self, lines: Line | Iterable[Line], kind: SpanKind, paths: tuple[str, ...]) -> None:
        for line in (lines,) if isinstance(lines, Line) else lines:
            self._claims.append((line.start, line.end, kind, paths))

    def spans(self) -> tuple[Span, ...]:
        """The whole text as spans, in order, without gap or overlap. Blank space belongs to what stands before it."""
        pieces = self._pieces()
        spans: list[Span] = []
        for start, end, kind, paths in pieces:
            last = spans[-1] if spans else None
            if last and last.kind is kind and last.fields == paths:
                spans[-1] = Span(start=last.start, end=end, kind=kind, fields=paths)
            else:
                spans.append(Span(start=start, end=end, kind=kind, fields=paths))
        return tuple(spans)

    def _pieces(self) -> list[tuple[int, int, SpanKind, tuple[str, ...]]]:
        pieces: list[tuple[int, int, SpanKind, tuple[str, ...]]] = []
        position = 0
        for start, end, kind, paths in self._merged():
            if start > position:
                self._gap(pieces, position, start)
            if end > max(start, position):
                pieces.append((max(start, position), end, kind, paths))
                position = end
        if position < len(self.text):
            self._gap(pieces, position, len(self.text))
        return pieces

    def _gap(self, pieces: list[tuple[int, int, SpanKind, tuple[str, ...]]], start: int, end: int) -> None:
        if self.text[start:end].strip():
            pieces.append((start, end, SpanKind.UNREAD, ()))
        elif pieces:
            pieces[-1] = (pieces[-1][0], end, pieces[-1][2], pieces[-1][3])
        else:
            pieces.append((start, end, SpanKind.FURNITURE, ()))

    def _merged(self) -> list[tuple[int, int, SpanKind, tuple[str, ...]]]:
        """Claims in order; claims on the same stretch become one that carries the fields of all."""
        merged: dict[tuple[int, int], tuple[SpanKind, tuple[str, ...]]] = {}
        for start, end, kind, paths in self._claims:
            if end <= start:
                continue
            kind0, paths0 = merged.get((start, end), (kind, ()))
            strongest = min(kind0, kind, key=_RANK.__getitem__)
            merged[start, end] = (strongest, tuple(dict.fromkeys(paths0 + paths)))
        return [(s, e, k, p) for (s, e), (k, p) in sorted(merged.items())]


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many characters lie in what; the four always add up to `total`."""

    total: int
    fields: int
    weak: int
    furniture: int
    unread: int


def coverage(spans: Iterable[Span]) -> Coverage:
    """Count the characters of some spans by kind."""
    counts = dict.fromkeys(SpanKind, 0)
    for span in spans:
        counts[span.kind] += span.end - span.start
    return Coverage(
        total=sum(counts.values()),
        fields=counts[SpanKind.FIELD],
        weak=counts[SpanKind.WEAK],
        furniture=counts[SpanKind.FURNITURE],
        unread=counts[SpanKind.UNREAD],
    )
