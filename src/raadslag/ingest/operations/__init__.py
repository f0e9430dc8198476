"""The only writers of what was read in."""

from raadslag.ingest.operations.importing import import_paper, import_paths
from raadslag.ingest.operations.taking import Paper, Unplaced, apply_aliases

__all__ = ["Paper", "Unplaced", "apply_aliases", "import_paper", "import_paths"]
