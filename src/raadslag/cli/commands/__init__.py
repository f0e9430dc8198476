"""The commands, one module each, with a `command` that `raadslag.cli.main` finds by name."""
