from django.db import migrations

from raadslag.search.index import postgresql, sqlite


def create(apps, editor):
    (postgresql if editor.connection.vendor == "postgresql" else sqlite).create(editor)


class Migration(migrations.Migration):
    dependencies = [("search", "0001_initial")]
    operations = [migrations.RunPython(create, migrations.RunPython.noop)]
