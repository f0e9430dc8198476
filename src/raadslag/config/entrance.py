"""Settings of the way in that are longer than a line, for `settings`."""

from typing import Any, Final

from raadslag.accounts.entrance.keys import CURRENT, NEXT, KeyPair, read_keys
from raadslag.config.environment import Environment, OpenId, Saml

LOCK_OUT_SECONDS: Final = 15 * 60

RATE_LIMITS: Final = {
    # Whole town halls come from one address, so an account is shut sooner than an address.
    "login": "120/m/ip",
    "login_failed": f"20/{LOCK_OUT_SECONDS}s/ip,10/{LOCK_OUT_SECONDS}s/key",
    "reset_password": "20/m/ip,3/15m/key",
    "reauthenticate": "10/m/user",
    "change_password": "5/m/user",
}

PASSKEY_RATE_LIMITS: Final = {"webauthn_login": "120/m/ip"}

ACCOUNT_FORMS: Final = {
    "login": "raadslag.screens.account.forms.SignInForm",
    "reset_password": "raadslag.screens.account.forms.ForgottenPasswordForm",
    "reset_password_from_key": "raadslag.screens.account.forms.NewPasswordForm",
    "change_password": "raadslag.screens.account.forms.ChangePasswordForm",
    "reauthenticate": "raadslag.screens.account.forms.PasswordAgainForm",
}

MFA_FORMS: Final = {
    "authenticate": "raadslag.screens.account.forms.CodeForm",
    "reauthenticate": "raadslag.screens.account.forms.CodeAgainForm",
    "activate_totp": "raadslag.screens.account.forms.FirstCodeForm",
    "add_webauthn": "raadslag.screens.account.forms.PasskeyForm",
}

ADDRESS_CLAIMS: Final = [
    "https://data.gov.dk/model/core/eid/email",
    "urn:oid:0.9.2342.19200300.100.1.3",
    "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress",
    "mail",
    "email",
]


def providers(environment: Environment) -> dict[str, Any]:
    """The log-ins elsewhere, as the library wants them told; none, where the environment names none."""
    return {
        "openid_connect": {
            "provider_class": "raadslag.accounts.entrance.identities.OpenIdProvider",
            "APPS": [_openid(environment.openid)] if environment.openid else [],
        },
        "saml": {
            "provider_class": "raadslag.accounts.entrance.identities.SamlProvider",
            "APPS": [_saml(environment.saml)] if environment.saml else [],
        },
    }


def _openid(openid: OpenId) -> dict[str, Any]:
    return {
        "provider_id": "kommune",
        "name": openid.name,
        "client_id": openid.client,
        "secret": openid.secret,
        "settings": {"server_url": openid.url, "oauth_pkce_enabled": True},
    }


def _saml(saml: Saml) -> dict[str, Any]:
    keys = read_keys(saml.keys)
    return {
        "provider_id": "saml-kommune",
        "name": saml.name,
        "client_id": "kommune",
        "settings": {
            "attribute_mapping": {"email": ADDRESS_CLAIMS},
            "idp": {"entity_id": None, "metadata_url": saml.metadata, "metadata_request_timeout": 3},
            "advanced": {
                "strict": True,
                "want_assertion_signed": True,
                "want_attribute_statement": False,
                "reject_deprecated_algorithm": True,
                "reject_idp_initiated_sso": True,
                **_signing(keys),
            },
            "opening": [pair.key for pair in keys.values()],
        },
    }


def _signing(keys: dict[str, KeyPair]) -> dict[str, Any]:
    """The key that signs, and the certificates that are made known; nothing, where there is no key."""
    if CURRENT not in keys:
        return {}
    coming = {"x509cert_new": keys[NEXT].certificate} if NEXT in keys else {}
    own = {"x509cert": keys[CURRENT].certificate, "private_key": keys[CURRENT].key}
    return {**own, **coming, "authn_request_signed": True}
