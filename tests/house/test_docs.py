"""What the documents say is so: commands, options, settings, terms and links."""

import re
import shlex
from collections import Counter
from pathlib import Path
from typing import Final

import click
import pytest

from raadslag.cli.main import COMMANDS, cli
from raadslag.config.environment import SETTINGS
from raadslag.ingest.aliases import read_aliases

ROOT: Final = Path(__file__).resolve().parents[2]
DOCUMENTS: Final = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
HANDBOOK: Final = sorted((ROOT / "docs" / "haandbog").glob("*.md"))
GLOSSARY: Final = ROOT / "docs" / "glossary.md"

FENCED: Final = re.compile(r"^```(\w*)\n(.*?)^```", re.MULTILINE | re.DOTALL)
INLINE: Final = re.compile(r"`([^`\n]+)`")
QUOTED: Final = re.compile(r'"(raadslag [^"\n]+)"')
CALL: Final = re.compile(r"^(?:[A-Z_]+=\S+ )*(?:\.venv/bin/)?raadslag (.+)$")
TARGET: Final = re.compile(r"^\.PHONY: (.+)$", re.MULTILINE)
LINK: Final = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
TERM: Final = re.compile(r"^\| ([^|]+) \| `(\w+)` \| ([^|]+) \|$", re.MULTILINE)
SETTING: Final = re.compile(r"\b(?:RAADSLAG_[A-Z_]+|DATABASE_URL)\b")
OF_THE_TESTS: Final = {"RAADSLAG_SHARED"}


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def code_in(text: str) -> list[str]:
    """Every line of code that a document shows, in blocks and in running text."""
    lines = [line for _, block in FENCED.findall(text) for line in block.splitlines()]
    return [*lines, *INLINE.findall(FENCED.sub("", text)), *QUOTED.findall(text)]


def calls() -> list[tuple[str, str]]:
    """Every call of the command in every document."""
    return [
        (named(path), found[1].partition(" #")[0].rstrip("… "))
        for path in DOCUMENTS
        for line in code_in(path.read_text())
        if (found := CALL.match(line.strip()))
    ]


def fault_in(call: str) -> str:
    """What is wrong with a call as a document shows it, or nothing."""
    name, *rest = shlex.split(call)
    command = cli.get_command(click.Context(cli), name)
    if command is None:
        return "no such command"
    if isinstance(command, click.Group) and rest and not rest[0].startswith("-"):
        command = command.get_command(click.Context(command), rest.pop(0))
        if command is None:
            return "no such command of the group"
    options = {option for param in command.params for option in (*param.opts, *param.secondary_opts)}
    unknown = [word for word in rest if word.startswith("--") and word.partition("=")[0] not in options]
    return f"no such option {unknown[0]}" if unknown else ""


def test_documents_show_commands_at_all() -> None:
    assert {call.split()[0] for _, call in calls()} >= {"read", "import", "serve", "check", "search", "rebuild"}


def test_every_command_that_is_shown_can_be_typed() -> None:
    assert [(where, call, fault) for where, call in calls() if (fault := fault_in(call))] == []


def test_every_command_for_users_is_in_the_handbook() -> None:
    shown = {call.split()[0] for where, call in calls() if where.startswith("docs/haandbog")}
    assert set(COMMANDS) - shown == {"bench"}


def test_every_correction_is_in_the_handbook() -> None:
    shown = {tuple(call.split()[:2]) for where, call in calls() if where.startswith("docs/haandbog")}
    groups = {name: cli.get_command(click.Context(cli), name) for name in COMMANDS}
    wanted = {
        (name, part) for name, group in groups.items() if isinstance(group, click.Group) for part in group.commands
    }
    assert len(wanted) > 5
    assert wanted - shown - {("bench", part) for _, part in wanted} == set()


def test_every_target_of_make_that_is_shown_exists() -> None:
    (targets,) = TARGET.findall((ROOT / "Makefile").read_text())
    shown = {
        line.split()[1]
        for path in DOCUMENTS
        for line in code_in(path.read_text())
        if re.match(r"make [a-z]", line.strip())
    }
    assert shown - set(targets.split()) == set()


def test_every_setting_is_in_the_handbook_and_no_other() -> None:
    known = {setting.name for setting in SETTINGS}
    assert known - set(SETTING.findall((ROOT / "docs" / "haandbog" / "drift.md").read_text())) == set()
    shown = {name for path in DOCUMENTS for name in SETTING.findall(path.read_text())}
    assert shown - known == OF_THE_TESTS


@pytest.mark.parametrize("path", DOCUMENTS, ids=named)
def test_every_link_leads_somewhere(path: Path) -> None:
    lost = [
        link
        for link in LINK.findall(path.read_text())
        if "://" not in link and not (path.parent / link.partition("#")[0]).exists()
    ]
    assert [link for link in lost if link != "docs/billeder/forside.png"] == []


def test_every_file_of_names_that_is_shown_can_be_used() -> None:
    shown = [block for path in HANDBOOK for kind, block in FENCED.findall(path.read_text()) if kind == "toml"]
    assert shown
    for block in shown:
        read_aliases(block.encode())


def test_every_term_of_the_glossary_is_in_the_source() -> None:
    source = "\n".join(path.read_text() for path in (ROOT / "src").rglob("*.py"))
    terms = TERM.findall(GLOSSARY.read_text())
    assert len(terms) > 50
    assert [english for _, english, _ in terms if not re.search(rf"\b{english}s?\b", source)] == []


def test_one_danish_term_has_one_english_name_and_one_line() -> None:
    terms = TERM.findall(GLOSSARY.read_text())
    danish = Counter(word.strip() for words, _, _ in terms for word in re.sub(r"\(.*?\)", "", words).split(","))
    english = Counter(name for _, name, _ in terms)
    assert [word for word, count in (danish + english).items() if count > 1] == []


def test_decisions_are_numbered_and_say_what_follows() -> None:
    decisions = sorted((ROOT / "docs" / "adr").glob("*.md"))
    assert [int(path.name[:4]) for path in decisions] == list(range(1, len(decisions) + 1))
    for path in decisions:
        headings = re.findall(r"^## (.+)$", path.read_text(), re.MULTILINE)
        assert headings == ["Question", "Decision", "What follows"], named(path)
        assert path.read_text().startswith(f"# {int(path.name[:4])}. ")
