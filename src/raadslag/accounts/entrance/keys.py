"""The keys with which this house signs what it asks of a SAML log-in, and opens the answers that are locked for it.

A folder holds pairs of files: `current.key` and `current.crt` sign; `next` are made known beforehand, and `previous`
still open what was locked before the change. All open answers.
"""

import datetime as dt
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import NameOID

CURRENT: Final = "current"
NEXT: Final = "next"
PREVIOUS: Final = "previous"
NAMES: Final = (CURRENT, NEXT, PREVIOUS)
GOOD_FOR: Final = dt.timedelta(days=3 * 365)
BITS: Final = 3072


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyPair:
    """A key and its certificate, as text; and the last moment at which the certificate is good."""

    key: str
    certificate: str
    good_until: dt.datetime


def read_keys(folder: Path) -> dict[str, KeyPair]:
    """The pairs that are there, by name. Raises ValueError, in Danish, for what is no pair."""
    return {name: _read(folder, name) for name in NAMES if (folder / f"{name}.key").exists()}


def make_key(folder: Path, *, name: str, now: dt.datetime) -> KeyPair:
    """Make a pair, readable by its owner only. The key is there whole, or not at all."""
    folder.mkdir(parents=True, exist_ok=True)
    key = rsa.generate_private_key(public_exponent=65537, key_size=BITS)
    called = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Raadslag")])
    made = x509.CertificateBuilder(called, called, key.public_key(), x509.random_serial_number())
    made = made.not_valid_before(now - dt.timedelta(hours=1)).not_valid_after(now + GOOD_FOR)
    form, locked = serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    certificate = made.sign(key, hashes.SHA256()).public_bytes(serialization.Encoding.PEM)
    # The certificate first: a key is looked for, and must find it.
    _write(folder / f"{name}.crt", certificate)
    _write(folder / f"{name}.key", key.private_bytes(serialization.Encoding.PEM, form, locked))
    return _read(folder, name)


def switch_keys(folder: Path) -> None:
    """Let the next pair sign, and keep the one that signed to open with."""
    for old, new in ((CURRENT, PREVIOUS), (NEXT, CURRENT)):
        for ending in ("crt", "key"):
            (folder / f"{old}.{ending}").replace(folder / f"{new}.{ending}")


def drop_previous(folder: Path) -> None:
    """Forget the pair that signed before."""
    for ending in ("key", "crt"):
        (folder / f"{PREVIOUS}.{ending}").unlink(missing_ok=True)


def _read(folder: Path, name: str) -> KeyPair:
    key_file, certificate_file = folder / f"{name}.key", folder / f"{name}.crt"
    try:
        key, certificate = key_file.read_bytes(), certificate_file.read_bytes()
        read = x509.load_pem_x509_certificate(certificate)
        same = serialization.load_pem_private_key(key, password=None).public_key() == read.public_key()
    except (OSError, ValueError, TypeError) as fault:
        raise ValueError(f"{key_file} og {certificate_file} kan ikke læses som nøgle og certifikat") from fault
    if not same:
        raise ValueError(f"{certificate_file} hører ikke til nøglen {key_file}")
    return KeyPair(key=key.decode(), certificate=certificate.decode(), good_until=read.not_valid_after_utc)


def _write(path: Path, content: bytes) -> None:
    draft = path.with_suffix(f"{path.suffix}.draft")
    draft.unlink(missing_ok=True)
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(content)
    draft.replace(path)
