"""The first set-up at the command line."""
