"""The order of the house, where no linter sees it: sizes, names, and keys that point down."""

import ast
from collections import Counter
from collections.abc import Iterator
from configparser import ConfigParser
from pathlib import Path
from typing import Any, Final

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db.models import PROTECT, ForeignObject, ManyToManyField

ROOT: Final = Path(__file__).resolve().parents[2]
MODULES: Final = sorted(
    path for top in ("src", "tests", "scripts") for path in (ROOT / top).rglob("*.py") if "migrations" not in path.parts
)
NAMES_THAT_SAY_NOTHING: Final = {
    "util",
    "utils",
    "helper",
    "helpers",
    "common",
    "manager",
    "managers",
    "misc",
}


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def test_no_module_is_longer_than_300_lines() -> None:
    long = {named(path): lines for path in MODULES if (lines := len(path.read_text().splitlines())) > 300}
    assert long == {}


def test_no_function_is_longer_than_40_lines() -> None:
    long = {
        f"{named(path)}:{function.name}": lines
        for path in MODULES
        for function in functions(path)
        if (lines := (function.end_lineno or 0) - function.lineno + 1) > 40
    }
    assert long == {}


def test_no_folder_holds_more_than_15_modules() -> None:
    full = {named(folder): count for folder, count in Counter(path.parent for path in MODULES).items() if count > 15}
    assert full == {}


def test_every_module_is_named_for_what_it_holds() -> None:
    empty = [named(path) for path in MODULES if {path.stem, path.parent.name} & NAMES_THAT_SAY_NOTHING]
    assert empty == []


def test_there_are_no_signals() -> None:
    knots = [
        named(path)
        for path in MODULES
        if path.stem == "signals" or any("signals" in name or name == "django.dispatch" for name in imports(path))
    ]
    assert knots == []


def ranks() -> dict[str, int]:
    """Each room's place in the order of imports, 0 at the top, as .importlinter has it."""
    contracts = ConfigParser()
    contracts.read(ROOT / ".importlinter")
    layers = contracts["importlinter:contract:order"]["layers"].split("\n")
    rows = [layer.replace("(", "").replace(")", "").split("|") for layer in layers if layer.strip()]
    return {room.strip(): rank for rank, row in enumerate(rows) for room in row}


def room_of(model: Any) -> str | None:
    """The room a model stands in; None for Django's own."""
    parts: list[str] = model.__module__.split(".")
    return parts[1] if parts[0] == "raadslag" else None


def keys_between_rows() -> "list[ForeignObject[Any, Any]]":
    return [
        field
        for model in apps.get_models()
        if room_of(model)
        for field in model._meta.get_fields()
        if isinstance(field, ForeignObject) and not field.auto_created
    ]


def test_keys_point_down() -> None:
    order = ranks()
    up = [
        str(key)
        for key in keys_between_rows()
        if (here := room_of(key.model)) != (there := room_of(key.related_model))
        and here is not None
        and there is not None
        and order[here] >= order[there]
    ]
    assert up == []


def test_keys_leave_no_trace_above_and_protect_what_they_point_to() -> None:
    loose = [
        str(key)
        for key in keys_between_rows()
        if key.remote_field.related_name != "+" or key.remote_field.on_delete is not PROTECT
    ]
    assert loose == []


def test_ties_are_models_of_their_own() -> None:
    hidden = [
        str(field)
        for model in apps.get_models()
        if room_of(model)
        for field in model._meta.get_fields()
        if isinstance(field, ManyToManyField)
    ]
    assert hidden == []


@pytest.mark.django_db
def test_no_migration_is_missing(capsys: pytest.CaptureFixture[str]) -> None:
    try:
        call_command("makemigrations", "--check", "--dry-run")
    except SystemExit:
        pytest.fail(capsys.readouterr().out)
