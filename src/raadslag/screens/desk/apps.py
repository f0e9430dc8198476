"""The audience as Django knows it."""

from django.apps import AppConfig


class DeskConfig(AppConfig):
    name = "raadslag.screens.desk"
