"""Answers of a SAML log-in that are locked: the library opens them with one key, and this house may have several.

What is within must stay letter by letter what was signed: the library's own way of taking it out renames its prefixes.
"""

import secrets
from typing import Any, Final

from allauth.core.internal.httpkit import deserialize_request
from allauth.socialaccount.providers.saml.provider import SAMLProvider
from allauth.socialaccount.providers.saml.views import FinishACSView, MetadataView
from allauth.socialaccount.sessions import LoginSession
from django.http import HttpRequest
from lxml.etree import Element, LxmlError, _Element, tostring
from onelogin.saml2.auth import OneLogin_Saml2_Auth
from onelogin.saml2.errors import OneLogin_Saml2_Error
from onelogin.saml2.response import OneLogin_Saml2_Response
from onelogin.saml2.utils import OneLogin_Saml2_Utils
from onelogin.saml2.xml_utils import OneLogin_Saml2_XML
from xmlsec import Error

AROUND: Final = "/samlp:Response/saml:EncryptedAssertion"
LOCKED: Final = f"{AROUND}/xenc:EncryptedData"


class Metadata(MetadataView):
    """What others read of this house: with a key there is a certificate to lock answers with, though none must be."""

    def get_provider(self, organization_slug: str) -> SAMLProvider:
        provider: SAMLProvider = super().get_provider(organization_slug)
        has_key = "private_key" in provider.app.settings["advanced"]
        return _with(provider, want_assertion_encrypted=has_key)


class Finish(FinishACSView):
    """The answer is read with the key that opens it."""

    def get_provider(self, organization_slug: str) -> SAMLProvider:
        provider: SAMLProvider = super().get_provider(organization_slug)
        answer = _answer(self.request)
        fits = next((key for key in provider.app.settings["opening"] if _opens(key, answer)), None)
        return _with(provider, private_key=fits) if fits else provider


def _with(provider: SAMLProvider, **changes: Any) -> SAMLProvider:
    """The same log-in, told otherwise. What it was told is shared by all requests, and stays as it is."""
    told = provider.app.settings
    provider.app.settings = {**told, "advanced": {**told["advanced"], **changes}}
    return provider


def _answer(request: HttpRequest) -> str:
    """The answer as it waits to be read, as the library keeps it."""
    kept = LoginSession(request, "saml_acs_session", "saml-acs-session").store.get("request")
    return str(deserialize_request(kept, HttpRequest()).POST.get("SAMLResponse", "")) if kept else ""


def _opens(key: str, answer: str) -> bool:
    """Whether a key opens what is locked in an answer. Whether that is to be trusted, the library says."""
    try:
        read = OneLogin_Saml2_XML.to_etree(OneLogin_Saml2_Utils.b64decode(answer))
        return _opened(read, key) is not None
    except (Error, LxmlError, ValueError):
        return False


def _opened(read: _Element, key: str) -> _Element | None:
    """What was locked, where it stood; None where nothing is. A key that lies beside it is put within."""
    locked = OneLogin_Saml2_XML.query(read, LOCKED)
    if not locked:
        return None
    beside = OneLogin_Saml2_XML.query(read, f"{AROUND}/xenc:EncryptedKey")
    for each in OneLogin_Saml2_XML.query(read, f"{LOCKED}/ds:KeyInfo") if beside else ():
        each.extend(beside)
    found: _Element = OneLogin_Saml2_Utils.decrypt_element(locked[0], key, inplace=True)
    return found


class Answer(OneLogin_Saml2_Response):
    """An answer that is opened without a letter changed. Whether it is signed as it must be, the library sees to."""

    def _decrypt_assertion(self, xml: _Element) -> _Element:
        key = self._settings.get_sp_key()
        try:
            opened = _opened(xml, key) if key else None
        except Error as fault:
            raise OneLogin_Saml2_Error("no key opens it", OneLogin_Saml2_Error.PRIVATE_KEY_NOT_FOUND) from fault
        if opened is None:
            raise OneLogin_Saml2_Error("no key to open it with", OneLogin_Saml2_Error.PRIVATE_KEY_NOT_FOUND)
        around = opened.getparent()
        place = Element(f"place-{secrets.token_hex(16)}")  # a name that nobody who wrote the answer can know
        within = tostring(opened, with_tail=False)
        around.getparent().replace(around, place)
        return OneLogin_Saml2_XML.to_etree(tostring(xml).replace(f"<{place.tag}/>".encode(), within, 1))


OneLogin_Saml2_Auth.response_class = Answer
"""The library's own place for another way of reading answers; whoever asks it to read one gets this."""
