"""What a printed smiley means. Two definitions that share a glyph once had two colours: then nothing is concluded."""

from collections.abc import Sequence

from raadslag.reading.budget.words import MISSED, PARTLY
from raadslag.records.budget import Assessment, Initiative, Milestone, SmileyDefinition


def assessed(initiatives: Sequence[Initiative], definitions: Sequence[SmileyDefinition]) -> tuple[Initiative, ...]:
    """The initiatives with an assessment at each milestone whose smiley has one meaning in this paper."""
    meanings = _meanings(definitions)
    return tuple(
        initiative.model_copy(update={"milestones": tuple(_assessed(m, meanings) for m in initiative.milestones)})
        for initiative in initiatives
    )


def _assessed(milestone: Milestone, meanings: dict[str, Assessment]) -> Milestone:
    meaning = meanings.get(_key(milestone.smiley)) if milestone.smiley else None
    return milestone.model_copy(update={"assessment": meaning}) if meaning else milestone


def _meanings(definitions: Sequence[SmileyDefinition]) -> dict[str, Assessment]:
    effort = [definition for definition in definitions if definition.scope == "effort"]
    glyphs = [_key(definition.glyph) for definition in effort]
    return {
        glyph: _meaning(definition.text)
        for glyph, definition in zip(glyphs, effort, strict=True)
        if glyphs.count(glyph) == 1
    }


def _meaning(text: str) -> Assessment:
    if PARTLY.search(text) and "ikke realistisk" not in text.casefold():
        return Assessment.PARTLY
    return Assessment.MISSED if MISSED.search(text) else Assessment.FULFILLED


def _key(glyph: str) -> str:
    return glyph.casefold().removesuffix(" smiley").strip("\ufe0f ")
