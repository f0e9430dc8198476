"""Rows as the pure parts of this room take them."""

from raadslag.publication.models import PaperSource
from raadslag.publication.sources import SourcePaper
from raadslag.records import from_bytes


def source_paper(row: PaperSource) -> SourcePaper:
    """A source with the public edition of what was read in it."""
    return SourcePaper(
        sha256=row.file.sha256,
        media_type=row.media_type,
        name=row.name,
        address=row.address,
        replaces=row.replaces,
        arrived=row.arrived,
        record=from_bytes(bytes(row.content)),
    )
