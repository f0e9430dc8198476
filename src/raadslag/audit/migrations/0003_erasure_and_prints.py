from django.db import migrations, models

from raadslag.audit.append_only import guard


def guard_tables(apps, editor):
    guard(editor, "audit_entryvalues", key="entry_id", emptied=("content", "digest", "salt"))
    guard(editor, "audit_headprint")


def make_head(apps, editor):
    apps.get_model("audit", "Head").objects.get_or_create(id=1)


class Migration(migrations.Migration):
    dependencies = [("audit", "0002_append_only")]

    operations = [
        migrations.AlterField(
            model_name="entryvalues", name="digest", field=models.CharField(blank=True, max_length=64)
        ),
        migrations.CreateModel(
            name="HeadPrint",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("which", models.CharField(max_length=20)),
                ("day", models.DateField()),
                ("position", models.PositiveBigIntegerField()),
                ("chain", models.CharField(max_length=64)),
            ],
        ),
        migrations.AddConstraint(
            model_name="headprint",
            constraint=models.UniqueConstraint(fields=("which", "day"), name="audit_printed_once_a_day"),
        ),
        migrations.RunPython(guard_tables, migrations.RunPython.noop),
        migrations.RunPython(make_head, migrations.RunPython.noop),
    ]
