"""Papers read by processes of their own, so that several are read at once and none can take the import down with it."""

import multiprocessing
from collections import deque
from collections.abc import Generator, Iterable, Iterator
from concurrent.futures import TimeoutError as Overtime
from dataclasses import dataclass
from typing import Final, Protocol

import pebble

from raadslag.reading import FollowUpReading, Reading, Unreadable, read_any

LONGEST: Final = 30.0
"""Seconds a paper may take. A meeting of 600 pages takes one."""
LONGEST_SCAN: Final = 1900.0
"""Seconds a scanned paper may take: reading pictures takes some three a page."""
READ_BEFORE_RENEWAL: Final = 200
"""After so many papers a process makes room for a new one, which gives back what libraries hold on to."""
SCANNED: Final = "scanned"


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """The bytes of a paper, and what is known of it beforehand."""

    data: bytes
    name: str
    address: str | None = None
    media_type: str | None = None


Outcome = Reading | FollowUpReading | Exception
"""What came of a paper. `Unreadable` is the paper's fault, any other exception is ours."""


class Reader(Protocol):
    """Reads papers, in the order they are given."""

    def read(self, papers: Iterable[Given]) -> Iterator[Outcome]: ...


class Here:
    """Reads in this process, one paper at a time."""

    def read(self, papers: Iterable[Given]) -> Iterator[Outcome]:
        return map(_read, papers)


class Readers:
    """Reads in `workers` processes, a few papers ahead of who asks for them."""

    def __init__(self, workers: int) -> None:
        self._pool = pebble.ProcessPool(
            max_workers=workers, max_tasks=READ_BEFORE_RENEWAL, context=multiprocessing.get_context("spawn")
        )
        self._ahead = 2 * workers

    def read(self, papers: Iterable[Given]) -> Generator[Outcome, None, None]:
        """What came of each paper, in order. Takes papers only as it needs them, so that few lie in memory."""
        try:
            waiting: deque[tuple[Given, pebble.ProcessFuture[Outcome]]] = deque()
            for paper in papers:
                waiting.append((paper, self._begin(paper)))
                if len(waiting) > self._ahead:
                    yield self._result(*waiting.popleft())
            while waiting:
                yield self._result(*waiting.popleft())
        finally:
            self._pool.stop()  # type: ignore[no-untyped-call] # pebble types what it returns, not this
            self._pool.join()

    def _begin(self, paper: Given) -> "pebble.ProcessFuture[Outcome]":
        return self._pool.schedule(_read, args=[paper], kwargs={"pictures": False}, timeout=LONGEST)

    def _result(self, paper: Given, future: "pebble.ProcessFuture[Outcome]") -> Outcome:
        outcome = _ended(future)
        if isinstance(outcome, Unreadable) and outcome.code == SCANNED:
            return _ended(self._pool.schedule(_read, args=[paper], timeout=LONGEST_SCAN))
        return outcome


def _read(paper: Given, *, pictures: bool = True) -> Outcome:
    try:
        return read_any(
            paper.data, name=paper.name, address=paper.address, media_type=paper.media_type, pictures=pictures
        )
    except Exception as fault:  # noqa: BLE001 (it is handed on, and told of beside the paper it concerns)
        return fault


def _ended(future: "pebble.ProcessFuture[Outcome]") -> Outcome:
    """What a process came to; one that died or did not end gives a reason instead of a reading."""
    try:
        return future.result()
    except Overtime:
        return Unreadable("overtime", "Papiret tog for lang tid at læse. Læg en anden udgave af det op.")
    except pebble.ProcessExpired:
        # Whatever ends a process without a word, such as a library that ran out of memory.
        return Unreadable("broken", "Papiret kan ikke læses; læsningen gik i stå på det. Læg en anden udgave op.")
