"""Papers made to be slow are read in time that grows with their size."""

import time
from contextlib import suppress

import pytest

from raadslag.reading.errors import Unreadable
from raadslag.reading.formats import document

SLOW = {
    "one line": b"a " * 1_000_000,
    "lines": b"a\n" * 100_000,
    "tags": b"hej " + b"<p>" * 200_000,
    "open tags": b"hej " + b"<p " * 200_000,
    "comments": b"<!-- -->" * 200_000 + b"x y z",
    "open comments": b"hej " + b"<!--" * 200_000,
    "headings": b"# a\n" * 20_000,
    "brackets": b"# a\n\n" + b"[" * 20_000,
    "quotes": b"# a\n\n" + b">" * 20_000,
    "stars": b"# a\n\n" + b"*a " * 10_000,
    "backticks": b"# a\n\n" + b" ".join(b"`" * n for n in range(250)),
    "list in list": b"# a\n\n" + b"".join(b" " * (2 * n) + b"- a\n" for n in range(200)),
    "wide table": b"# a\n\n|" + b"a|" * 1000 + b"\n|" + b"-|" * 1000 + b"\n" + b"|a\n" * 1000,
    "divs": b"<html>" + b"<div>" * 100_000 + b"hej med dig",
    "tables": b"<html>" + b"<table><tr><td>" * 50_000 + b"hej",
    "lists": b"<html>" + b"<ul><li>a" * 50_000,
    "bold": b"<html>" + b"<b><p>a" * 20_000,
    "links": b"<html>" + b"<a href=x>a<p>" * 20_000,
    "menus": b"<html>" + b"<div class=menu>a</div>" * 20_000 + b"<h1>Referat</h1>",
    "attributes": b"<html><p " + b" ".join(b"a%d" % n for n in range(100_000)) + b">hej med dig",
    "unclosed": b"<html>" + b"<p><li><dd><dt>" * 50_000 + b"hej",
    "points": b"<html><ul>" + b"<li>a" * 50_000,
}


@pytest.mark.parametrize("data", SLOW.values(), ids=SLOW.keys())
def test_ends_soon(data: bytes) -> None:
    began = time.process_time()
    with suppress(Unreadable):
        document(data)
    assert time.process_time() - began < 15
