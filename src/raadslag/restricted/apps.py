"""The room as Django knows it."""

from django.apps import AppConfig


class RestrictedConfig(AppConfig):
    name = "raadslag.restricted"
