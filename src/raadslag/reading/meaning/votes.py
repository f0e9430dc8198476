"""Votes as minutes tell them: sides with names or parties, or counts alone."""

import re
from collections.abc import Sequence

from raadslag.reading.meaning.people import people
from raadslag.reading.vocabulary.people import is_party
from raadslag.reading.vocabulary.votes import (
    COUNTS,
    LEADING_COUNT,
    NUMBERS,
    PARTY_WORDS,
    SIDE,
    TRAILING_ABSTAIN,
    number,
)
from raadslag.records import Vote, Voter, VoteSide

_SIDES = ("in_favour", "against", "abstained")
_NOBODY = re.compile(r"^(?:ingen|0|-|–)?\.?$", re.IGNORECASE)


def votes_of(texts: Sequence[str]) -> tuple[Vote, ...]:
    """Every vote in the paragraphs of a decision, in order. A side named twice begins another vote."""
    votes: list[dict[str, VoteSide]] = []
    introductions: list[str | None] = []
    intro: str | None = None
    joined = "\n".join(texts)
    matches = list(SIDE.finditer(joined))
    if not matches:
        return _counted(texts)
    for index, match in enumerate(matches):
        side = next(s for s in _SIDES if match[s])
        end = matches[index + 1].start() if index + 1 < len(matches) else len(joined)
        body = _until_names_end(joined[match.end() : end])
        if not votes or side in votes[-1]:
            before = joined[: match.start()].strip().rsplit("\n", 1)[-1].strip()
            intro = before or None
            votes.append({})
            introductions.append(intro if intro and not SIDE.match(intro) else None)
        votes[-1][side] = _side(body)
    return tuple(Vote(on=on, **sides) for on, sides in zip(introductions, votes, strict=True))


def _until_names_end(body: str) -> str:
    """A side's names end with its first line that has any; what follows is another sentence."""
    for line in body.split("\n"):
        if line.strip():
            return line.strip()
    return ""


def _side(body: str) -> VoteSide:
    body = re.split(r"(?<=[)\w])\.\s+(?=[A-ZÆØÅ][a-zæøå])", body)[0].strip().rstrip(".;")
    if _NOBODY.match(body):
        return VoteSide(count=0)
    count = None
    if leading := LEADING_COUNT.match(body):
        count = int(leading["count"])
        body = body[leading.end() :].strip(" ,:")
        body = body[1:-1] if body.startswith("(") and body.endswith(")") else body
        body = re.sub(r"^medlemmer\s*", "", body).strip("() ") if not re.search(r"\([^)]*\)", body) else body
    voters = tuple(Voter(name=p.name, party=p.party) for p in people(body) if not is_party(p.name))
    parties = () if voters and not _parties_beside(body) else _parties(re.sub(r"[A-ZÆØÅ][^,]*?\([^)]*\)", "", body))
    return VoteSide(count=count, voters=voters, parties=parties)


def _parties_beside(body: str) -> bool:
    return bool(PARTY_WORDS.search(body)) or bool(re.match(r"^[A-ZÆØÅ]{1,2}\b(?!\.)", body))


def _parties(body: str) -> tuple[str, ...]:
    words = re.split(r"\s*(?:,|\+|\bog\b|\bsamt\b|\s)\s*", PARTY_WORDS.sub(" ", body).strip(" .()"))
    return tuple(w for w in words if w and is_party(w) and (len(w) <= 2 or w.lower() == "løsgænger"))


def _counted(texts: Sequence[str]) -> tuple[Vote, ...]:
    votes = []
    for text in texts:
        if match := COUNTS.search(text):
            abstained = VoteSide(count=number(match["abstained"])) if match["abstained"] else VoteSide()
            votes.append(
                Vote(
                    on=text,
                    in_favour=VoteSide(count=number(match["in_favour"])),
                    against=VoteSide(count=number(match["against"])),
                    abstained=abstained,
                )
            )
        elif trailing := TRAILING_ABSTAIN.match(text):
            who = trailing["who"].strip()
            if who.lower() in NUMBERS or who.isdigit():
                continue
            votes.append(Vote(abstained=_side(who)))
    return tuple(votes)
