"""The room as Django knows it."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "raadslag.accounts"

    def ready(self) -> None:
        """Answer for the log, which lies below and knows no roles."""
        from raadslag.accounts.rights import answer_the_log  # noqa: PLC0415 (models can be loaded only now)
        from raadslag.audit.asking import answer_with  # noqa: PLC0415

        answer_with(answer_the_log)
