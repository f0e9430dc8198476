"""A text made to be slow is reviewed in time that grows with its length, not with the square of it."""

import itertools
import time

import pytest

from raadslag.reading import read
from raadslag.records import ItemRecord, Paragraph, SectionKind
from raadslag.review import review
from tests.review.making import HEAD, ITEM, USUAL

LENGTH = 60_000
MOST = 3.0
"""Some thirty times what it takes; where a rule goes back over the text for each word, it takes minutes."""

REPEATED = [
    "er ", "næstformand ", "lov om kommunernes styrelse § 22, stk. 1 ", "010180", "1.000", "fra 1 til 2 ", "a@", "a.",
    "a-", "Ida Bech ", "Aaaavej 1", "Center for A, ", "<img ", "<p ", "![", "[indsæt ", "www.", "1 mio. kr. ",
    "3 ud af 5 ", "steget med 5 personer ", "senest ", "tlf ", "viser en kat, to dyr, ", "10. maj 2026 ",
]  # fmt: skip


def told(item: ItemRecord, text: str) -> ItemRecord:
    """An item whose case is told in one paragraph, as no reader of lines would make it."""
    sections = tuple(
        section.model_copy(update={"blocks": (Paragraph(runs=(text,)),)})
        if section.kind is SectionKind.PRESENTATION
        else section
        for section in item.sections
    )
    return item.model_copy(update={"sections": sections})


def seconds(text: str) -> float:
    record = read((HEAD + ITEM.format(**USUAL)).encode()).record
    made = record.model_copy(update={"items": (told(record.items[0], text),)})
    begun = time.perf_counter()
    review(made, text=text)
    return time.perf_counter() - begun


@pytest.mark.parametrize("word", REPEATED)
def test_one_word_over_and_over(word: str) -> None:
    assert seconds((word * LENGTH)[:LENGTH]) < MOST


def test_thousands_of_names() -> None:
    names = (f"{a}{b}{c}olm Gruppen" for a, b, c in itertools.product("ABCDE", "aeiou" * 4, "bdfghjklmnprst"))

    assert seconds(". ".join(names)) < MOST
