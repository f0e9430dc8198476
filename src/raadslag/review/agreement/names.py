"""One person, firm or centre spelled in several ways."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import combinations, groupby

from rapidfuzz.distance import DamerauLevenshtein

from raadslag.review.finding import Family, Finding, Weight
from raadslag.review.paper import Paper

_FIRM = re.compile(r"\b[A-ZÆØÅ][a-zæøå]{2,}(?:\s[A-ZÆØÅ][a-zæøå]{3,})\b")
_CAPITALS = re.compile(r"\b[A-ZÆØÅ]{6,}\b")
_CENTRE = re.compile(r"\bCenter for (?P<name>[A-ZÆØÅ][\w-]*(?:(?:,|-,)?\s(?:og\s|samt\s)?[A-ZÆØÅ][\w-]*)*)")
_MOST = 4000


def person_spelled_twice(paper: Paper) -> Iterator[Finding]:
    """A voter or absentee whose name is one letter or accent from a participant's."""
    if paper.meeting is None:
        return
    known = {p.name: p.party for p in paper.meeting.participants}
    for _, path, item in paper.items:
        told = [
            (v.name, v.party)
            for vote in (item.decision.votes if item.decision else ())
            for s in (vote.in_favour, vote.against, vote.abstained)
            for v in s.voters
        ]
        told += [(absence.name, absence.party) for absence in item.absences]
        for name, party in dict.fromkeys(told):
            near = next((k for k in known if k != name and _is_near(k, name)), None)
            if name not in known and near:
                yield _finding("person_spelled_twice", f"{path}/decision", name, near, name)
            elif name in known and party and known[name] and party.casefold() != (known[name] or "").casefold():
                yield _finding("party_differs", f"{path}/decision", name, name, known[name] or "", party)


def firm_spelled_twice(paper: Paper) -> Iterator[Finding]:
    """Told "Toms Gruppen" and "Tom Gruppen": the rarer spelling, told once."""
    people = {word for p in (paper.meeting.participants if paper.meeting else ()) for word in p.name.split()}
    places: dict[str, tuple[str, str]] = {}
    counts: Counter[str] = Counter()
    for passage in paper.passages[:_MOST]:
        for pattern in (_FIRM, _CAPITALS):
            for found in pattern.finditer(passage.text):
                name = _without_genitive(found[0])
                if people.isdisjoint(name.split()):
                    counts[name] += 1
                    places.setdefault(name, (passage.path, found[0]))
    for _, alike in groupby(sorted(list(counts)[:_MOST], key=_kin), key=_kin):
        for name, other in combinations(alike, 2):
            if not _is_near(name, other):
                continue
            rare, common = sorted((name, other), key=lambda n: counts[n])
            if counts[common] > 1 or " " in name:
                yield _finding("firm_spelled_twice", places[rare][0], places[rare][1], common, rare)


def centre_spelled_twice(paper: Paper) -> Iterator[Finding]:
    """Told "Center for By-, Erhverv og Miljø" and "Center for By, Erhverv og Miljø"."""
    found: dict[str, dict[str, str]] = {}
    for passage in paper.passages:
        for match in _CENTRE.finditer(passage.text):
            key = " ".join(re.findall(r"\w+", match["name"].casefold()))
            found.setdefault(key, {}).setdefault(match["name"], passage.path)
    for spellings in found.values():
        if len(spellings) > 1:
            first, *others = spellings
            for other in others:
                yield _finding("centre_spelled_twice", spellings[other], f"Center for {other}", first, other)


def _kin(name: str) -> tuple[str, str]:
    """Names that may be spellings of one: the same first letter, and the same last word where there are two."""
    return (name[0], name.rsplit(maxsplit=1)[-1] if " " in name else "")


def _without_genitive(name: str) -> str:
    return name[:-1] if name.endswith("s") and not name.endswith("ss") and len(name) > 8 else name


def _is_near(one: str, other: str) -> bool:
    if one.casefold() == other.casefold() or min(len(one), len(other)) < 7:
        return False
    return DamerauLevenshtein.distance(one, other, score_cutoff=1) <= 1


def _finding(rule: str, path: str, words: str, *about: str) -> Finding:
    return Finding(rule=rule, family=Family.AGREEMENT, weight=Weight.WARNING, path=path, words=words, about=about)
