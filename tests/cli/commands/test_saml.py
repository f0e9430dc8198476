"""Keys are made, taken in use and dropped in that order, and no step leaves the installation without one."""

import stat
from dataclasses import replace
from pathlib import Path

import pytest
from pytest_django.fixtures import Settings

from raadslag.accounts.entrance.keys import CURRENT, NEXT, PREVIOUS, make_key, read_keys
from tests.audit.made import NOW
from tests.cli.conftest import Command


def test_keys_are_made_and_changed_step_by_step(command: Command, settings: Settings, tmp_path: Path) -> None:
    folder = tmp_path / "saml"
    settings.ENVIRONMENT = replace(settings.ENVIRONMENT, saml_keys=str(folder))
    assert command("saml", "switch").code == 1
    assert "raadslag saml new" in command("saml", "list").out
    assert command("saml", "new").code == 0
    first = read_keys(folder)[CURRENT]
    assert command("saml", "new").code == 0
    second = read_keys(folder)[NEXT]
    assert command("saml", "new").code == 1
    assert command("saml", "switch").code == 0
    assert read_keys(folder) == {CURRENT: second, PREVIOUS: first}
    assert "Gammelt" in command("saml", "list").out
    assert command("saml", "drop").code == 0
    assert read_keys(folder) == {CURRENT: second}
    assert command("saml", "drop").code == 1


@pytest.mark.parametrize("verb", ["new", "switch", "drop", "list"])
def test_damaged_keys_are_told_and_left_alone(command: Command, settings: Settings, tmp_path: Path, verb: str) -> None:
    settings.ENVIRONMENT = replace(settings.ENVIRONMENT, saml_keys=str(tmp_path))
    make_key(tmp_path, name=CURRENT, now=NOW)
    (tmp_path / "current.crt").write_text("rubbish")
    before = {path: path.read_bytes() for path in tmp_path.iterdir()}
    ended = command("saml", verb)
    assert ended.code == 1
    assert "kan ikke læses som nøgle og certifikat. Læg det rigtige par, eller flyt filerne væk." in ended.err
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_a_key_is_its_owners_only(tmp_path: Path) -> None:
    make_key(tmp_path, name=CURRENT, now=NOW)
    assert {stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()} == {0o600}


@pytest.mark.parametrize("damage", ["gone", "rubbish", "another"])
def test_what_is_no_pair_is_told(tmp_path: Path, damage: str) -> None:
    make_key(tmp_path, name=CURRENT, now=NOW)
    certificate = tmp_path / "current.crt"
    if damage == "gone":
        certificate.unlink()
    elif damage == "rubbish":
        certificate.write_text("rubbish")
    else:
        make_key(tmp_path, name=NEXT, now=NOW)
        certificate.write_bytes((tmp_path / "next.crt").read_bytes())
    with pytest.raises(ValueError, match=r"current\.crt"):
        read_keys(tmp_path)
