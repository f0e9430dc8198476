#!/usr/bin/env python3
"""Writes `docs/rettigheder.md`, the permission matrix, from the permissions of all rooms.

    .venv/bin/python scripts/write_rights.py

A test fails while the document is not what this writes.
"""

import os
import sys
import tempfile
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent


def main() -> None:
    """Load every room on a data folder that is thrown away, and write."""
    sys.path.insert(0, str(ROOT / "src"))
    with tempfile.TemporaryDirectory() as data:
        os.environ |= {"RAADSLAG_DATA": data, "DJANGO_SETTINGS_MODULE": "raadslag.config.settings"}
        import django  # noqa: PLC0415 (its settings read the folder above)

        django.setup()
        from raadslag.accounts.matrix import document, load_permissions  # noqa: PLC0415
        from raadslag.audit.deeds import deeds  # noqa: PLC0415

        (ROOT / "docs" / "rettigheder.md").write_text(document(load_permissions(), deeds()), encoding="utf-8")


if __name__ == "__main__":
    main()
