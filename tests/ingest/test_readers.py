"""Papers are read by processes of their own: in order, and one that dies or never ends takes none with it."""

import os
import time
from collections.abc import Iterator

import pytest

from raadslag.ingest import readers
from raadslag.ingest.readers import Given, Here, Outcome, Readers
from raadslag.reading import Reading, Unreadable

PAPER = (
    "Teknikudvalget\n\nReferat\n\nTirsdag den {day}. marts 2026 kl. 17:00\n\n"
    "Punkt 1: Ny vej\n\nBeslutning\n\nGodkendt\n"
)


def paper(day: int) -> Given:
    return Given(data=PAPER.format(day=day).encode(), name=f"{day}.txt")


def days(outcomes: list[Outcome]) -> list[int | str]:
    return [
        o.record.date.day if isinstance(o, Reading) and o.record.date else o.code if isinstance(o, Unreadable) else "?"
        for o in outcomes
    ]


def trouble(given: Given, *, pictures: bool = True) -> Outcome:
    """Reads, but ends its process or sleeps where the paper says so. Runs in a process of its own."""
    if given.name == "dies":
        os._exit(1)
    if given.name == "sleeps":
        time.sleep(60)
    (outcome,) = Here().read([given])
    return outcome


def test_many_are_read_in_the_order_they_came() -> None:
    given = [paper(day) for day in range(1, 29)]

    assert days(list(Readers(2).read(given))) == list(range(1, 29))


def test_one_that_dies_and_one_that_never_ends_take_none_with_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readers, "_read", trouble)
    monkeypatch.setattr(readers, "LONGEST", 4.0)
    given = [paper(1), Given(data=b"x", name="dies"), paper(2), Given(data=b"x", name="sleeps"), paper(3)]

    assert days(list(Readers(2).read(given))) == [1, "broken", 2, "overtime", 3]


def test_what_cannot_be_read_says_why_as_it_does_here() -> None:
    given = [Given(data=b"", name="tom.txt")]

    there, here = next(Readers(1).read(given)), next(Here().read(given))

    assert isinstance(there, Unreadable)
    assert isinstance(here, Unreadable)
    assert (there.code, str(there)) == (here.code, str(here))


def test_papers_are_taken_only_as_they_are_needed() -> None:
    taken: list[int] = []

    def given() -> Iterator[Given]:
        for day in range(1, 29):
            taken.append(day)
            yield paper(day)

    outcomes = Readers(1).read(given())
    next(outcomes)

    assert len(taken) <= 4
    outcomes.close()
