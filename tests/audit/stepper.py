"""Every migration of the house, one after another, on an empty database: `python -m tests.audit.stepper`.

Prints, as JSON, the steps taken, and after which of them a table was open that should have been guarded.
"""

import json
import os

import django

os.environ["DJANGO_SETTINGS_MODULE"] = "raadslag.config.settings"
django.setup()

from django.apps import apps  # noqa: E402
from django.db import connection  # noqa: E402
from django.db.migrations.executor import MigrationExecutor  # noqa: E402

from raadslag.audit.append_only import guarded_tables, unguarded  # noqa: E402


def main() -> dict[str, object]:
    executor = MigrationExecutor(connection)
    plan = [migration for migration, _ in executor.migration_plan(executor.loader.graph.leaf_nodes())]
    left = {label: sum(migration.app_label == label for migration in plan) for label in {m.app_label for m in plan}}
    app_of = {model._meta.db_table: model._meta.app_label for model in apps.get_models()}
    open_after: list[tuple[str, list[str]]] = []
    for migration in plan:
        MigrationExecutor(connection).migrate([(migration.app_label, migration.name)])
        left[migration.app_label] -= 1
        # From the last migration of its app, a table must be guarded, whatever other apps do after it.
        settled = [table for table in guarded_tables() if not left[app_of[table]]]
        if found := unguarded(settled):
            open_after.append((f"{migration.app_label}.{migration.name}", list(found)))
    return {"steps": len(plan), "open": open_after, "guarded": list(guarded_tables()), "left": sum(left.values())}


if __name__ == "__main__":
    print(json.dumps(main()))
