"""Votes as minutes tell them: sides with names or parties, or counts alone."""

import re
from collections.abc import Iterator, Sequence

from raadslag.danish.numbers import NONE, WORDS, whole
from raadslag.reading.meaning.people import person, split_row
from raadslag.reading.vocabulary.people import is_party
from raadslag.reading.vocabulary.votes import (
    COUNTED_SIDES,
    COUNTS,
    LEADING_COUNT,
    NO_VOTES,
    PARTY_WORDS,
    REJECTED_BY,
    SIDE,
    TOLD,
    TRAILING_ABSTAIN,
)
from raadslag.records import Vote, Voter, VoteSide

_SIDES = ("in_favour", "against", "abstained")


def votes_of(texts: Sequence[str]) -> tuple[Vote, ...]:
    """Every vote in the paragraphs of a decision, in order. A side named twice begins another vote."""
    votes: list[dict[str, VoteSide]] = []
    introductions: list[str | None] = []
    intro: str | None = None
    joined = "\n".join(texts)
    matches = list(SIDE.finditer(joined))
    if not matches:
        return _told(joined) or _counted(texts)
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
    if votes and "abstained" not in votes[-1] and (told := next(_abstentions(joined), None)):
        votes[-1]["abstained"] = told
    return tuple(Vote(on=on, **sides) for on, sides in zip(introductions, votes, strict=True))


def _abstentions(text: str) -> Iterator[VoteSide]:
    """Who abstained, told as a sentence after the sides that were named."""
    return (_side(m["counted"] or m["who"]) for m in TOLD.finditer(text) if m["abstained"])


def _told(text: str) -> tuple[Vote, ...]:
    """A vote told as sentences, each with its side. Only where somebody stood against, by name or party."""
    if counted := COUNTED_SIDES.search(text):
        return (Vote(in_favour=_side(counted["in_favour"]), against=_side(counted["against"])),)
    sides: dict[str, VoteSide] = {}
    for match in TOLD.finditer(text):
        side = next(s for s in _SIDES if match[s])
        sides.setdefault(side, _side(match["counted"] or match["who"]))
    told = Vote().model_copy(update=sides)
    return (told,) if "against" in sides or ("abstained" in sides and "in_favour" in sides) else ()


def _until_names_end(body: str) -> str:
    """A side's names end with its first line that has any; what follows is another sentence."""
    for line in body.split("\n"):
        if line.strip():
            return line.strip()
    return ""


def _side(body: str) -> VoteSide:
    body = re.split(r"(?<=[)\w])\.\s+(?=[A-ZÆØÅ][a-zæøå])", body)[0].strip().rstrip(".;")
    if NO_VOTES.match(body):
        return VoteSide(count=0)
    count = None
    if leading := LEADING_COUNT.match(body):
        count = int(leading["count"])
        body = body[leading.end() :].strip(" ,:")
        body = body[1:-1] if body.startswith("(") and body.endswith(")") else body
        body = re.sub(r"^medlemmer\s*", "", body).strip("() ") if not re.search(r"\([^)]*\)", body) else body
    voters: list[Voter] = []
    parties: list[str] = []
    for part in split_row(PARTY_WORDS.sub(" ", body)):
        marks = [p for p in re.split(r"[\s+]+", part.strip(" .()")) if p]
        if marks and all(is_party(m) and (len(m) <= 2 or m.lower() == "løsgænger") for m in marks):
            parties.extend(marks)
        elif (named := person(part)) and not is_party(named.name):
            voters.append(Voter(name=named.name, party=named.party))
    return VoteSide(count=count, voters=tuple(voters), parties=tuple(parties))


def _counted(texts: Sequence[str]) -> tuple[Vote, ...]:
    votes = []
    for text in texts:
        if match := COUNTS.search(text):
            abstained = VoteSide(count=whole(match["abstained"])) if match["abstained"] else VoteSide()
            winners, losers = (VoteSide(count=whole(match[side])) for side in ("in_favour", "against"))
            if REJECTED_BY.search(text[: match.end()]):
                winners, losers = losers, winners
            votes.append(Vote(on=text, in_favour=winners, against=losers, abstained=abstained))
        elif trailing := TRAILING_ABSTAIN.match(text):
            who = trailing["who"].strip()
            if who.isdigit() or who.lower() in WORDS or who.lower() in NONE:
                continue
            votes.append(Vote(abstained=_side(who)))
    return tuple(votes)
