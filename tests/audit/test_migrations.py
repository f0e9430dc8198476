"""After every migration the database still refuses to change what is only appended to."""

import json
from pathlib import Path

from tests.audit.fresh import fresh_database, start


def test_every_guard_stands_from_its_rooms_last_migration_to_the_end(tmp_path: Path) -> None:
    with fresh_database(tmp_path, "raadslag_steps") as environment:
        process = start(environment, "tests.audit.stepper")
        out, err = process.communicate(timeout=300)
    assert process.returncode == 0, err
    told = json.loads(out)
    assert told["steps"] > 15
    assert told["left"] == 0
    assert {"audit_entry", "audit_entryvalues", "audit_headprint", "publication_version"} <= set(told["guarded"])
    assert told["open"] == []
