"""Starts in turn: numbers that rise, and what stands between one start and the next."""

from collections.abc import Sequence
from dataclasses import replace

from raadslag.reading.grammar.items.start import Start

_MOST = 1000
_LONGEST_STEP = 3
"""Numbers of items may leave out two: those that were closed, or taken off."""


def with_full(starts: Sequence[Start], heads: Sequence[bool]) -> list[Start]:
    ends = [*(s.index for s in starts[1:]), len(heads)][: len(starts)]
    return [replace(s, full=any(heads[s.index + s.length : end])) for s, end in zip(starts, ends, strict=True)]


def in_turn(starts: Sequence[Start]) -> list[Start]:
    """The heaviest run of starts whose numbers rise; a contents list before it falls away."""
    numbered = [s for s in starts if s.number]
    if not numbered or (starts[0].told and all(s.told for s in starts)):
        return list(starts)
    if len(numbered) > _MOST:
        numbered = numbered[:_MOST]
    weight = [0.0] * len(numbered)
    link = [-1] * len(numbered)
    for i, start in enumerate(numbered):
        own = 3.0 if start.full else 1.0
        weight[i] = own
        for j in range(i):
            step = int(start.number or 0) - int(numbered[j].number or 0)
            gained = weight[j] + own - min(step - 1, 5) * 0.2
            if step > 0 and gained > weight[i]:
                weight[i], link[i] = gained, j
    at = max(range(len(numbered)), key=lambda i: weight[i])
    chain = []
    while at >= 0:
        chain.append(numbered[at])
        at = link[at]
    return chain[::-1]


def runs(starts: Sequence[Start]) -> list[list[Start]]:
    """The starts cut where their numbers jump: two lists of items are not one."""
    runs: list[list[Start]] = [[]]
    for start in starts:
        if runs[-1] and int(start.number or 0) - int(runs[-1][-1].number or 0) > _LONGEST_STEP:
            runs.append([])
        runs[-1].append(start)
    return runs
