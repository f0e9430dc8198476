"""How much of a paper was read as what, and the words of whatever was not read for sure."""

from collections.abc import Iterator
from typing import Final

from raadslag.cli.terminal import number, percent, printable
from raadslag.reading import FollowUpReading, Reading, coverage
from raadslag.records import Span, SpanKind

LABELS: Final = {
    SpanKind.FIELD: "Felter",
    SpanKind.WEAK: "Usikkert læst",
    SpanKind.FURNITURE: "Sidehoved, sidefod og menu",
    SpanKind.UNREAD: "Ulæst",
}
SHOWN: Final = (SpanKind.WEAK, SpanKind.FURNITURE, SpanKind.UNREAD)


def coverage_report(reading: Reading | FollowUpReading) -> str:
    """The four counts, their sum, and every stretch of the last three."""
    lines = list(_counts(reading))
    for kind in SHOWN:
        spans = [span for span in reading.record.spans if span.kind is kind]
        lines += ["", LABELS[kind] + ("" if spans else ": intet")]
        lines += _stretches(reading, spans)
    return "\n".join(lines)


def _counts(reading: Reading | FollowUpReading) -> Iterator[str]:
    found = coverage(reading.record.spans)
    counts = {
        SpanKind.FIELD: found.fields,
        SpanKind.WEAK: found.weak,
        SpanKind.FURNITURE: found.furniture,
        SpanKind.UNREAD: found.unread,
    }
    wide = max(len(label) for label in LABELS.values())
    for kind, count in counts.items():
        yield f"{LABELS[kind]:{wide}}  {number(count):>10} tegn  {percent(count, found.total):>10}"
    yield f"{'Hele papiret':{wide}}  {number(found.total):>10} tegn  {percent(found.total, found.total):>10}"


def _stretches(reading: Reading | FollowUpReading, spans: list[Span]) -> Iterator[str]:
    """Each stretch of words with its place. Lines are counted on from the last one: papers can be long."""
    line, counted_to = 1, 0
    source = reading.record.source
    for span in spans:
        words = reading.text[span.start : span.end]
        if not words.strip():
            continue
        start = span.start + len(words) - len(words.lstrip())
        line, counted_to = line + reading.text.count("\n", counted_to, start), start
        page = source.page_of(start) if source else None
        fields = f" ({', '.join(span.fields)})" if span.fields else ""
        yield f"  {f'Side {page}, linje' if page else 'Linje'} {number(line)}{fields}"
        yield from (f"    {printable(row.rstrip())}" for row in words.strip().split("\n") if row.strip())
