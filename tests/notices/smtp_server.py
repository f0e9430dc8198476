"""A real mail server in a process of its own, which does as the address it is given says.

smtp_server.py FILE [CERTIFICATE KEY]

It writes its port on one line, then keeps each mail it took as a line of JSON in FILE, until its input is closed. With
a certificate it wants STARTTLS and a log-in. Addresses: `nobody` is refused for good; `busy` is put off the first
time, `later` too, but only after the text; `drop` is hung up on the first time; `slow` takes half a second; `large` is
refused after the text; `gone` is taken, but hung up on before the server says so.
"""

import asyncio
import base64
import json
import ssl
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, Session

USER, PASSWORD = b"raadslag", b"@en:lang/kode & mere"


def hang_up(server: SMTP) -> None:
    """Close the connection at once, without a word."""
    assert isinstance(server.transport, asyncio.WriteTransport)
    server.transport.abort()


class Doorkeeper:
    """What is said to whom."""

    def __init__(self, kept: Path) -> None:
        self.kept = kept
        self.met: Counter[str] = Counter()

    async def handle_MAIL(  # noqa: N802 (the library's name)
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if address.startswith("stranger"):
            return "550 5.7.1 Sender not allowed"
        envelope.mail_from = address
        envelope.mail_options.extend(options)
        return "250 OK"

    async def handle_RCPT(  # noqa: N802 (the library's name)
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        first = self.met[address] == 0
        self.met[address] += 1
        if address.startswith("nobody"):
            return f"550 5.1.1 <{address}>: No such user"
        if address.startswith("busy") and first:
            return "450 4.2.0 Try again later"
        if address.startswith("drop") and first:
            hang_up(server)
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        address = envelope.rcpt_tos[0]
        if address.startswith("slow"):
            await asyncio.sleep(0.5)
        if address.startswith("later") and self.met[address] == 1:
            return "451 4.3.0 Disk full"
        if address.startswith("large"):
            return "552 5.3.4 Message too big"
        content = envelope.content if isinstance(envelope.content, bytes) else b""
        row = {"from": envelope.mail_from, "to": envelope.rcpt_tos, "content": base64.b64encode(content).decode()}
        with self.kept.open("a") as file:
            file.write(json.dumps(row) + "\n")
        if address.startswith("gone") and self.met[address] == 1:
            hang_up(server)
        return "250 OK queued"


def logged_in(_server: SMTP, _session: Session, _envelope: Envelope, _mechanism: str, data: Any) -> AuthResult:
    right = (data.login, data.password) == (USER, PASSWORD)
    return AuthResult(success=right, handled=right)


async def serve(kept: Path, certificate: tuple[str, str] | None) -> None:
    context = None
    if certificate:
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(*certificate)
    guarded = context is not None
    doorkeeper, loop = Doorkeeper(kept), asyncio.get_running_loop()

    def met() -> SMTP:
        return SMTP(
            doorkeeper,
            hostname="127.0.0.1",
            tls_context=context,
            require_starttls=guarded,
            auth_required=guarded,
            authenticator=logged_in if guarded else None,
        )

    server = await loop.create_server(met, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)
    server.close()


if __name__ == "__main__":
    asyncio.run(serve(Path(sys.argv[1]), (sys.argv[2], sys.argv[3]) if len(sys.argv) > 2 else None))
