"""The readers of users."""

from raadslag.accounts.models import User, normal_email


def find_user(*, email: str) -> User | None:
    """The user with this address, however it is typed."""
    return User.objects.filter(email=normal_email(email)).first()
