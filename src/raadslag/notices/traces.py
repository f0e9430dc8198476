"""What the log keeps of a mail: never its text, and no address."""

from raadslag.notices.models import Mail


def trace(mail: Mail) -> dict[str, object]:
    """State, kind, whom it is for by their opaque id, and when it is due."""
    return {"state": str(mail.state), "kind": mail.kind, "recipient": mail.recipient, "due": mail.due}


def code(answer: str) -> str:
    """The number a server answered with. Its words often repeat the address."""
    return answer[:3] if answer[:3].isdigit() else ""
