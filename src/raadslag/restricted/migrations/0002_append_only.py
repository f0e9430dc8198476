from django.db import migrations

from raadslag.audit.append_only import guard


def guard_tables(apps, editor):
    guard(editor, "restricted_readlog")


class Migration(migrations.Migration):
    dependencies = [("restricted", "0001_initial")]
    operations = [migrations.RunPython(guard_tables, migrations.RunPython.noop)]
