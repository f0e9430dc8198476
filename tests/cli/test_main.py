"""The command speaks Danish, and however it ends, it ends with a sentence and a code."""

import re
import signal
import subprocess
from pathlib import Path

import click
import pytest

from raadslag.cli import main
from raadslag.cli.main import COMMANDS, cli, run
from tests.cli.bad_papers import MINUTES
from tests.cli.conftest import PROGRAM, Command

ENGLISH = re.compile(
    r"\b(usage|options|commands|arguments|error|invalid|missing|show|exit|such|try|required|default)\b"
)


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_is_danish(capsys: pytest.CaptureFixture[str], command: str) -> None:
    assert run([*command.split(), "--help"]) == 0
    help_text = capsys.readouterr().out
    assert help_text.startswith("Brug: raadslag")
    assert ENGLISH.findall(help_text.lower()) == []


def test_every_command_and_option_is_explained() -> None:
    context = click.Context(cli)
    for name in COMMANDS:
        command = cli.get_command(context, name)
        assert command is not None
        assert command.name == name
        assert command.help
        assert all(option.help for option in command.params if isinstance(option, click.Option) and not option.hidden)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["laes"], "Kommandoen laes findes ikke."),
        (["read"], "Der mangler et argument: 'FIL'."),
        (["read", "x", "--az"], "Tilvalget --az findes ikke."),
        (["read", "x", "--as"], "Tilvalget --as skal have en værdi."),
        (["read", "x", "--as", "y"], "'--as': y er ikke en af 'record', 'outline', 'text'."),
        (["read", "x", "--coverage=1"], "Tilvalget --coverage skal ikke have en værdi."),
        (["read", "x", "y"], "Der er et ord for meget: y"),
        (["serve", "--port", "x"], "'--port': x er ikke et tal."),
        (["serve", "--port", "0"], "'--port': 0 ligger ikke i 1<=x<=65535."),
    ],
)
def test_a_command_written_wrong_is_told_how(
    capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    assert run(arguments) == 2
    told = capsys.readouterr().err
    assert said in told
    assert "Hjælp: raadslag" in told
    assert ENGLISH.findall(told.lower()) == []


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--version"]) == 0
    assert re.fullmatch(r"Rådslag \d+\.\d+\.\d+\n", capsys.readouterr().out)


def test_a_fault_in_the_program_is_a_sentence_too(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(main, "import_module", lambda _: 1 / 0)
    assert run(["read", "x"]) == 70
    told = capsys.readouterr().err
    assert "Noget gik galt i programmet (ZeroDivisionError" in told
    assert "Traceback" not in told
    monkeypatch.setenv("RAADSLAG_DEBUG", "1")
    run(["read", "x"])
    assert "Traceback" in capsys.readouterr().err


def test_ctrl_c_stops_with_a_word(tmp_path: Path) -> None:
    process = subprocess.Popen(
        [PROGRAM, "read", "-"], stdin=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=tmp_path
    )
    assert process.stdin
    process.stdin.write("x" * 1_000_000)  # more than a pipe holds: when it is written, the program reads
    process.stdin.flush()
    process.send_signal(signal.SIGINT)
    _, told = process.communicate(timeout=30)
    assert process.returncode == 130
    assert told.strip() == "Afbrudt."


def test_nobody_reading_on_is_no_fault(tmp_path: Path) -> None:
    paper = tmp_path / "referat.txt"
    paper.write_text(MINUTES * 400)
    pipe = f"'{PROGRAM}' read '{paper}' --as text | head -n 1"
    done = subprocess.run(["sh", "-c", pipe], capture_output=True, text=True, cwd=tmp_path, timeout=60, check=False)
    assert done.stdout == MINUTES.split("\n", 1)[0] + "\n"
    assert done.stderr == ""


def test_a_terminal_without_danish_letters_gets_an_answer(raadslag: Command) -> None:
    ended = raadslag("read", "findes-ikke.txt", PYTHONIOENCODING="ascii")
    assert ended.code == 1
    assert "findes ikke" in ended.err
