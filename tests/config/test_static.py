"""Everything the stylesheets name is there, so that an installation can gather its static files."""

from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.management import call_command
from pytest_django.fixtures import Settings

STYLESHEET = "vendor/dkfds/css/dkfds.min.css"


def test_static_files_are_gathered_under_names_that_change_with_them(tmp_path: Path, settings: Settings) -> None:
    if not finders.find(STYLESHEET):
        pytest.skip("needs the design system (fetched by `make setup`)")
    settings.STATIC_ROOT = tmp_path
    manifest = "django.contrib.staticfiles.storage.ManifestStaticFilesStorage"
    settings.STORAGES = {**settings.STORAGES, "staticfiles": {"BACKEND": manifest}}
    call_command("collectstatic", interactive=False, verbosity=0)
    address = staticfiles_storage.url(STYLESHEET)
    assert address != f"/static/{STYLESHEET}"
    assert (tmp_path / address.removeprefix("/static/")).is_file()
