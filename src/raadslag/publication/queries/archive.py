"""The front of an archive of many: whose papers are kept in it."""

from django.db.models import Count, Max

from raadslag.bodies.models import Municipality
from raadslag.publication.addresses import municipality_address
from raadslag.publication.models import MeetingView
from raadslag.publication.shapes import ArchivedRow


def archived() -> tuple[ArchivedRow, ...]:
    """Every municipality with a meeting that can be seen, by name. Two queries."""
    grouped = MeetingView.objects.order_by().values("meeting__body__municipality")
    counted = grouped.annotate(meetings=Count("meeting"), latest=Max("meeting__date"))
    held = {row["meeting__body__municipality"]: row for row in counted}
    return tuple(
        ArchivedRow(
            name=row.name,
            address=municipality_address(row.slug),
            meetings=held[row.pk]["meetings"],
            latest=held[row.pk]["latest"],
        )
        for row in Municipality.objects.filter(id__in=held).exclude(slug="").order_by("name", "id")
    )
