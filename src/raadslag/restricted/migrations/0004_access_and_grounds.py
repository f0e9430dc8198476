import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models
from django.db.models import F, Q

PROTECT = django.db.models.deletion.PROTECT
STATES = ["open", "granted", "refused"]


class Migration(migrations.Migration):
    """Keys that were given one by one become accesses; the read log says on what ground."""

    dependencies = [
        ("bodies", "0007_given_roles"),
        ("publication", "0002_append_only"),
        ("restricted", "0003_passed_access"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="AccessRequest",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("meetings_since", models.DateField()),
                ("meetings_until", models.DateField()),
                ("wish", models.CharField(max_length=1000)),
                ("asked", models.DateTimeField()),
                ("state", models.CharField(default="open", max_length=10)),
                ("answered", models.DateTimeField(null=True)),
                ("answer", models.CharField(blank=True, max_length=1000)),
                ("answered_by", models.ForeignKey(null=True, on_delete=PROTECT, related_name="+", to=settings.AUTH_USER_MODEL)),
                ("body", models.ForeignKey(on_delete=PROTECT, related_name="+", to="bodies.body")),
                ("user", models.ForeignKey(on_delete=PROTECT, related_name="+", to=settings.AUTH_USER_MODEL)),
            ],
            options={
                "indexes": [
                    models.Index(fields=["body", "asked"], condition=Q(state="open"), name="restricted_request_waiting")
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=Q(meetings_until__gte=F("meetings_since")),
                        name="restricted_request_ends_after_it_begins",
                    ),
                    models.CheckConstraint(condition=Q(state__in=STATES), name="restricted_request_state_is_known"),
                    models.CheckConstraint(
                        condition=Q(state="open", answered=None) | (~Q(state="open") & Q(answered__isnull=False)),
                        name="restricted_request_is_answered_once",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Delivery",
            fields=[
                (
                    "version",
                    models.OneToOneField(
                        on_delete=PROTECT, primary_key=True, related_name="+", serialize=False, to="publication.version"
                    ),
                ),
                ("made", models.DateTimeField()),
                ("user", models.ForeignKey(on_delete=PROTECT, related_name="+", to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name="MayorCursor",
            fields=[
                ("id", models.PositiveSmallIntegerField(default=1, primary_key=True, serialize=False)),
                ("change", models.PositiveBigIntegerField(default=0)),
            ],
        ),
        migrations.RemoveConstraint(model_name="key", name="restricted_key_ends_after_it_begins"),
        migrations.RenameModel(old_name="Key", new_name="Access"),
        migrations.RemoveField(model_name="access", name="person"),
        migrations.AddField(model_name="access", name="meetings_since", field=models.DateField(null=True)),
        migrations.AddField(model_name="access", name="meetings_until", field=models.DateField(null=True)),
        migrations.AddField(model_name="access", name="item", field=models.CharField(blank=True, max_length=20, default=""), preserve_default=False),
        migrations.AddField(
            model_name="access",
            name="request",
            field=models.ForeignKey(null=True, on_delete=PROTECT, related_name="+", to="restricted.accessrequest"),
        ),
        migrations.AddField(model_name="access", name="reason", field=models.CharField(blank=True, max_length=300, default=""), preserve_default=False),
        migrations.AddField(
            model_name="access",
            name="given_by",
            field=models.ForeignKey(null=True, on_delete=PROTECT, related_name="+", to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(model_name="access", name="ended_reason", field=models.CharField(blank=True, max_length=300, default=""), preserve_default=False),
        migrations.AddField(model_name="access", name="retracted", field=models.BooleanField(default=False)),
        migrations.AddConstraint(
            model_name="access",
            constraint=models.CheckConstraint(
                condition=Q(until=None) | Q(until__gte=F("since")), name="restricted_access_ends_after_it_begins"
            ),
        ),
        migrations.AddConstraint(
            model_name="access",
            constraint=models.CheckConstraint(
                condition=Q(meetings_until=None) | Q(meetings_until__gte=F("meetings_since")),
                name="restricted_access_to_meetings_in_order",
            ),
        ),
        migrations.RenameField(model_name="readlog", old_name="key", new_name="access"),
        migrations.AlterField(
            model_name="readlog",
            name="access",
            field=models.ForeignKey(null=True, on_delete=PROTECT, related_name="+", to="restricted.access"),
        ),
        migrations.AddField(model_name="readlog", name="ground", field=models.CharField(default="access", max_length=20)),
        migrations.AlterField(model_name="readlog", name="read", field=models.DateTimeField(db_index=True)),
        migrations.AddField(model_name="fulledition", name="meeting_day", field=models.DateField(null=True)),
        migrations.AddField(model_name="fulledition", name="paper", field=models.CharField(blank=True, max_length=10, default=""), preserve_default=False),
        migrations.AddIndex(
            model_name="fulledition",
            index=models.Index(fields=["body", "-meeting_day"], name="restricted_edition_by_body"),
        ),
    ]
