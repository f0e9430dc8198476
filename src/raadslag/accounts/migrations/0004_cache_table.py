"""The table of what several processes must agree on for a while, such as how many wrong passwords were tried."""

from django.core.management import call_command
from django.db import migrations


def make_table(apps, schema_editor):
    # It is there already where the test runner made it.
    call_command("createcachetable", database=schema_editor.connection.alias, verbosity=0)


class Migration(migrations.Migration):
    dependencies = [("accounts", "0003_factordemand_invitation")]
    operations = [migrations.RunPython(make_table, migrations.RunPython.noop)]
