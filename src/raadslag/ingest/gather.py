"""Which papers some paths mean. Folders are walked; what is no paper is passed over, what is named is taken."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

PAPERS: Final = frozenset({".txt", ".md", ".markdown", ".html", ".htm", ".pdf", ".xml", ".json", ".docx", ".zip"})
ABOUT_THE_FOLDER: Final = frozenset({"readme", "license", "licence", "changelog"})
BIGGEST: Final = 100 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Found:
    """A paper to be read: a file, with its name as seen from the folder that was asked for; or an address."""

    name: str
    path: Path | None = None
    address: str | None = None


def is_address(text: str) -> bool:
    return text.startswith(("http://", "https://"))


def gather(paths: Iterable[str]) -> Iterator[Found]:
    """Every paper that some paths and addresses mean, folders in the order of their names."""
    for text in paths:
        if is_address(text):
            yield Found(name=text, address=text)
            continue
        path = Path(text)
        if path.is_dir():
            for file in sorted(path.rglob("*")):
                if _is_named_as_paper(file) and file.is_file() and not _is_hidden(file, path):
                    yield Found(name=_shown(file.relative_to(path).as_posix()), path=file)
        else:
            yield Found(name=_shown(path.name), path=path)


def _shown(name: str) -> str:
    """A file's name as text; old archives wrote theirs in Latin-1, and no database takes that."""
    written = os.fsencode(name)
    try:
        return written.decode()
    except UnicodeDecodeError:
        return written.decode("cp1252", errors="replace")


def _is_named_as_paper(file: Path) -> bool:
    return file.suffix.lower() in PAPERS and file.stem.lower() not in ABOUT_THE_FOLDER


def _is_hidden(file: Path, folder: Path) -> bool:
    return any(part.startswith((".", "~")) for part in file.relative_to(folder).parts)
