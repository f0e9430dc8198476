"""What operations note is told in Danish: every kind of thing, and every field of before and after."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from raadslag.audit.deeds import fields, kinds

SOURCE: Final = Path(__file__).resolve().parents[2] / "src" / "raadslag"


def notes() -> Iterator[dict[str, ast.expr]]:
    """The arguments of every call of `note` in the house."""
    for path in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] == "note":
                yield {word.arg: word.value for word in node.keywords if word.arg}


def words(nodes: Iterator[ast.expr | None]) -> set[str]:
    return {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def test_every_kind_has_its_word() -> None:
    noted = words(each.get("kind") for each in notes())
    assert len(noted) > 20
    assert noted - set(kinds()) == set()


def test_every_field_has_its_word() -> None:
    values = [each.get(side) for each in notes() for side in ("before", "after")]
    noted = words(key for value in values if isinstance(value, ast.Dict) for key in value.keys)
    assert len(noted) > 40
    assert noted - set(fields()) == set()
