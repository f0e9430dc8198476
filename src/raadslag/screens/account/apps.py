"""The audience as Django knows it."""

from django.apps import AppConfig


class AccountConfig(AppConfig):
    name = "raadslag.screens.account"
