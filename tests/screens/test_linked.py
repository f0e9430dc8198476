"""Web addresses in text become links, and only those a reader can safely follow."""

import pytest

from raadslag.records import Link
from raadslag.screens.look.linked import follows_safely, linked, linked_runs


@pytest.mark.parametrize(
    ("text", "href", "after"),
    [
        ("Se https://www.cgi.dk/da.", "https://www.cgi.dk/da", "."),
        ("(https://dkr.dk/media/a-b.pdf)", "https://dkr.dk/media/a-b.pdf", ")"),
        ("https://da.wikipedia.org/wiki/Vej_(by), læs", "https://da.wikipedia.org/wiki/Vej_(by)", ", læs"),
    ],
)
def test_an_address_is_a_link_without_the_full_stop_after_it(text: str, href: str, after: str) -> None:
    assert linked(text).endswith(f'<a href="{href}">{href}</a>{after}')


def test_an_address_without_a_scheme_is_taken_as_secure() -> None:
    assert linked("www.egevang.dk") == '<a href="https://www.egevang.dk">www.egevang.dk</a>'


def test_text_around_an_address_is_escaped() -> None:
    assert linked("<i> https://a.dk/?b=1&c=2 <u>") == (
        '&lt;i&gt; <a href="https://a.dk/?b=1&amp;c=2">https://a.dk/?b=1&amp;c=2</a> &lt;u&gt;'
    )


@pytest.mark.parametrize(
    "href",
    [
        "javascript:alert(1)",
        " JaVaScRiPt:alert(1)",
        "data:text/html,x",
        "//a.dk",
        "/sager/",
        "",
        "https://",
        "http://[x",
    ],
)
def test_a_link_that_leads_elsewhere_is_only_its_text(href: str) -> None:
    assert not follows_safely(href)
    assert linked_runs((Link(text="her", href=href),)) == "her"


def test_a_link_keeps_its_words() -> None:
    shown = linked_runs(("Læs ", Link(text="planen", href="https://a.dk/plan"), "."))
    assert shown == 'Læs <a href="https://a.dk/plan">planen</a>.'


def test_mail_addresses_can_be_followed() -> None:
    assert follows_safely("mailto:politik@egevang.dk")
