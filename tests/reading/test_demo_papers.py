"""Our own papers, in text, Markdown, HTML and PDF, against keys made from the papers alone: every field exactly."""

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from raadslag.reading import coverage, outline, read

ROOT = Path(__file__).parents[2]
PAPERS = ROOT / "src/raadslag/demo/papers"
KEYS = sorted((ROOT / "tests/papers/demo").glob("*.gold.json"))


def paper_of(key: Path) -> Path:
    body, _, rest = key.name.removesuffix(".gold.json").partition("--")
    return next((PAPERS / body).glob(f"{rest}.*"))


def words(text: object) -> str:
    return re.sub(r"[^0-9a-zæøåé]+", " ", str(text).lower()).strip()


def title(text: str | None) -> str | None:
    return words(re.sub(r"\(lukket\)", "", text, flags=re.IGNORECASE)) if text else None


def allowed(key: dict[str, Any], field: str) -> list[Any]:
    return [key.get(field), *(key.get(f"{field}_alt") or [])]


def section_faults(key: dict[str, Any], found: dict[str, Any]) -> list[str]:
    wanted = {words(s): {words(s), *map(words, (key.get("sections_alt") or {}).get(s, []))} for s in key["sections"]}
    got = {words(s) for s in found["sections"]}
    missing = [s for s, names in wanted.items() if not names & got]
    named = set().union(*wanted.values()) | {words(s) for s in key.get("sections_optional") or []}
    return [f"missing {s}" for s in missing] + [f"unasked {s}" for s in got - named]


def treatments(rows: list[dict[str, Any]]) -> Counter[tuple[str, str, str | None]]:
    return Counter((words(r["body"]), r["date"], r["item"]) for r in rows)


def item_faults(key: dict[str, Any], found: dict[str, Any]) -> list[str]:
    faults = section_faults(key, found)
    faults += [
        f"{field}: {found[field]!r}, not {key[field]!r}"
        for field in ("number", "journal_number", "closed", "attachment_count", "outcome")
        if found[field] not in allowed(key, field)
    ]
    if title(key["title"]) != title(found["title"]):
        faults.append(f"title: {found['title']!r}, not {key['title']!r}")
    if key.get("votes_scored") is not False and key["votes"] != found["votes"]:
        sides = [{s: sorted(names) for s, names in (v or {}).items()} for v in (key["votes"], found["votes"])]
        faults += [f"votes: {sides[1]}, not {sides[0]}"] if sides[0] != sides[1] else []
    optional = treatments(key.get("previous_optional") or [])
    if treatments(found["previous"]) - optional != treatments(key["previous"]) - optional:
        faults.append(f"previous: {found['previous']}, not {key['previous']}")
    return faults


def participant_faults(key: dict[str, Any], found: dict[str, Any]) -> list[str]:
    got = {p["name"]: p for p in found["participants"]}
    faults = [f"{name} is not in the key" for name in got.keys() - {p["name"] for p in key["participants"]}]
    for wanted in key["participants"]:
        person = got.get(wanted["name"])
        if person is None or person["party"] != wanted["party"] or person["status"] not in allowed(wanted, "status"):
            faults.append(f"{person}, not {wanted}")
    return faults


@pytest.mark.parametrize("path", KEYS, ids=lambda p: p.name.removesuffix(".gold.json"))
def test_a_paper_says_what_its_key_says(path: Path) -> None:
    key = json.loads(path.read_text(encoding="utf-8"))
    paper = paper_of(path)

    found = outline(read(paper.read_bytes(), name=paper.name).record)

    head = {f: found[f] for f in ("body", "date", "start_time", "place", "kind") if found[f] not in allowed(key, f)}
    assert head == {}
    assert participant_faults(key, found) == []
    assert len(found["items"]) == len(key["items"])
    faults = [item_faults(k, f) for k, f in zip(key["items"], found["items"], strict=True)]
    assert [f for f in faults if f] == []


@pytest.mark.parametrize("path", KEYS, ids=lambda p: p.name.removesuffix(".gold.json"))
def test_every_character_of_a_paper_lies_in_exactly_one_span(path: Path) -> None:
    reading = read(paper_of(path).read_bytes())

    edges = [(span.start, span.end) for span in reading.record.spans]

    assert [start for start, _ in edges] == [0, *(end for _, end in edges[:-1])]
    assert edges[-1][1] == len(reading.text) == coverage(reading.record.spans).total


def test_every_paper_has_a_key() -> None:
    papers = set(PAPERS.glob("*/*.*"))

    assert {paper_of(key) for key in KEYS} == papers
    assert {p.suffix for p in papers} == {".txt", ".md", ".html", ".pdf"}
