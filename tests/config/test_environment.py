"""An installation runs without a single variable, and each one does what it says."""

import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from raadslag.config import environment
from raadslag.config.environment import SETTINGS
from raadslag.config.settings import database


def test_nothing_need_be_set(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    settings = environment.read({})
    assert settings.data == tmp_path / "data"
    assert settings.data.is_dir()
    assert settings.hosts == ("localhost", "127.0.0.1", "[::1]")
    assert not settings.https
    assert not settings.debug


def test_sqlite_lies_in_the_data_folder_whatever_its_name(tmp_path: Path) -> None:
    folder = tmp_path / "møder & sager"
    settings = environment.read({"RAADSLAG_DATA": str(folder)})
    assert database(settings.database_url)["NAME"] == str(folder / "raadslag.sqlite3")


def test_postgresql_is_chosen_by_address(tmp_path: Path) -> None:
    address = "postgresql://anna:kode@db.eksempel.dk:5433/raadslag"
    settings = environment.read({"RAADSLAG_DATA": str(tmp_path), "DATABASE_URL": address})
    chosen = database(settings.database_url)
    assert (chosen["ENGINE"], chosen["HOST"], chosen["PORT"], chosen["NAME"]) == (
        "django.db.backends.postgresql",
        "db.eksempel.dk",
        5433,
        "raadslag",
    )


def test_the_key_is_made_once_and_only_its_owner_reads_it(tmp_path: Path) -> None:
    variables = {"RAADSLAG_DATA": str(tmp_path)}
    with ThreadPoolExecutor(8) as processes:
        keys = {settings.secret_key for settings in processes.map(environment.read, [variables] * 8)}
    assert len(keys) == 1
    assert len(keys.pop()) > 60
    assert [path.name for path in tmp_path.iterdir()] == ["secret_key"]
    assert stat.S_IMODE((tmp_path / "secret_key").stat().st_mode) == 0o600


def test_a_given_key_is_not_written_down(tmp_path: Path) -> None:
    settings = environment.read({"RAADSLAG_DATA": str(tmp_path), "RAADSLAG_SECRET_KEY": "givet"})
    assert settings.secret_key == "givet"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("hosts", "https", "expected"),
    [
        ("", "", False),
        ("localhost", "", False),
        ("dagsorden.eksempel.dk", "", True),
        ("dagsorden.eksempel.dk", "0", False),
        ("localhost", "1", True),
    ],
)
def test_https_is_on_where_others_can_come_in(tmp_path: Path, hosts: str, https: str, *, expected: bool) -> None:
    variables = {"RAADSLAG_DATA": str(tmp_path), "RAADSLAG_HOSTS": hosts, "RAADSLAG_HTTPS": https}
    assert environment.read(variables).https is expected


def test_a_switch_that_is_neither_on_nor_off_stops_the_program(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="RAADSLAG_DEBUG"):
        environment.read({"RAADSLAG_DATA": str(tmp_path), "RAADSLAG_DEBUG": "ja"})


def test_every_setting_is_explained() -> None:
    assert all(setting.explanation.endswith(".") for setting in SETTINGS)
    assert len({setting.name for setting in SETTINGS}) == len(SETTINGS)


def test_where_the_pages_are_follows_from_the_hosts_or_is_told(tmp_path: Path) -> None:
    def address(**given: str) -> str:
        return environment.read({"RAADSLAG_DATA": str(tmp_path)} | given).address

    assert address() == "http://localhost:8000"
    assert address(RAADSLAG_HOSTS="localhost,moeder.eksempel.dk") == "https://moeder.eksempel.dk"
    assert address(RAADSLAG_HOSTS="moeder.eksempel.dk", RAADSLAG_HTTPS="0") == "http://moeder.eksempel.dk"
    assert address(RAADSLAG_ADDRESS="https://politik.eksempel.dk/") == "https://politik.eksempel.dk"


@pytest.mark.parametrize(
    ("given", "named"),
    [
        ({"RAADSLAG_OIDC_URL": "https://login.eksempel.dk"}, "RAADSLAG_OIDC_CLIENT"),
        ({"RAADSLAG_OIDC_URL": "https://x.dk", "RAADSLAG_OIDC_CLIENT": "r"}, "RAADSLAG_OIDC_SECRET"),
        ({"RAADSLAG_OIDC_URL": "http://login.eksempel.dk"}, "RAADSLAG_OIDC_URL skal være en https-adresse"),
        ({"RAADSLAG_SAML_METADATA": "findes/ikke.xml"}, "RAADSLAG_SAML_METADATA: filen"),
        ({"RAADSLAG_SAML_METADATA": "http://login.eksempel.dk/m"}, "RAADSLAG_SAML_METADATA skal være en https-adresse"),
    ],
)
def test_half_a_log_in_elsewhere_stops_the_program(tmp_path: Path, given: dict[str, str], named: str) -> None:
    with pytest.raises(ValueError, match=named):
        environment.read({"RAADSLAG_DATA": str(tmp_path)} | given)
