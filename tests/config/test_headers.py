"""What a browser is told to allow: nothing but this site."""

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db


def test_every_answer_carries_the_headers_that_close_the_page() -> None:
    headers = Client().get("/findes-ikke/").headers
    policy = dict(directive.split(" ", 1) for directive in headers["Content-Security-Policy"].split("; "))
    assert policy["default-src"] == "'self'"
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert {name: headers[name] for name in ("X-Content-Type-Options", "X-Frame-Options", "Referrer-Policy")} == {
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "Referrer-Policy": "same-origin",
    }
    assert "camera=()" in headers["Permissions-Policy"]
