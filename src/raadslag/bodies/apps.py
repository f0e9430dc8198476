"""The room as Django knows it."""

from django.apps import AppConfig


class BodiesConfig(AppConfig):
    name = "raadslag.bodies"
