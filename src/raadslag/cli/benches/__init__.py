"""Measurements that need a database of their own. Each registers itself with `raadslag.cli.bench`."""
