"""`docs/law.md` is what the rules say, and the examples in the code are so."""

import doctest
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from typing import Final

import raadslag.law as room
from raadslag.law.document import document

DOCUMENT: Final = Path(__file__).resolve().parents[2] / "docs" / "law.md"


def test_the_document_is_written_from_the_rules() -> None:
    assert DOCUMENT.read_text() == document(), "write it anew as its first lines say"


def test_the_examples_in_the_code_are_so() -> None:
    tried = 0
    for module in walk_packages(room.__path__, f"{room.__name__}."):
        result = doctest.testmod(import_module(module.name))
        assert result.failed == 0, module.name
        tried += result.attempted
    assert tried >= 5
