"""Decisions of other bodies and of earlier meetings, quoted in an item."""

from raadslag.reading.meaning.treatments import treatments
from raadslag.reading.vocabulary.outcomes import outcome_of
from raadslag.records import PastDecision, Section


def history_of(section: Section) -> tuple[PastDecision, ...]:
    """The past decisions a section quotes: each a line naming body and day, then what was decided."""
    found: list[PastDecision] = []
    texts = [t for block in section.blocks for t in block.text.split("\n") if t.strip()]
    if section.heading and (named := treatments(section.heading)):
        text = "\n".join(texts)
        return (PastDecision(treatment=named[0], text=text, outcome=outcome_of(text)),)
    for text in texts:
        named = treatments(text)
        if named and len(text) < 200:
            _, _, rest = text.partition(": ")
            found.append(PastDecision(treatment=named[0], text=rest, outcome=outcome_of(rest) if rest else None))
        elif found:
            whole = f"{found[-1].text}\n{text}".strip()
            found[-1] = found[-1].model_copy(update={"text": whole, "outcome": found[-1].outcome or outcome_of(text)})
    return tuple(found)
