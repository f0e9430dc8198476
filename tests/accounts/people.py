"""The people of these tests, and how they come in over HTTP."""

import datetime as dt
import re
from typing import Final

import httpx

from raadslag.accounts.models import User
from raadslag.accounts.operations import create_user
from raadslag.audit.who import OPERATOR

NOW: Final = dt.datetime(2026, 11, 25, 9, tzinfo=dt.UTC)
PASSWORD: Final = "en lang sætning at huske"
EMAIL: Final = "ada@eksempel.dk"
SIGN_IN: Final = "/konto/log-paa/"

TOKEN: Final = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')


def ada(*, password: str | None = PASSWORD) -> User:
    """A user who can come in."""
    return create_user(email=EMAIL, name="Ada Ørsted", password=password, by=OPERATOR, now=NOW)


def token_in(page: httpx.Response) -> str:
    """What a form must send along."""
    found = TOKEN.search(page.text)
    assert found, page.text
    return found[1]


def sent(browser: httpx.Client, page: httpx.Response, address: str, **fields: str) -> httpx.Response:
    """Send a form that stands on a page."""
    return browser.post(address, data={"csrfmiddlewaretoken": token_in(page)} | fields)


def sign_in(browser: httpx.Client, *, email: str = EMAIL, password: str = PASSWORD) -> httpx.Response:
    """Type an address and a password."""
    return sent(browser, browser.get(SIGN_IN), SIGN_IN, login=email, password=password)
