"""A SAML 2 identity provider in a process of its own, made with pysaml2: `saml_provider.py PORT FOLDER`.

It signs in whoever it is told to (POST /next with JSON), without asking, and can be told to do it wrong.
"""

import base64
import datetime as dt
import json
import logging
import sys
from functools import cache
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Final
from urllib.parse import parse_qs, urlsplit

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import NameOID
from saml2 import BINDING_HTTP_REDIRECT, SAMLError
from saml2.authn_context import PASSWORD
from saml2.config import IdPConfig
from saml2.metadata import entity_descriptor
from saml2.saml import NAME_FORMAT_URI, NAMEID_FORMAT_PERSISTENT, NameID
from saml2.server import Server
from saml2.xmldsig import DIGEST_SHA256, SIG_RSA_SHA256

PORT: Final = int(sys.argv[1])
FOLDER: Final = Path(sys.argv[2])
BASE: Final = f"http://127.0.0.1:{PORT}"

told: dict[str, Any] = {"email": "", "uid": "", "fault": "", "locked": False, "strict": False}


@cache
def key_pair(name: str) -> tuple[str, str]:
    """A key and its certificate, as files."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    now = dt.datetime.now(dt.UTC)
    made = x509.CertificateBuilder(subject, subject, key.public_key(), x509.random_serial_number())
    made = made.not_valid_before(now - dt.timedelta(days=1)).not_valid_after(now + dt.timedelta(days=1))
    key_file, certificate_file = FOLDER / f"{name}.key", FOLDER / f"{name}.pem"
    plain = serialization.NoEncryption()
    form = serialization.PrivateFormat.TraditionalOpenSSL
    key_file.write_bytes(key.private_bytes(serialization.Encoding.PEM, form, plain))
    certificate_file.write_bytes(made.sign(key, hashes.SHA256()).public_bytes(serialization.Encoding.PEM))
    return str(key_file), str(certificate_file)


def config(*, key: str, minutes: int, partner: str = "", strict: bool = False) -> IdPConfig:
    """What the provider is: `partner` is the address of the metadata of whom it answers."""
    key_file, certificate_file = key_pair(key)
    told_of = {"remote": [{"url": partner}]} if partner else {}
    return IdPConfig().load(
        {
            "entityid": f"{BASE}/metadata",
            "key_file": key_file,
            "cert_file": certificate_file,
            "metadata": told_of,
            "service": {
                "idp": {
                    "want_authn_requests_signed": strict,
                    "endpoints": {"single_sign_on_service": [(f"{BASE}/sso", BINDING_HTTP_REDIRECT)]},
                    "policy": {
                        "default": {
                            "lifetime": {"minutes": minutes},
                            "name_form": NAME_FORMAT_URI,
                            "attribute_restrictions": None,
                        }
                    },
                }
            },
        }
    )


def answer_to(request: str, *, relay_state: str, sigalg: str, signature: str) -> tuple[str, str]:
    """Where the answer goes, and the answer, signed: right, or wrong in the way that was told."""
    fault = told["fault"]
    plain = Server(config=config(key="provider", minutes=5))
    asked = plain.parse_authn_request(request, BINDING_HTTP_REDIRECT).message
    partner = asked.issuer.text
    server = Server(
        config=config(
            key="stranger" if fault == "wrong key" else "provider",
            minutes=-30 if fault == "expired" else 5,
            partner=partner,
            strict=told["strict"],
        )
    )
    if told["strict"]:
        proof = {"relay_state": relay_state, "sigalg": sigalg, "signature": signature}
        server.parse_authn_request(request, BINDING_HTTP_REDIRECT, **proof)
    response = server.create_authn_response(
        identity={"mail": [told["email"]]},
        in_response_to=asked.id,
        destination=asked.assertion_consumer_service_url,
        sp_entity_id="https://en-anden.example/metadata" if fault == "wrong audience" else partner,
        name_id=NameID(format=NAMEID_FORMAT_PERSISTENT, text=told["uid"]),
        authn={"class_ref": PASSWORD, "authn_auth": BASE},
        sign_assertion=fault != "unsigned",
        sign_response=False,
        sign_alg=SIG_RSA_SHA256,
        digest_alg=DIGEST_SHA256,
        encrypt_assertion=told["locked"],
    )
    return asked.assertion_consumer_service_url, str(response)


class Handler(BaseHTTPRequestHandler):
    """Metadata, the sign-in itself, and the place where the tests tell what comes next."""

    def do_GET(self) -> None:  # the name is the library's
        parts = urlsplit(self.path)
        if parts.path == "/metadata":
            self.reply(str(entity_descriptor(config(key="provider", minutes=5))), "application/xml")
            return
        asked = {name: values[0] for name, values in parse_qs(parts.query, keep_blank_values=True).items()}
        try:
            destination, response = answer_to(
                asked["SAMLRequest"],
                relay_state=asked.get("RelayState", ""),
                sigalg=asked.get("SigAlg", ""),
                signature=asked.get("Signature", ""),
            )
        except SAMLError as refused:
            self.reply(f"Not signed as it must be: {type(refused).__name__}", "text/plain")
            return
        encoded = base64.b64encode(response.encode()).decode()
        self.reply(
            f'<form method="post" action="{escape(destination)}">'
            f'<input type="hidden" name="SAMLResponse" value="{encoded}"><button>Videre</button></form>',
            "text/html",
        )

    def do_POST(self) -> None:  # the name is the library's
        told.update(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
        self.reply("", "text/plain")

    def reply(self, body: str, kind: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the name is the library's
        """Say nothing."""


if __name__ == "__main__":
    logging.disable(logging.CRITICAL)
    ThreadingHTTPServer(("127.0.0.1", PORT), Handler).serve_forever()
