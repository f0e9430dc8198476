"""Papers are read in: once, whole or not at all, and one that fails stops no other."""

import datetime as dt
import zipfile
from pathlib import Path
from typing import Any

import httpx
import pytest
from django.apps import apps

from raadslag.audit.who import OPERATOR
from raadslag.ingest.aliases import read_aliases
from raadslag.ingest.fetch import Fetcher
from raadslag.ingest.models import ImportEntry, ImportRun
from raadslag.ingest.operations import import_paper, import_paths, importing, taking
from raadslag.ingest.queries import failed_papers
from raadslag.publication import queries
from raadslag.publication.models import PaperSource
from raadslag.restricted.models import FullEdition
from raadslag.search.queries import find
from tests.reading.systems import writing

pytestmark = pytest.mark.django_db
THE_LOG = {"audit.Entry", "audit.EntryValues", "audit.Head"}
NOW = dt.datetime(2026, 5, 1, tzinfo=dt.UTC)
PAPER = """# REFERAT Teknikudvalget d. 17-03-2026

**Mødedato** Tirsdag d. 17. marts 2026 kl. 08:00

**Mødedeltagere** Ida Bech (A), Bo Lund (V) (Afbud)

# Punkt 1: Ny vej

## Indstilling

Centret indstiller, at vejen anlægges.

## Beslutning

Godkendt
"""


def clock() -> dt.datetime:
    return NOW


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "referat.md").write_text(PAPER)
    (tmp_path / "indkøb.txt").write_text("Mælk og brød\n")
    (tmp_path / "billede.pdf").write_bytes(b"%PDF-1.7 ikke rigtig")
    (tmp_path / ".skjult.md").write_text(PAPER)
    (tmp_path / "noter.rtf").write_text("andet")
    return tmp_path


def contents() -> dict[str, Any]:
    return {model._meta.label: list(model._base_manager.order_by("pk").values()) for model in apps.get_models()}


def test_a_folder_is_read_and_what_fails_is_kept_and_told_of(folder: Path) -> None:
    told: list[tuple[int, int, str]] = []
    summary = import_paths(
        [str(folder)], by=OPERATOR, now=clock, progress=lambda n, of, r: told.append((n, of, r.status))
    )
    assert {r.name: (r.status, r.code != "") for r in summary.results} == {
        "referat.md": ("new", False),
        "indkøb.txt": ("failed", True),
        "billede.pdf": ("failed", True),
    }
    assert [(n, of) for n, of, _ in told] == [(1, 3), (2, 3), (3, 3)]
    (result,) = [r for r in summary.results if r.status == "new"]
    assert (result.body, result.date, result.items, result.meeting) == (
        "Teknikudvalget",
        dt.date(2026, 3, 17),
        1,
        "/teknikudvalget/2026-03-17/",
    )
    assert {entry.name for entry in failed_papers()} == {"indkøb.txt", "billede.pdf"}
    assert all(entry.file is not None and entry.message for entry in failed_papers())
    assert find(query="vej").total > 0
    assert (summary.count("new"), len(summary.failed)) == (1, 2)


def test_the_same_papers_again_write_nothing(folder: Path) -> None:
    import_paths([str(folder)], by=OPERATOR, now=clock)
    before = contents()
    again = import_paths([str(folder)], by=OPERATOR, now=lambda: NOW + dt.timedelta(days=1))
    assert {r.name: r.status for r in again.results}["referat.md"] == "same"
    assert contents() == before


