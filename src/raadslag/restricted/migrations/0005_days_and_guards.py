import json

from django.db import migrations

from raadslag.audit.append_only import guard


def write_days(apps, editor):
    """What stands in each record already: the day of the meeting, and which paper it is."""
    editions = apps.get_model("restricted", "FullEdition")
    for edition in editions.objects.filter(paper="").iterator():
        record = json.loads(bytes(edition.content))
        edition.meeting_day, edition.paper = record.get("date"), record.get("paper", "")
        edition.save(update_fields=["meeting_day", "paper"])


def guard_tables(apps, editor):
    """SQLite drops the triggers of a table that a migration makes anew."""
    guard(editor, "restricted_readlog")


class Migration(migrations.Migration):
    dependencies = [("restricted", "0004_access_and_grounds")]
    operations = [
        migrations.RunPython(write_days, migrations.RunPython.noop),
        migrations.RunPython(guard_tables, migrations.RunPython.noop),
    ]
