"""What a decision says: its formula, points, remarks, votes and who was elected."""

import re
from collections.abc import Sequence

from raadslag.reading.meaning.people import people
from raadslag.reading.meaning.statements import statements_of
from raadslag.reading.meaning.votes import votes_of
from raadslag.reading.vocabulary.outcomes import (
    ELECTED_LABEL,
    ELECTED_NAMES,
    NEXT_POINT,
    ON_AMENDMENTS,
    ON_OTHER_ITEMS,
    POINTS,
    REMARK_FOLLOWS,
    outcome_of,
)
from raadslag.reading.vocabulary.votes import SIDE
from raadslag.records import Blocks, Decision, Heading, ListBlock, Outcome, PointOutcome, Table, Voter

_SENTENCE = re.compile(
    r"(?<=\))\s+(?=(?:Indstillingen|Forslaget|Ændringsforslaget)\b)|(?<=[a-zæøåA-ZÆØÅ)”\"])\.\s+(?=[A-ZÆØÅ])"
)
_WEAK = frozenset({Outcome.REFERRED, Outcome.DISCUSSED, Outcome.NONE})


def decision_of(blocks: Blocks) -> Decision | None:
    """A decision section understood; None where it is empty. A text without a known formula has outcome `other`."""
    texts = _texts(blocks)
    if not texts:
        return None
    points = _points(texts)
    elected = _elected(texts)
    formula_at, formula = _formula(texts, points)
    if elected and formula in (None, Outcome.APPROVED, Outcome.APPROVED_WITH_REMARKS, Outcome.ELECTED):
        formula = Outcome.ELECTED
    remarks: tuple[str, ...] = ()
    if formula_at is not None and REMARK_FOLLOWS.search(texts[formula_at]) and formula_at + 1 < len(texts):
        remarks = tuple(t for t in texts[formula_at + 1 :] if not SIDE.match(t))
    return Decision(
        outcome=formula or Outcome.OTHER,
        points=points,
        remarks=remarks,
        votes=votes_of(texts),
        elected=elected,
        statements=statements_of(texts),
    )


def _texts(blocks: Blocks) -> list[str]:
    texts: list[str] = []
    for block in blocks:
        if isinstance(block, ListBlock):
            number = block.start
            for offset, item in enumerate(block.items):
                mark = f"{number + offset}. " if block.ordered else ""
                texts.append(mark + " ".join(item.text.split("\n")))
        elif isinstance(block, Table):
            texts.extend(" ".join(row) for row in block.rows)
        elif isinstance(block, Heading) or block.text.strip():
            texts.append(block.text.strip())
    return [t for t in texts if t]


def _formula(texts: Sequence[str], points: tuple[PointOutcome, ...]) -> tuple[int | None, Outcome | None]:
    """The paragraph that decides, and its code: the first with a strong formula, else the first with any."""
    weak: tuple[int, Outcome] | None = None
    on_amendments: tuple[int, Outcome] | None = None
    for index, text in enumerate(texts):
        for sentence in (s for part in NEXT_POINT.split(text) for s in _SENTENCE.split(part)):
            code = None if SIDE.match(sentence) else outcome_of(sentence)
            if code is None:
                continue
            if ON_AMENDMENTS.match(sentence) or ON_OTHER_ITEMS.match(sentence):
                on_amendments = on_amendments or (index, code)
            elif code not in _WEAK:
                return index, code
            else:
                weak = weak or (index, code)
    weak = weak or on_amendments
    if weak:
        return weak
    if points:
        return None, points[0].outcome
    return None, None


def _points(texts: Sequence[str]) -> tuple[PointOutcome, ...]:
    points = []
    for text in (part for whole in texts for part in NEXT_POINT.split(whole)):
        match = POINTS.match(text)
        code = outcome_of(match["text"]) if match else None
        if match and code:
            points.append(PointOutcome(numbers=_numbers(match["numbers"]), outcome=code, text=match["text"].strip()))
    return tuple(points)


def _numbers(written: str) -> tuple[int, ...]:
    numbers: list[int] = []
    for first, sign, last in re.findall(r"(\d+)(?:\s*([-–]|til)\s*(\d+))?", written):
        top = int(last) if sign else int(first)
        numbers.extend(range(int(first), min(top, int(first) + 50) + 1))
    return tuple(numbers)


def _elected(texts: Sequence[str]) -> tuple[Voter, ...]:
    found: list[Voter] = []
    for text in texts:
        for told in ELECTED_NAMES.finditer(text):
            found.extend(Voter(name=p.name, party=p.party) for p in people(told["names"]))
        if label := ELECTED_LABEL.match(text):
            found.extend(Voter(name=p.name, party=p.party) for p in people(label["names"].rstrip(".")))
    return tuple(dict.fromkeys(found))
