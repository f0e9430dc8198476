from django.db import migrations

from raadslag.audit.append_only import guard


def guard_tables(apps, editor):
    for table in ("publication_version", "publication_change"):
        guard(editor, table)


class Migration(migrations.Migration):
    dependencies = [("publication", "0001_initial")]
    operations = [migrations.RunPython(guard_tables, migrations.RunPython.noop)]
