"""What the law took out of the log is taken out again when an older backup is restored."""

import json
from pathlib import Path

import pytest

from raadslag.audit.models import Entry, EntryValues
from raadslag.audit.queries import verify
from raadslag.cli.main import run
from tests.audit.made import behind_its_back

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _somebody() -> None:
    for name in ("lise", "bo"):
        assert run(["user", "add", f"{name}@egevang.dk", "--name", name.title()]) == 0


def told(capsys: pytest.CaptureFixture[str]) -> str:
    captured = capsys.readouterr()
    return captured.out + captured.err


def is_empty(position: int) -> bool:
    return not EntryValues.objects.get(entry__position=position).content


def erase_and_restore(capsys: pytest.CaptureFixture[str], file: Path) -> None:
    """Erase, write the list down, and put the values back as a backup would. Which erased it, the log forgets too."""
    kept = EntryValues.objects.get(entry__position=1)
    content, digest, salt = bytes(kept.content), kept.digest, bytes(kept.salt)
    assert run(["log", "erase", "1", "--ground", "Datatilsynet", "--by", "lise@egevang.dk"]) == 0
    capsys.readouterr()
    assert run(["log", "erasures"]) == 0
    file.write_text(told(capsys), encoding="utf-8")
    with behind_its_back() as cursor:
        cursor.execute(
            "UPDATE audit_entryvalues SET content = %s, digest = %s, salt = %s WHERE entry_id = %s",
            [content, digest, salt, kept.pk],
        )
    assert not is_empty(1)


def test_it_is_erased_again_and_the_log_says_why(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "sletninger.jsonl"
    erase_and_restore(capsys, file)
    assert "Lise" in file.read_text(encoding="utf-8")
    assert run(["log", "replay", str(file)]) == 0
    assert "1 sletning er gentaget. 0 var der i forvejen." in told(capsys)
    assert is_empty(1)
    last = Entry.objects.filter(operation="audit.erase_values").latest("position")
    assert last.subject_name.startswith("Datatilsynet (gentaget efter en sikkerhedskopi; slettet ")
    assert verify().faults == ()
    assert run(["log", "replay", str(file)]) == 0
    assert "0 sletninger er gentaget. 1 var der i forvejen." in told(capsys)


def test_an_entry_that_only_has_the_same_number_is_left_alone(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "sletninger.jsonl"
    erase_and_restore(capsys, file)
    row = json.loads(file.read_text(encoding="utf-8"))
    file.write_text(json.dumps({**row, "chain": "0" * 64}), encoding="utf-8")
    assert run(["log", "replay", str(file)]) == 0
    assert "er ikke rørt: 1." in told(capsys)
    assert not is_empty(1)


@pytest.mark.parametrize("line", [b"rubbish", b"{}", b'{"position": "x"}', b"[]", b"PK\x03\x04\xff\xfe\x00"])
def test_a_file_that_is_no_such_list_erases_nothing(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, line: bytes
) -> None:
    file = tmp_path / "sletninger.jsonl"
    erase_and_restore(capsys, file)
    file.write_bytes(file.read_bytes() + line)
    assert run(["log", "replay", str(file)]) == 1
    assert "Linje 2 er ikke fra raadslag log erasures. Intet er slettet." in told(capsys)
    assert not is_empty(1)
