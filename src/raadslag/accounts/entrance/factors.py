"""Second factors: what they are called, and secrets that lie encrypted."""

import base64
import hashlib
import secrets
from typing import Any

from allauth.mfa.adapter import DefaultMFAAdapter
from cryptography.fernet import Fernet, InvalidToken
from django.conf import settings

from raadslag.accounts import labels
from raadslag.accounts.models import User


class FactorAdapter(DefaultMFAAdapter):
    """What the library asks the house about second factors."""

    error_messages = DefaultMFAAdapter.error_messages | labels.ENTRANCE_MISTAKES

    def _get_site_name(self) -> str:
        return settings.MUNICIPALITY or "Rådslag"

    def encrypt(self, text: str) -> str:
        """A copy of the database alone gives nobody the codes: the key lies beside it."""
        return _lock().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        try:
            return _lock().decrypt(encrypted_text.encode()).decode()
        except InvalidToken:
            # Made under another key of the installation. Chance in its place, so that nothing opens it: an empty
            # secret is one that everybody knows.
            return base64.b32encode(secrets.token_bytes(20)).decode()

    def generate_authenticator_name(self, user: User, type: Any) -> str:  # noqa: A002  # the library's word
        return str(labels.PASSKEY)


def _lock() -> Fernet:
    digest = hashlib.sha256(b"raadslag.accounts.factors:" + settings.SECRET_KEY.encode()).digest()
    return Fernet(base64.urlsafe_b64encode(digest))
