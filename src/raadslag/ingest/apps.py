"""The room as Django knows it."""

from django.apps import AppConfig


class IngestConfig(AppConfig):
    name = "raadslag.ingest"
