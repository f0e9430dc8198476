"""The `raadslag` command and how it ends: with a sentence and an exit code, never with a stack trace.

Exit codes: 0 done; 1 something was not as it should be, and the command said what; 2 the command was written wrong;
70 a fault in the program; 130 stopped with Ctrl-C.
"""

import os
import sys
import traceback
from collections.abc import Sequence
from importlib import import_module
from typing import Final

import click

from raadslag.cli.danish import speak_danish
from raadslag.cli.terminal import printable, steady_output

FAULT: Final = 70
STOPPED: Final = 130

COMMANDS: Final = {
    "read": "commands.papers.read",
    "import": "commands.papers.importing",
    "review": "commands.papers.review",
    "search": "commands.search",
    "matches": "commands.matches",
    "names": "commands.names",
    "setup": "first_run.setup",
    "user": "commands.user",
    "saml": "commands.saml",
    "serve": "commands.serve",
    "worker": "commands.worker",
    "demo": "commands.demo",
    "check": "commands.check",
    "verify": "commands.verify",
    "log": "commands.log",
    "rebuild": "commands.rebuild",
    "upgrade": "commands.upgrade",
    "bench": "bench",
}


class Commands(click.Group):
    """Loads a command when it is asked for, so that reading a paper does not wait for the database's modules."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"raadslag.cli.{COMMANDS[cmd_name]}")
        command: click.Command = module.command
        command.options_metavar = "[TILVALG]"
        return command


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"]},
    subcommand_metavar="KOMMANDO [TILVALG]…",
    options_metavar="",
)
@click.version_option(package_name="raadslag", message="Rådslag %(version)s", help="Vis versionen.")
def cli() -> None:
    """Rådslag læser kommunale udvalgs dagsordener og referater og viser, hvad der er besluttet."""


def run(arguments: Sequence[str]) -> int:
    """Run one command and tell how it went."""
    speak_danish()
    steady_output()
    try:
        code = cli.main(list(arguments), prog_name="raadslag", standalone_mode=False)
        sys.stdout.flush()
    except click.ClickException as stop:
        stop.show()
        if isinstance(stop, click.UsageError) and stop.ctx is None:
            click.echo("Hjælp: raadslag --help", err=True)
        return stop.exit_code
    except click.Abort:
        click.echo("Afbrudt.", err=True)
        return STOPPED
    except BrokenPipeError:
        # Nobody reads on (`raadslag read … | head`); what is left to flush goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except Exception as fault:  # noqa: BLE001 (the last resort: whatever it is, the person gets a sentence)
        return tell_of_fault(fault)
    return code if isinstance(code, int) else 0


def tell_of_fault(fault: Exception) -> int:
    """Something that no command foresaw."""
    if os.environ.get("RAADSLAG_DEBUG") == "1":
        traceback.print_exception(fault)
    else:
        click.echo(printable(f"Noget gik galt i programmet ({type(fault).__name__}: {fault})."), err=True)
        click.echo("Kør kommandoen igen med RAADSLAG_DEBUG=1 for at se hvor.", err=True)
    return FAULT


def main() -> None:
    """Where the installed command begins."""
    sys.exit(run(sys.argv[1:]))
