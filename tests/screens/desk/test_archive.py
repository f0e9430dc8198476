"""In an archive of many, the desk holds what is needed to keep it, and no room where somebody sits or decides."""

import re

import pytest
from django.test import Client

from raadslag.accounts.roles import Role
from tests.screens.public.archived import an_archive, links_of, text_of, two_municipalities
from tests.screens.test_log import somebody

pytestmark = pytest.mark.django_db
DESK = "/skrivebord/"
GONE = (
    "opsaetning/udvalg/", "opsaetning/medlemmer/",
    "udvalg-og-poster/", "konstituering/", "repraesentation/", "fulde-papirer/",
    "indstillinger/udvalg/", "indstillinger/enheder/", "indstillinger/embedsmaend/", "indstillinger/frister/",
    "indstillinger/offentliggoerelse/", "indstillinger/kommunen/navn/", "indstillinger/kommunen/logo/",
)  # fmt: skip
KEPT = ("", "log/", "rettigheder/", "indstillinger/", "indstillinger/kommunen/", "indstillinger/personer/")


@pytest.fixture
def administrator(client: Client) -> Client:
    client.force_login(somebody(Role.ADMINISTRATOR))
    return client


def posted(page: str) -> set[str]:
    """Where forms are sent; nothing is there to be read."""
    return set(re.findall(r'action="([^"]+)" method="post"', page))


@pytest.mark.parametrize("address", GONE)
def test_what_an_archive_has_no_use_for_is_not_there(administrator: Client, address: str) -> None:
    assert administrator.get(DESK + address).status_code in (200, 403)
    an_archive()
    assert administrator.get(DESK + address).status_code == 404


@pytest.mark.parametrize("address", KEPT)
def test_what_keeps_an_archive_is_there_and_every_link_on_it_leads_on(administrator: Client, address: str) -> None:
    two_municipalities()
    answer = administrator.get(DESK + address, follow=True)
    assert answer.status_code in (200, 403)
    for link in links_of(answer.content.decode(), answer.request["PATH_INFO"]) - posted(answer.content.decode()):
        assert administrator.get(link, follow=True).status_code == 200, link


def test_the_settings_name_the_municipalities_with_their_addresses(administrator: Client) -> None:
    two_municipalities()
    page = text_of(administrator, f"{DESK}indstillinger/kommunen/")
    assert 'href="/egevang/"' in page
    assert 'href="/skovby/"' in page
