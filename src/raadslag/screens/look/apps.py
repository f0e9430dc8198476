"""The room as Django knows it."""

from django.apps import AppConfig


class LookConfig(AppConfig):
    name = "raadslag.screens.look"
