"""Papers are fetched from the public net only, and never more than can be held."""

import socket

import httpx
import pytest

from raadslag.ingest import fetch as fetching
from raadslag.ingest.fetch import Fetched, Fetcher, Unfetched

PAPER = "https://eksempel.dk/referat.html"
NO_RULES = httpx.Response(404)


@pytest.fixture(autouse=True)
def names(monkeypatch: pytest.MonkeyPatch) -> None:
    hosts = {
        "eksempel.dk": "93.184.216.34",
        "inde.eksempel.dk": "10.0.0.7",
        "her.dk": "127.0.0.1",
        "seks.dk": "fd00::1",
    }

    def look_up(host: str, port: int, **_: object) -> list[object]:
        if host not in hosts and not host[0].isdigit():
            raise socket.gaierror
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (hosts.get(host, host), port))]

    monkeypatch.setattr(socket, "getaddrinfo", look_up)


def answering(*answers: httpx.Response) -> httpx.MockTransport:
    left = list(answers)
    return httpx.MockTransport(lambda asked: NO_RULES if asked.url.path == "/robots.txt" else left.pop(0))


def fetch(address: str, *, transport: httpx.BaseTransport, private_allowed: bool = False) -> Fetched:
    with Fetcher(private_allowed=private_allowed, transport=transport) as fetcher:
        return fetcher.fetch(address)


def refusal(address: str, *answers: httpx.Response) -> str:
    with pytest.raises(Unfetched) as caught:
        fetch(address, transport=answering(*answers))
    assert str(caught.value).endswith((".", "?"))
    return caught.value.code


def page(text: str = "<p>Referat</p>", kind: str = "text/html; charset=utf-8") -> httpx.Response:
    return httpx.Response(200, text=text, headers={"content-type": kind})


def moved(to: str) -> httpx.Response:
    return httpx.Response(302, headers={"location": to})


def test_a_paper_is_fetched_with_its_type_and_last_address() -> None:
    got = fetch(PAPER, transport=answering(moved("/nyt.html"), page()))
    assert (got.data, got.address, got.media_type) == (b"<p>Referat</p>", "https://eksempel.dk/nyt.html", "text/html")


@pytest.mark.parametrize(
    "address",
    [
        "http://inde.eksempel.dk/x",
        "http://her.dk/x",
        "http://seks.dk/x",
        "http://127.0.0.1/x",
        "http://169.254.169.254/meta",
        "http://0.0.0.0/x",
    ],
)
def test_addresses_inside_the_house_are_refused(address: str) -> None:
    assert refusal(address) == "private"
    assert refusal(PAPER, moved(address)) == "private"


def test_they_are_fetched_where_that_is_allowed() -> None:
    assert fetch("http://her.dk/x", private_allowed=True, transport=answering(page())).address == "http://her.dk/x"


@pytest.mark.parametrize(
    "address", ["ftp://eksempel.dk/x", "https://a:b@eksempel.dk/", "https:///x", "http://x:99999/"]
)
def test_what_is_no_web_address_is_refused(address: str) -> None:
    assert refusal(address) == "address"


def test_what_cannot_be_had_is_told_of(monkeypatch: pytest.MonkeyPatch) -> None:
    assert refusal("https://findes-ikke.dk/") == "no_answer"
    assert refusal(PAPER, httpx.Response(404)) == "no_answer"
    assert refusal(PAPER, *[moved(PAPER)] * 9) == "redirects"
    assert refusal(PAPER, page(kind="video/mp4")) == "type"
    monkeypatch.setattr(fetching, "BIGGEST", 10)
    assert refusal(PAPER, page("x" * 11)) == "size"


def test_a_line_that_breaks_is_told_of() -> None:
    def broken(_: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("afbrudt")

    with pytest.raises(Unfetched) as caught:
        fetch(PAPER, transport=httpx.MockTransport(broken))
    assert caught.value.code == "no_answer"
