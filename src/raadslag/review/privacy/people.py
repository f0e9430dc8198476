"""What tells on people without naming a number: health beside a name, small counts, one citizen's story."""

import re
from collections.abc import Iterator

from raadslag.danish.numbers import COUNT, FIGURE, value
from raadslag.records import SectionKind
from raadslag.review.finding import Family, Finding, Weight
from raadslag.review.paper import Paper, Passage

_ILLNESS = r"(?:sygdom|kræft|stress|depression|angst|demens|en diagnose|blodprop|misbrug|adhd|autisme)"
_HEALTH = re.compile(
    rf"\b(?:sygemeld(?:t|ing\w*)|sygeorlov\w*|raskmeld(?:t|es|ing\w*)|kræftsyg\w*|langtidssyg\w*|indlagt|opereret"
    rf"|(?:på grund af|pga\.?|grundet|ramt af|lider af|(?:har|havde|fik|fået)(?: konstateret)?)\s+(?:\w+\s+)?{_ILLNESS}"
    rf"|er gravid|barselsorlov|graviditet)\b",
    re.IGNORECASE,
)
_REASON = re.compile(
    r"\b(?:syg\w*|kræft\w*|stress|depression|operation|indlagt|indlæggelse|hospital\w*|sygehus\w*|barsel\w*|graviditet"
    r"|behandling)\b",
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
    r"\b(?:pr|per|hver|mindst|højst|til|forventes|ventes|planlægges|to og to|ad gangen)\b", re.IGNORECASE
)
_KNOWN_ANYWAY = re.compile(
    r"\b(?:valgt|udpeget|besøg\w*|ansat|stillinger|repræsentant\w*|medlem\w*|oplæg\w*|normering\w*|til stede)\b"
    r"|\b(?:pr|per)\b\.?\s(?:voksen|barn|dag|uge|medarbejder|stue|klasse)|\bad gangen\b",
    re.IGNORECASE,
)
_SHARE = re.compile(rf"(?P<percent>{FIGURE})\s*(?:pct\.?|procent|%)", re.IGNORECASE)
_GROUP = re.compile(rf"(?<![\d.,])(?P<count>\d{{1,2}})\s+(?:\w+\s+)?{_PEOPLE}\b(?:\s+i\s+\w+)?", re.IGNORECASE)
_STORY = re.compile(
    r"\bkonkret (?:borger)?(?:case|sag|eksempel)\b|\bborgercase\b|\bet eksempel er en (?:\w+\s)?(?:kvinde|mand"
    r"|borger|familie|dreng|pige)\b",
    re.IGNORECASE,
)
_ABOUT_ONE = re.compile(r"\b(?:borgeren|hun|han|hendes|hans|vedkommende)\b", re.IGNORECASE)


_HEALTH_LAW = "databeskyttelsesforordningen art. 9"
_OF_A_PERSON = re.compile(
    r"\bborgeren\b|\b\d{1,3}[- ]?årig\w*|\bcase\w*|\ben (?:\w+ )?(?:kvinde|mand|borger|dreng|pige)\b", re.IGNORECASE
)


def health_beside_a_name(paper: Paper) -> Iterator[Finding]:
    """A named person and that person's health in one sentence. A council for the disabled is no one's health."""
    told: set[int | None] = set()
    for passage in paper.open_passages:
        for sentence in passage.sentences:
            health = _HEALTH.search(sentence)
            name = _name_in(sentence, paper) if health else ""
            if name and health and passage.item not in told:
                told.add(passage.item)
                yield _finding("health", Weight.WARNING, passage.path, sentence, name, health[0], statute=_HEALTH_LAW)


def reason_for_absence(paper: Paper) -> Iterator[Finding]:
    """The list of who came says that somebody was ill."""
    for at, person in enumerate(paper.meeting.participants if paper.meeting else ()):
        found = _REASON.search(person.reason or "")
        if found and person.reason:
            about = (person.name, found[0])
            path = f"participants/{at}"
            yield _finding(
                "health", Weight.WARNING, path, f"{person.name}: {person.reason}", *about, statute=_HEALTH_LAW
            )


def _name_in(sentence: str, paper: Paper) -> str:
    """Somebody with a party behind the name, or somebody on the paper's list."""
    if found := _PERSON.search(sentence):
        return found[0]
    return next((p.name for p in paper.meeting.participants if p.name in sentence), "") if paper.meeting else ""


def small_count(paper: Paper) -> Iterator[Finding]:
    """So few people that they may be known, once an item: "to borgere er overgået til selvforsørgelse".

    Who was elected, employed or came to speak is known anyway.
    """
    told: set[int | None] = set()
    for passage in paper.open_passages:
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
            if found and _FACT.search(sentence) and not _KNOWN_ANYWAY.search(sentence):
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
    near = " ".join(p.text for p in passages[at : at + 4])
    return bool(_OF_A_PERSON.search(near)) and len(_ABOUT_ONE.findall(near)) >= 3


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
