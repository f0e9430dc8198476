"""Statements in a decision: dissent, special recommendations, words for the protocol, reservations."""

import re
from collections.abc import Sequence

from raadslag.reading.vocabulary.statements import COUNTED, KINDS, NAMED, PARTIES
from raadslag.reading.vocabulary.votes import SIDE
from raadslag.records import Statement, Voter

_SENTENCE = re.compile(r"(?<=[a-zæøå)”\"])\.\s+(?=[A-ZÆØÅ\d])")
_LONGEST = 2000


def statements_of(texts: Sequence[str]) -> tuple[Statement, ...]:
    """Each sentence of a decision that tells of one. The sides of a vote are votes, not statements."""
    found: list[Statement] = []
    for text in texts:
        if SIDE.match(text) or len(text) > _LONGEST:
            continue
        found.extend(told for sentence in _sentences(text) if (told := _statement(sentence.strip())))
    return tuple(found)


def _sentences(text: str) -> list[str]:
    """The sentences, but what is quoted after a colon stays with the sentence that introduces it."""
    if re.search(r":\s*[”\"“»]", text):
        return [text]
    return _SENTENCE.split(text)


def _statement(sentence: str) -> Statement | None:
    kind = next((kind for kind, pattern in KINDS if pattern.search(sentence)), None)
    if kind is None or SIDE.match(sentence):
        return None
    head = sentence.split(":", 1)[0] if ":" in sentence else sentence
    named = tuple(dict.fromkeys(Voter(name=m["name"], party=m["party"]) for m in NAMED.finditer(head)))
    parties = () if named else _parties(head)
    if not named and not parties:
        return None
    return Statement(kind=kind, by=named, parties=parties, text=sentence)


def _parties(text: str) -> tuple[str, ...]:
    counted = COUNTED.search(text)
    match = counted or PARTIES.search(text)
    return tuple(dict.fromkeys(re.findall(r"\b[A-ZÆØÅ]\b", match["parties"]))) if match else ()
