"""Scanned papers: OCRmyPDF lays the text it sees over the pictures. Not every machine has it."""

import importlib.util
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

from raadslag.reading.errors import Unreadable

_SECONDS_A_PAGE: Final = 20
_LONGEST: Final = 1800
_MOST_PIXELS: Final = "100"
"""Millions of pixels in a picture: a page of A3 at 600 dpi has 70; more is a picture made to fill the memory."""


def can_see_text() -> bool:
    """Whether this machine can read pictures: OCRmyPDF, Tesseract and its Danish."""
    return (
        importlib.util.find_spec("ocrmypdf") is not None
        and (tesseract := shutil.which("tesseract")) is not None
        and "dan" in _languages(tesseract)
    )


def _languages(tesseract: str) -> list[str]:
    try:
        told = subprocess.run([tesseract, "--list-langs"], capture_output=True, text=True, timeout=20, check=False)
    except (OSError, subprocess.SubprocessError):
        return []
    return told.stdout.split()


def with_text(data: bytes, *, pages: int) -> bytes:
    """The same PDF with the text of its pictures. Raises `Unreadable` where that cannot be done here."""
    if not can_see_text():
        raise unseen_here()
    with tempfile.TemporaryDirectory(prefix="raadslag-scan-") as folder:
        given, seen = Path(folder, "scan.pdf"), Path(folder, "text.pdf")
        given.write_bytes(data)
        command = [
            sys.executable, "-m", "ocrmypdf", "--quiet", "--language", "dan", "--jobs", "2", "--skip-text",
            "--rotate-pages", "--deskew", "--output-type", "pdf", "--optimize", "0",
            "--max-image-mpixels", _MOST_PIXELS, str(given), str(seen),
        ]  # fmt: skip
        try:
            limit = min(_LONGEST, 30 + _SECONDS_A_PAGE * pages)
            done = subprocess.run(command, capture_output=True, timeout=limit, check=False)
        except subprocess.TimeoutExpired as error:
            raise _unseen() from error
        if done.returncode != 0 or not seen.exists():
            raise _unseen()
        return seen.read_bytes()


def unseen_here() -> Unreadable:
    return Unreadable(
        "scanned",
        "Papiret er scannet: det er billeder uden tekst. Her er intet program, der kan læse billeder (OCRmyPDF og "
        "Tesseract med dansk). Installer dem, og indlæs papiret igen, eller læg en udgave med tekst op.",
    )


def _unseen() -> Unreadable:
    return Unreadable(
        "unseen",
        "Papiret er scannet, og teksten kunne ikke læses i det. Scan det igen, eller læg en udgave med tekst op.",
    )
