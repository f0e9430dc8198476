"""What each operation does, in Danish, gathered from the rooms: for the permission matrix and the log."""

from collections.abc import Mapping
from importlib import import_module

from django.apps import apps
from django.utils.module_loading import module_has_submodule


def deeds() -> Mapping[str, str]:
    """The words of every operation by its name: a verb phrase in the infinitive, "lukke et udvalg"."""
    return _gathered("DEEDS")


def kinds() -> Mapping[str, str]:
    """The words of what is done something to, as `note` calls its kind."""
    return _gathered("KINDS")


def fields() -> Mapping[str, str]:
    """The words of what is noted of before and after."""
    return _gathered("FIELDS")


def _gathered(name: str) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for config in apps.get_app_configs():
        if config.module is not None and module_has_submodule(config.module, "labels"):
            words = getattr(import_module(f"{config.name}.labels"), name, {})
            found |= {str(key): str(phrase) for key, phrase in words.items()}
    return found