def test_a_failure_on_the_way_leaves_nothing_half_done(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(**_: object) -> None:
        raise RuntimeError("afbrudt")

    monkeypatch.setattr(taking, "keep_edition", broken)
    before = contents()
    result = import_paper(data=PAPER.encode(), name="referat.md", by=OPERATOR, now=NOW)
    assert (result.status, result.code) == ("failed", "broken")
    assert "afbrudt" not in result.message
    changed = {label for label, rows in contents().items() if rows != before[label]}
    assert changed == {
        "files.StoredFile", "ingest.ImportEntry", "search.Cursor", "restricted.MayorCursor", *THE_LOG,
    }  # fmt: skip
    monkeypatch.undo()
    assert import_paper(data=PAPER.encode(), name="referat.md", by=OPERATOR, now=NOW).status == "new"
    assert failed_papers() == ()


def test_an_original_is_public_only_from_an_address_or_by_a_person() -> None:
    import_paper(data=PAPER.encode(), name="a.md", by=OPERATOR, now=NOW)
    import_paper(data=PAPER.replace("Ny vej", "Ny sti").encode(), name="b.md", by=OPERATOR, now=NOW, released=True)
    address = "https://eksempel.dk/c"
    import_paper(data=PAPER.replace("Ny vej", "Ny bro").encode(), name="c.md", by=OPERATOR, now=NOW, address=address)
    rows = {
        row.name: (row.released, queries.original(within="", source_id=row.pk) is not None)
        for row in PaperSource.objects.all()
    }
    assert rows == {"a.md": (False, False), "b.md": (True, True), "c.md": (True, True)}
    assert FullEdition.objects.count() == 3


def test_papers_that_do_not_say_are_helped_by_the_file_of_names() -> None:
    data = b"Punkt 1 Vej\n\nBeslutning\n\nGodkendt\n"
    result = import_paper(data=data, name="mappe/uden.txt", by=OPERATOR, now=NOW)
    assert (result.status, result.code) == ("failed", "no_body")
    aliases = read_aliases(b"[[papir]]\nfil = 'uden.txt'\nudvalg = 'Teknikudvalget'\ndato = 2026-03-17")
    result = import_paper(data=data, name="mappe/uden.txt", by=OPERATOR, now=NOW, aliases=aliases)
    assert (result.status, result.meeting) == ("new", "/teknikudvalget/2026-03-17/")


def test_a_paper_is_fetched_and_known_by_its_address(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("raadslag.ingest.fetch._check", lambda *_, **__: None)
    address = "https://eksempel.dk/referat"
    texts = [PAPER, PAPER, PAPER.replace("Godkendt", "Forkastet")]
    transport = httpx.MockTransport(
        lambda asked: (
            httpx.Response(404)
            if asked.url.path == "/robots.txt"
            else httpx.Response(200, text=texts.pop(0), headers={"content-type": "text/markdown"})
        )
    )
    got = [
        import_paths([address], by=OPERATOR, now=clock, fetcher=Fetcher(transport=transport)).results[0].status
        for _ in range(3)
    ]
    assert got == ["new", "same", "changed"]
    (source,) = PaperSource.objects.filter(counts=True)
    assert (source.address, source.released) == (address, True)
    assert queries.meeting_page(slug="teknikudvalget", date=dt.date(2026, 3, 17)) is not None


def test_each_meeting_of_an_archive_goes_in_once(tmp_path: Path) -> None:
    first, second = writing.agenda_manager(), writing.agenda_manager().replace(b"2026-04-14", b"2026-05-12")
    with zipfile.ZipFile(tmp_path / "moeder.zip", "w") as archive:
        archive.writestr("april.xml", first)
        archive.writestr("maj.xml", second)
        archive.writestr("bilag/kort.txt", "Et kort")

    summary = import_paths([str(tmp_path / "moeder.zip")], by=OPERATOR, now=clock)
    again = import_paths([str(tmp_path / "moeder.zip")], by=OPERATOR, now=clock)

    assert [(r.name, r.status) for r in summary.results] == [
        ("moeder.zip/april.xml", "new"),
        ("moeder.zip/maj.xml", "new"),
    ]
    assert [r.status for r in again.results] == ["same", "same"]
    assert queries.meeting_page(slug="teknikudvalget", date=dt.date(2026, 5, 12)) is not None


def test_what_cannot_be_fetched_or_opened_is_told_of(tmp_path: Path) -> None:
    missing = str(tmp_path / "findes-ikke.md")
    summary = import_paths([missing, "http://127.0.0.1:9/x"], by=OPERATOR, now=clock)
    assert [r.code for r in summary.failed] == ["no_file", "private"]
    assert ImportRun.objects.get().finished == NOW
    assert ImportEntry.objects.count() == 2


def test_the_four_reference_papers_twice(shared: Path) -> None:
    seeds = [str(path) for path in sorted((shared / "seeds").glob("*.txt")) if not path.name.startswith("002")]
    assert [r.status for r in import_paths(seeds, by=OPERATOR, now=clock).results] == ["new"] * 4
    before = contents()
    assert [r.status for r in import_paths(seeds, by=OPERATOR, now=clock).results] == ["same"] * 4
    assert contents() == before
    later = queries.item_page(
        slug="erhvervs-og-beskaeftigelsesudvalget", date=dt.date(2020, 3, 10), segment="2", today=NOW.date()
    )
    earlier = queries.item_page(
        slug="erhvervs-og-beskaeftigelsesudvalget", date=dt.date(2019, 12, 3), segment="4", today=NOW.date()
    )
    assert later is not None
    assert earlier is not None
    assert earlier.ref.number is None
    for page, other in ((later, earlier), (earlier, later)):
        assert other.ref.address in {step.address for step in page.way if step.kind == "held"}
        assert [step.date for step in page.way if step.kind == "missing"] == [dt.date(2019, 10, 8)]


def test_a_long_import_says_how_far_it_is_and_can_be_searched_on_the_way(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "INDEXED_TOGETHER", 2)
    for day in range(1, 6):
        (tmp_path / f"{day}.md").write_text(PAPER.replace("17-03", f"0{day}-03").replace("17. marts", f"{day}. marts"))
    found: list[int] = []
    import_paths(
        [str(tmp_path)], by=OPERATOR, now=clock, progress=lambda *_: found.append(find(query='"ny vej"').total)
    )
    assert found[0] == 0
    assert found[1] > 0
