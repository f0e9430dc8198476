"""The words of documents in the database's own full-text index: one door, two kinds of database."""

from types import ModuleType

from django.db import connection

from raadslag.search.index import postgresql, sqlite


def index() -> ModuleType:
    """The index of the database in use. Both offer `create`, `put`, `remove`, `clear`, `matching` and `ranked`."""
    return postgresql if connection.vendor == "postgresql" else sqlite
