"""Signing in and out, passwords, and too many wrong ones."""

from datetime import datetime
from functools import partial
from typing import Any, Final

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import get_authentication_records
from allauth.core.internal import ratelimit
from allauth.socialaccount.models import SocialAccount
from django.conf import settings
from django.contrib.auth import logout
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone

from raadslag.accounts import labels, operations
from raadslag.accounts.entrance.middleware import SEEN
from raadslag.accounts.models import User
from raadslag.accounts.queries import find_user
from raadslag.audit.who import Machine

DOOR: Final = Machine("log på")
"""Who acts when nobody has signed in yet."""
UNCHECKED: Final = "factor_unchecked"
"""Stands in a session until it is known that its user has the second factor that is demanded, or needs none."""


class AccountAdapter(DefaultAccountAdapter):
    """What the library asks the house about local accounts."""

    error_messages = DefaultAccountAdapter.error_messages | labels.ENTRANCE_MISTAKES

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Nobody makes an account for themselves."""
        return False

    def add_message(self, *args: Any, **kwargs: Any) -> None:
        """The pages tell by themselves what happened."""

    def format_email_subject(self, subject: str) -> str:
        return str(subject)

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        try:
            super().pre_authenticate(request, **credentials)
        except ValidationError:
            self._note_lock_out(request, str(credentials.get("email", "")))
            raise

    def _note_lock_out(self, request: HttpRequest, email: str) -> None:
        """Once for each address and account: who knocks on, writes no more in the log."""
        user = find_user(email=email)
        who = user.audit_id if user else "nobody"
        if cache.add(f"lock-out:{ratelimit.get_ip(request)}:{who}", 1, settings.LOCK_OUT_SECONDS):
            operations.lock_out(user=user, by=DOOR, now=timezone.now())

    def get_reauthentication_methods(self, user: User) -> list[dict[str, Any]]:
        """The ways to show that it is still you, in our words."""
        found: list[dict[str, Any]] = super().get_reauthentication_methods(user)
        return [way | {"description": labels.WAYS[way["id"]]} for way in found]

    def login(self, request: HttpRequest, user: User) -> None:
        operations.sign_in(
            user=user,
            ways=map(_way, get_authentication_records(request, user)),
            open_session=partial(super().login, request, user),
            by=user,
            now=timezone.now(),
        )
        request.session[SEEN] = int(timezone.now().timestamp())
        look_at_factor(request, user)

    def logout(self, request: HttpRequest) -> None:
        user = request.user
        super().logout(request)
        if isinstance(user, User) and user.is_active:
            operations.sign_out(user=user, by=user, now=timezone.now())

    def set_password(self, user: User, password: str) -> None:
        now: datetime = timezone.now()
        operations.change_password(user=user, password=password, by=user, now=now)
        # Guesses at the old one shut nobody out from the new.
        self._delete_login_attempts_cached_email(self.request, email=user.email)
        if self.request.user == user:
            # Its session is ended with the others; without this the answer would try to keep it.
            logout(self.request)

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        return reverse("account:password_changed")

    def send_password_reset_mail(self, user: User, email: str, context: dict[str, Any]) -> None:
        """Who comes in by the municipality's own log-in has no password here, and is told so by mail alone."""
        by_identity = not user.has_usable_password() and SocialAccount.objects.filter(user=user).exists()
        template = "account/email/no_password" if by_identity else "account/email/password_reset_key"
        self.send_mail(template, email, context)


def look_at_factor(request: HttpRequest, user: User) -> None:
    """Let it be asked in this session whether a second factor is demanded and there.

    Who came by the municipality's own log-in is not asked: that one demands what the municipality wants.
    """
    records = get_authentication_records(request, user)
    if all(record["method"] != "socialaccount" for record in records):
        request.session[UNCHECKED] = True


def _way(record: dict[str, Any]) -> str:
    """How one step of a sign-in was made, as the log calls it."""
    return str(record.get("type") or record.get("provider") or record["method"])
