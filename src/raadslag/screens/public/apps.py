"""The room as Django knows it."""

from django.apps import AppConfig


class PublicConfig(AppConfig):
    name = "raadslag.screens.public"
