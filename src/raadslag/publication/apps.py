"""The room as Django knows it."""

from django.apps import AppConfig


class PublicationConfig(AppConfig):
    name = "raadslag.publication"
