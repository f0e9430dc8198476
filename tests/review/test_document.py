"""`docs/gennemgang.md` is what the rules say."""

from pathlib import Path
from typing import Final

from raadslag.review.document import document

DOCUMENT: Final = Path(__file__).resolve().parents[2] / "docs" / "gennemgang.md"


def test_the_document_is_written_from_the_rules() -> None:
    assert DOCUMENT.read_text() == document(), "write it anew as its first lines say"
