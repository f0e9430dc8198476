"""The matrix as a document is what the permissions of the house say now."""

from pathlib import Path
from typing import Final

from raadslag.accounts.matrix import document, load_permissions
from raadslag.audit.deeds import deeds

DOCUMENT: Final = Path(__file__).resolve().parents[2] / "docs" / "rettigheder.md"


def test_the_document_is_what_the_rooms_say() -> None:
    written = document(load_permissions(), deeds())
    assert DOCUMENT.read_text(encoding="utf-8") == written, "run .venv/bin/python scripts/write_rights.py"


def test_every_permission_has_its_words_and_its_row() -> None:
    words = deeds()
    rows = [line for line in DOCUMENT.read_text(encoding="utf-8").splitlines() if line.startswith("| ")]
    assert [name for name in load_permissions() if not any(row.startswith(f"| {words[name]} |") for row in rows)] == []
