"""The audience as Django knows it."""

from django.apps import AppConfig


class AccountConfig(AppConfig):
    name = "raadslag.screens.account"
    label = "account_screens"  # the library that signs people in has an app called account
