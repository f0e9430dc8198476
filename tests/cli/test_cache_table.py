"""An upgrade brings the table of what several processes must agree on, such as how many wrong passwords were tried."""

import sqlite3
from contextlib import closing
from pathlib import Path

from tests.cli.conftest import Command


def test_an_upgrade_makes_the_table(raadslag: Command, data: Path) -> None:
    assert raadslag("upgrade").code == 0
    with closing(sqlite3.connect(data / "raadslag.sqlite3")) as database:
        assert database.execute("SELECT count(*) FROM cache").fetchone() == (0,)
