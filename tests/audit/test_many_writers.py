"""Many write at once, on a real database, each in a process of its own: one chain, nothing lost, nobody stuck."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.audit.fresh import fresh_database, start


def written_at_once(folder: Path, *, writers: int, seconds: float) -> tuple[dict[str, int], dict[str, Any]]:
    """Let so many write for so long. Returns what each says it wrote, and what the log then holds."""
    with fresh_database(folder, "raadslag_writers") as environment:
        migrated = start(environment, "django", "migrate", "--settings=raadslag.config.settings")
        out, err = migrated.communicate(timeout=120)
        assert migrated.returncode == 0, err
        running = {
            f"w{number}": start(environment, "tests.audit.writer", f"w{number}", str(seconds))
            for number in range(writers)
        }
        said: dict[str, int] = {}
        for name, process in running.items():
            out, err = process.communicate(timeout=seconds + 120)
            assert process.returncode == 0, err
            said[name] = int(out)
        out, err = start(environment, "tests.audit.verifier").communicate(timeout=120)
        assert out, err
        held: dict[str, Any] = json.loads(out)
        return said, held


def nothing_is_lost(said: dict[str, int], held: dict[str, Any]) -> None:
    assert held["faults"] == []
    assert held["by"] == said
    assert held["entries"] == held["rows"] == sum(said.values())
    assert held["changes"][0] == held["changes"][1] > 0
    assert min(said.values()) > 0


def test_four_who_write_for_two_seconds(tmp_path: Path) -> None:
    nothing_is_lost(*written_at_once(tmp_path, writers=4, seconds=2))


@pytest.mark.proof
def test_sixteen_who_write_for_a_minute(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said, held = written_at_once(tmp_path, writers=16, seconds=60)
    with capsys.disabled():
        print(f"\n16 writers: {sum(said.values()) / 60:.0f} entries/s, {min(said.values())}–{max(said.values())} each")
    nothing_is_lost(said, held)
