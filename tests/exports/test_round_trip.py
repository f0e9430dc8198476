"""A record rendered to HTML and to Markdown and read again is the same record, less where it was read from."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings

from raadslag.exports.html import to_html
from raadslag.exports.markdown import to_markdown
from raadslag.reading import read
from raadslag.records import MeetingRecord, as_published, public_edition
from tests.exports.records import meetings

PAPERS = Path(__file__).parents[2] / "src/raadslag/demo/papers"
FORMS = pytest.mark.parametrize("render", [to_html, to_markdown], ids=["html", "markdown"])


def again(record: MeetingRecord, render: Callable[[MeetingRecord], str]) -> MeetingRecord:
    return public_edition(as_published(read(render(record).encode()).record))


@FORMS
@given(record=meetings())
@settings(max_examples=100)
def test_any_record_comes_back(record: MeetingRecord, render: Callable[[MeetingRecord], str]) -> None:
    public = public_edition(record)

    assert again(public, render) == public


@FORMS
@pytest.mark.parametrize("path", sorted(PAPERS.glob("*/*.*")), ids=lambda p: f"{p.parent.name}/{p.name}")
def test_every_demo_paper_comes_back(path: Path, render: Callable[[MeetingRecord], str]) -> None:
    public = public_edition(as_published(read(path.read_bytes()).record))

    assert again(public, render) == public


@FORMS
@pytest.mark.parametrize("number", ["000", "001", "003", "004"])
def test_every_reference_paper_comes_back(shared: Path, number: str, render: Callable[[MeetingRecord], str]) -> None:
    paper = next((shared / "seeds").glob(f"{number}_*.txt"))
    public = public_edition(as_published(read(paper.read_bytes()).record))

    assert again(public, render) == public
