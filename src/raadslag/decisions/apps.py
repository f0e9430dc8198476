"""The room as Django knows it."""

from django.apps import AppConfig


class DecisionsConfig(AppConfig):
    name = "raadslag.decisions"
