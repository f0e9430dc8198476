"""Who was not there for one item."""

from collections.abc import Sequence

from raadslag.reading.meaning.people import Named, people
from raadslag.reading.vocabulary.headings import plain
from raadslag.reading.vocabulary.people import ABSENT_SENTENCE, DISQUALIFIED
from raadslag.records import Absence, Attendance, Section, SectionKind


def absences_of(sections: Sequence[Section]) -> tuple[Absence, ...]:
    """Absences stated under a heading of their own, or in a sentence of the decision."""
    found: list[Absence] = []
    for section in sections:
        if section.kind is SectionKind.ABSENCE:
            status = Attendance.EXCUSED if "afbud" in plain(section.heading or "") else Attendance.ABSENT
            for line in section.text.split("\n"):
                found.extend(_absence(p, p.status or status) for p in people(line.rstrip(".")))
        elif section.kind is SectionKind.DECISION:
            for match in ABSENT_SENTENCE.finditer(section.text):
                disqualified = bool(DISQUALIFIED.match(match["what"]))
                found.extend(_absence(p, Attendance.ABSENT, disqualified) for p in people(match["who"]))
    return tuple(dict.fromkeys(found))


def _absence(named: Named, status: Attendance, disqualified: bool = False) -> Absence:
    return Absence(name=named.name, party=named.party, status=status, disqualified=disqualified)
