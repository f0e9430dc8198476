"""A real server is asked as a guest asks: by its rules, one paper at a time, and no longer than it takes."""

import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from raadslag.ingest import fetch as fetching
from raadslag.ingest.fetch import Fetcher, Unfetched


class Town(ThreadingHTTPServer):
    """A town's server. It remembers when it was asked for what, and how many asked at once."""

    def __init__(self, robots: bytes | None) -> None:
        super().__init__(("127.0.0.1", 0), Answer)
        self.robots = robots
        self.asked: list[tuple[str, float, str]] = []

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class Answer(BaseHTTPRequestHandler):
    server: Town

    def do_GET(self) -> None:
        self.server.asked.append((self.path, time.monotonic(), self.headers["User-Agent"]))
        if self.path == "/robots.txt":
            self._answer(self.server.robots, "text/plain")
        elif self.path == "/drypper":
            self._drip()
        elif self.path == "/videre":
            self.send_response(302)
            self.send_header("location", "/hemmeligt/referat")
            self.end_headers()
        else:
            self._answer(b"<p>Referat</p>", "text/html")

    def _answer(self, data: bytes | None, kind: str) -> None:
        self.send_response(500 if data == b"!" else 404 if data is None else 200)
        self.send_header("content-type", kind)
        self.end_headers()
        self.wfile.write(data or b"")

    def _drip(self) -> None:
        self.send_response(200)
        self.send_header("content-type", "text/html")
        self.end_headers()
        try:
            while True:
                self.wfile.write(b"x" * 1000)
                self.wfile.flush()
                time.sleep(0.05)
        except OSError:
            return

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def town(request: pytest.FixtureRequest) -> Iterator[Town]:
    server = Town(getattr(request, "param", None))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def fetcher() -> Iterator[Fetcher]:
    with Fetcher(private_allowed=True) as found:
        yield found


def refusal(fetcher: Fetcher, address: str) -> str:
    with pytest.raises(Unfetched) as caught:
        fetcher.fetch(address)
    return caught.value.code


@pytest.mark.parametrize("town", [b"User-agent: *\nDisallow: /hemmeligt/\nCrawl-delay: 0.4"], indirect=True)
def test_a_place_is_asked_for_its_rules_once_and_they_are_kept(town: Town, fetcher: Fetcher) -> None:
    fetcher.fetch(f"{town.address}/a")
    fetcher.fetch(f"{town.address}/b")

    assert refusal(fetcher, f"{town.address}/hemmeligt/referat") == "robots"
    assert refusal(fetcher, f"{town.address}/videre") == "robots"
    assert [path for path, _, _ in town.asked] == ["/robots.txt", "/a", "/b", "/videre"]
    times = {path: when for path, when, _ in town.asked}
    assert times["/b"] - times["/a"] >= 0.4
    assert {agent for _, _, agent in town.asked} == {"raadslag"}


def test_a_place_without_rules_gets_a_second_between_papers(town: Town, fetcher: Fetcher) -> None:
    fetcher.fetch(f"{town.address}/a")
    fetcher.fetch(f"{town.address}/b")

    times = {path: when for path, when, _ in town.asked}
    assert times["/b"] - times["/a"] >= 1.0


@pytest.mark.parametrize("town", [b"!"], indirect=True)
def test_a_place_in_trouble_is_left_alone(town: Town, fetcher: Fetcher) -> None:
    assert refusal(fetcher, f"{town.address}/a") == "robots"


def test_a_paper_that_never_ends_is_given_up(town: Town, fetcher: Fetcher, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "LONGEST", 0.3)

    assert refusal(fetcher, f"{town.address}/drypper") == "slow"


def test_a_name_that_turns_out_to_lead_inside_is_refused(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "_check", lambda *_, **__: None)
    monkeypatch.setattr(fetching, "getproxies", dict)

    with Fetcher() as fetcher:
        assert refusal(fetcher, f"{town.address}/a") == "private"
