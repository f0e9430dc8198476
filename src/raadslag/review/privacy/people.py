"""What tells on people without naming a number: health beside a name, small counts, one citizen's story."""

import re
from collections.abc import Iterator

from raadslag.records import SectionKind
from raadslag.review.finding import Family, Finding, Weight
from raadslag.review.numbers import COUNT, FIGURE, value
from raadslag.review.paper import Paper, Passage

_HEALTH = re.compile(
    r"\b(?:sygemeld\w*|sygdom\w*|raskmeld\w*|kræft\w*|diagnose\w*|depression\w*|angst|stress|psykisk\w*"
    r"|misbrug\w*|indlagt|"
    r"operation|handicap\w*|demens\w*|barselsorlov|graviditet\w*|gravid)\b",
    re.IGNORECASE,
)
_PERSON = re.compile(r"\b[A-ZÆØÅ][a-zæøåé-]+(?:\s[A-ZÆØÅ][a-zæøåé-]+)+s?\s\([A-ZÆØÅ]{1,2}\)")
_PEOPLE = (
    r"(?:borgere|personer|ledige|elever|børn|unge|kvinder|mænd|ansøgere|sygemeldte|flygtninge|beboere|patienter"
    r"|familier)"
)
_FEW = re.compile(rf"(?<![\d.,/-])(?P<count>{COUNT})\s+(?:\w+\s+)?{_PEOPLE}\b", re.IGNORECASE)
_FACT = re.compile(
    r"\b(?:har|er|blev|var|havde|fik|modtager|modtog|deltager|deltog|overgået|fremgår|visiteret|afsluttet)\b",
    re.IGNORECASE,
)
_RULE = re.compile(
    r"\b(?:pr\.|per|hver|mindst|højst|op til|plads til|forventes|ventes|planlægges|to og to|ad gangen)\b", re.IGNORECASE
)
_SHARE = re.compile(rf"(?P<percent>{FIGURE})\s*(?:pct\.?|procent|%)", re.IGNORECASE)
_GROUP = re.compile(rf"(?<![\d.,])(?P<count>\d{{1,2}})\s+(?:\w+\s+)?{_PEOPLE}\b(?:\s+i\s+\w+)?", re.IGNORECASE)
_STORY = re.compile(
    r"\bkonkret (?:borger)?(?:case|sag|eksempel)\b|\bborgercase\b|\bet eksempel er en (?:\w+\s)?(?:kvinde|mand"
    r"|borger|familie|dreng|pige)\b",
    re.IGNORECASE,
)
_ABOUT_ONE = re.compile(r"\b(?:borgeren|hun|han|hendes|hans|vedkommende)\b", re.IGNORECASE)


def health_beside_a_name(paper: Paper) -> Iterator[Finding]:
    """A named person and a word of health in one sentence."""
    told: set[int | None] = set()
    for passage in paper.passages:
        for sentence in passage.sentences:
            name, health = _PERSON.search(sentence), _HEALTH.search(sentence)
            if name and health and passage.item not in told:
                told.add(passage.item)
                statute = "databeskyttelsesforordningen art. 9"
                yield _finding("health", Weight.WARNING, passage.path, sentence, name[0], health[0], statute=statute)


def small_count(paper: Paper) -> Iterator[Finding]:
    """So few people that they may be known, once an item: "to borgere er overgået til selvforsørgelse"."""
    told: set[int | None] = set()
    for passage in paper.passages:
        if passage.kind in (SectionKind.DECISION, SectionKind.RECOMMENDATION) or passage.item in told:
            continue
        for sentence in passage.sentences:
            found = next(
                (
                    f
                    for f in _FEW.finditer(sentence)
                    if _is_small(f, paper) and not _RULE.search(sentence[: f.start()][-20:])
                ),
                None,
            )
            if found and _FACT.search(sentence):
                told.add(passage.item)
                yield _finding("small_count", Weight.HINT, passage.path, sentence, found[0])
                break


def share_of_few(paper: Paper) -> Iterator[Finding]:
    """Percentages with decimals of a group of a dozen: anybody can reckon back to persons."""
    for at, _, _ in paper.items:
        passages = paper.of_item(at, SectionKind.PRESENTATION, SectionKind.SUMMARY, SectionKind.BACKGROUND)
        groups = [
            g for p in passages for g in _GROUP.finditer(p.text) if paper.settings.small_count < int(g["count"]) <= 20
        ]
        for passage in passages:
            shares = [s for s in _SHARE.finditer(passage.text) if "," in s["percent"] and value(s["percent"]) > 1]
            fitting = [(s, g) for s in shares for g in groups if _is_whole(value(s["percent"]), int(g["count"]))]
            if len(fitting) > 1:
                share, group = fitting[0]
                yield _finding("share_of_few", Weight.HINT, passage.path, share[0], share[0], group[0])
                break


def story_of_one(paper: Paper) -> Iterator[Finding]:
    """One citizen's story in an open item: age, health and work together are enough to know somebody."""
    for at, _, item in paper.items:
        if item.is_closed:
            continue
        passages = paper.of_item(at, SectionKind.PRESENTATION, SectionKind.SUMMARY, SectionKind.BACKGROUND)
        told = next((p for p in passages if _STORY.search(p.text)), None)
        if told and _told_of_one(passages, told):
            yield _finding("story_of_one", Weight.WARNING, told.path, told.text[:160], statute="forvaltningsloven § 27")


def _told_of_one(passages: list[Passage], told: Passage) -> bool:
    at = passages.index(told)
    return sum(len(_ABOUT_ONE.findall(p.text)) for p in passages[at : at + 4]) >= 3


def _is_small(found: re.Match[str], paper: Paper) -> bool:
    count = value(found["count"])
    word = found["count"].casefold()
    return 1 < count <= paper.settings.small_count and word not in ("en", "et", "én", "ét")


def _is_whole(percent: float, group: int) -> bool:
    """The share of a group that is a whole number of persons, as well as one decimal tells."""
    persons = percent * group / 100
    return abs(persons - round(persons)) < 0.02 and round(persons) not in (0, group)


def _finding(rule: str, weight: Weight, path: str, words: str, *about: str, statute: str = "") -> Finding:
    return Finding(
        rule=rule, family=Family.PRIVACY, weight=weight, path=path, words=words, about=about, statute=statute
    )
