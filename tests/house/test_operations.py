"""Every writer of the house is an operation that asks and is logged, or says why not."""

import ast
import inspect
import pkgutil
import textwrap
from collections.abc import Callable, Iterator
from importlib import import_module
from types import ModuleType
from typing import Any

import pytest

import raadslag
from raadslag.accounts.matrix import load_permissions
from raadslag.audit.deed import OutsideOperation
from raadslag.audit.deeds import deeds
from raadslag.audit.marks import Mark, mark_of
from raadslag.audit.operations import OPERATIONS
from tests.watch import logged_tables


def modules() -> Iterator[ModuleType]:
    """Every module of operations, and those within."""
    for found in pkgutil.walk_packages(raadslag.__path__, "raadslag."):
        if "operations" in found.name.split("."):
            yield import_module(found.name)


def functions() -> dict[str, Callable[..., Any]]:
    """Every function that another module may call, by where it is."""
    return {
        f"{module.__name__}.{name}": value
        for module in modules()
        for name, value in vars(module).items()
        if inspect.isfunction(value) and not name.startswith("_") and value.__module__ == module.__name__
    }


def doors() -> dict[str, Callable[..., Any]]:
    list(modules())
    return {name: work for name, work in OPERATIONS.items() if work.__module__.startswith("raadslag.")}


def test_every_function_of_operations_says_what_it_is() -> None:
    assert {name for name, work in functions().items() if mark_of(work) is None} == set()


def test_a_room_has_operations_and_all_are_found() -> None:
    assert len(functions()) > 30
    marked = {name for name, work in functions().items() if mark_of(work) is Mark.OPERATION}
    assert {
        "raadslag.publication.operations.publish.publish",
        "raadslag.bodies.operations.roles.grant_role",
    } <= marked


@pytest.mark.parametrize("name", sorted(functions()))
def test_a_step_does_nothing_by_itself(name: str) -> None:
    work = functions()[name]
    if mark_of(work) is not Mark.STEP:
        return
    given = {key: None for key, value in inspect.signature(work).parameters.items() if value.default is value.empty}
    with pytest.raises(OutsideOperation):
        work(**given)


@pytest.mark.parametrize("name", sorted(doors()))
def test_an_operation_says_who_and_when_and_asks_a_permission_of_its_name(name: str) -> None:
    work = doors()[name]
    parameters = inspect.signature(work).parameters
    assert {"by", "now"} <= set(parameters)
    assert {parameter.kind for parameter in parameters.values()} == {inspect.Parameter.KEYWORD_ONLY}
    assert name in load_permissions()


def asks(work: Callable[..., Any], deep: int = 2) -> bool:
    """Whether a function asks whether it may, itself or in a function of ours that it calls."""
    plain = inspect.unwrap(work)
    tree = ast.parse(textwrap.dedent(inspect.getsource(plain)))
    called = {ast.unparse(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
    if {name.split(".")[-1] for name in called} & {"require", "_ask"}:
        return True
    ours = [plain.__globals__.get(name) for name in called]
    return deep > 0 and any(
        asks(each, deep - 1) for each in ours if inspect.isfunction(each) and each.__module__.startswith("raadslag.")
    )


@pytest.mark.parametrize("name", sorted(doors()))
def test_an_operation_asks(name: str) -> None:
    assert asks(doors()[name])


def test_every_operation_has_its_words_and_no_words_are_left_over() -> None:
    assert set(deeds()) == set(doors()) | guarding_what_is_shown()
    assert all(words and words[0].islower() and not words.endswith(".") for words in deeds().values())


def test_every_permission_is_some_operations() -> None:
    assert set(load_permissions()) - guarding_what_is_shown() == set(doors())


def guarding_what_is_shown() -> set[str]:
    return {name for name, permission in load_permissions().items() if permission.reads}


def test_a_table_that_the_log_does_not_tell_of_says_why() -> None:
    from django.apps import apps  # noqa: PLC0415 (the registry is full only in a test)

    own = [model for model in apps.get_models() if model.__module__.startswith("raadslag.")]
    unlogged = {model._meta.label: getattr(model, "unlogged", "") for model in own}
    assert {model._meta.db_table for model in own if not unlogged[model._meta.label]} == logged_tables()
    assert all(len(reason) > 10 for reason in unlogged.values() if reason)
