"""The only writers of users."""

from datetime import datetime

from raadslag.accounts.models import User, normal_email


def create_user(*, email: str, name: str, password: str | None, now: datetime) -> User:
    """Make a user; one without a password gets in by another door (the municipality's own log-in)."""
    user = User(email=normal_email(email), name=name.strip(), created=now)
    user.set_password(password)
    user.full_clean()
    user.save(force_insert=True)
    return user


def deactivate_user(*, user: User) -> None:
    """Shut the door on a person; what the person did keeps its name."""
    user.is_active = False
    user.save(update_fields=["is_active"])
