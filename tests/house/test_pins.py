"""What is installed is pinned to the version and the byte, and the pins name no place to fetch it from."""

import json
import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PINS = ("requirements.txt", "requirements-dev.txt", "scripts/assets/package-lock.json")


def plain(name: str) -> str:
    """A package's name as the registry compares it."""
    return re.sub(r"[-_.]+", "-", re.split(r"[\[<>=~! ]", name, maxsplit=1)[0]).lower()


@pytest.mark.parametrize("file", PINS)
def test_no_pin_names_a_host(file: str) -> None:
    assert "://" not in (ROOT / file).read_text()


def test_every_package_asked_for_is_pinned() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    in_use = {plain(name) for name in project["project"]["dependencies"]}
    for_tests = {plain(name) for name in project["dependency-groups"]["dev"]}
    for file, wanted in (("requirements.txt", in_use), ("requirements-dev.txt", in_use | for_tests)):
        pinned = {plain(name) for name in re.findall(r"^\S+(?===)", (ROOT / file).read_text(), re.MULTILINE)}
        assert wanted - pinned == set()


def test_every_python_package_carries_its_checksum() -> None:
    for file in ("requirements.txt", "requirements-dev.txt"):
        blocks = re.split(r"\n(?=\S)", (ROOT / file).read_text().strip())
        assert [block for block in blocks if "--hash=sha256:" not in block] == []


def test_every_npm_package_carries_its_checksum() -> None:
    lock = json.loads((ROOT / "scripts/assets/package-lock.json").read_text())
    assert [name for name, entry in lock["packages"].items() if name and "integrity" not in entry] == []
