"""`raadslag check` and `raadslag verify` find what is wrong with an installation, and say so."""

from dataclasses import replace
from pathlib import Path

import pytest
from django.db import connection
from django.utils import timezone
from pytest_django.fixtures import Settings

from raadslag.accounts.entrance.keys import CURRENT, GOOD_FOR, make_key
from raadslag.audit.models import EntryValues, Head
from raadslag.cli.main import run
from raadslag.cli.soundness import EXPIRES_SOON
from raadslag.config.environment import SETTINGS
from raadslag.files import storage
from raadslag.files.models import StoredFile
from raadslag.publication.models import ChainHead, VersionContent
from raadslag.search.models import Cursor
from tests.cli.bad_papers import MINUTES

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def one_paper(tmp_path: Path, settings: Settings, capsys: pytest.CaptureFixture[str]) -> None:
    """An installation with one paper in it."""
    settings.FILES_ROOT = tmp_path / "files"
    paper = tmp_path / "referat.txt"
    paper.write_text(MINUTES)
    assert run(["import", str(paper)]) == 0
    capsys.readouterr()


def told(capsys: pytest.CaptureFixture[str], *, code: int) -> str:
    assert run(["check"]) == code
    captured = capsys.readouterr()
    assert captured.err == ""
    return captured.out


def test_a_sound_place_says_so_line_by_line(capsys: pytest.CaptureFixture[str]) -> None:
    text = told(capsys, code=0)
    lines = [line for line in text.splitlines() if line.startswith("  ✓")]
    subjects = [line.removeprefix("  ✓ i orden  ").partition(":")[0] for line in lines]
    assert subjects == [
        "Datamappe", "Scannede papirer", "Database", "Værn mod ændring", "Filer", "Versioner", "Log", "Søgning",
        "Mail", "Faste opgaver", "SAML-certifikat",
    ]  # fmt: skip
    assert text.endswith("\nAlt er i orden.\n")


def test_every_setting_is_told_with_what_it_means(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RAADSLAG_CONTACT", "Sekretariatet")
    text = told(capsys, code=0)
    for setting in SETTINGS:
        assert f"  {setting.name} = " in text
        assert setting.explanation in text
    assert "RAADSLAG_CONTACT = Sekretariatet\n" in text


def test_a_secret_is_not_told(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    for setting in SETTINGS:
        if setting.secret:
            monkeypatch.setenv(setting.name, "postgresql://bruger:krydderi9@vært/database")
    text = told(capsys, code=0)
    assert "krydderi9" not in text
    assert "DATABASE_URL = sat, vises ikke" in text


def test_a_file_that_was_changed_or_lost_is_found(capsys: pytest.CaptureFixture[str]) -> None:
    path = storage.path_of(StoredFile.objects.get().sha256)
    path.write_bytes(b"noget andet")
    assert "✗ fejl     Filer: 1 af 1 mangler eller er ændret" in told(capsys, code=1)
    path.unlink()
    assert "1 ting skal rettes." in told(capsys, code=1)


def test_a_version_that_was_changed_is_found(capsys: pytest.CaptureFixture[str]) -> None:
    VersionContent.objects.update(content=b"{}")
    assert "✗ fejl     Versioner: Version nr. 1: indholdet er ændret." in told(capsys, code=1)
    assert run(["verify"]) == 1
    assert "✗ Version nr. 1: indholdet er ændret." in capsys.readouterr().out


def test_an_unchanged_chain_is_verified_and_its_end_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["verify"]) == 0
    versions, log = ChainHead.objects.get(), Head.objects.get()
    assert capsys.readouterr().out == (
        f"✓ 1 version er uændret siden offentliggørelsen.\n  Kontroltal: {versions.chain}\n"
        f"✓ {log.position} handlinger i loggen er uændret.\n  Kontroltal: {log.chain}\n"
    )


def test_a_log_that_was_changed_is_found(capsys: pytest.CaptureFixture[str]) -> None:
    EntryValues.objects.filter(entry__position=2).update(content=b"", digest="", salt=b"")
    assert "✗ fejl     Log: Loggen er ændret ved nr. 2: indholdet er væk uden grund." in told(capsys, code=1)
    assert run(["verify"]) == 1
    assert "✗ Loggen nr. 2: indholdet er væk uden grund." in capsys.readouterr().out


def test_a_missing_trigger_is_found(capsys: pytest.CaptureFixture[str]) -> None:
    on = " ON publication_version" if connection.vendor == "postgresql" else "_update"
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TRIGGER append_only_publication_version{on}")
    text = told(capsys, code=1)
    assert "✗ fejl     Værn mod ændring: Disse tabeller kan ændres bagud: publication_version." in text


def test_an_index_that_is_behind_is_found_and_mended(capsys: pytest.CaptureFixture[str]) -> None:
    Cursor.objects.update(change=0)
    assert "✗ fejl     Søgning: Den er bagud. Kør: raadslag rebuild" in told(capsys, code=1)
    assert run(["rebuild"]) == 0
    assert "1 møde er lavet på ny" in capsys.readouterr().out
    told(capsys, code=0)


def test_a_certificate_that_soon_expires_is_told(
    capsys: pytest.CaptureFixture[str], settings: Settings, tmp_path: Path
) -> None:
    settings.ENVIRONMENT = replace(settings.ENVIRONMENT, saml_keys=tmp_path / "saml")
    make_key(tmp_path / "saml", name=CURRENT, now=timezone.now())
    assert "SAML-certifikat: Det gælder til den" in told(capsys, code=0)
    make_key(tmp_path / "saml", name=CURRENT, now=timezone.now() - GOOD_FOR + EXPIRES_SOON / 2)
    assert "Lav et nyt: raadslag saml new" in told(capsys, code=1)


def test_keys_that_cannot_be_read_are_told(
    capsys: pytest.CaptureFixture[str], settings: Settings, tmp_path: Path
) -> None:
    settings.ENVIRONMENT = replace(settings.ENVIRONMENT, saml_keys=tmp_path)
    (tmp_path / "current.key").write_text("rubbish")
    assert "fejl     SAML-certifikat: " in told(capsys, code=1)
