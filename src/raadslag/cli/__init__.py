"""The `raadslag` command: `main` finds the command, and `commands` has one module each."""
