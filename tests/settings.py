"""The settings under test: those of an installation, with a data folder that is thrown away.

DATABASE_URL alone is taken from outside: it chooses SQLite (a file, so that threads meet each other
as they do in use) or PostgreSQL.
"""

import atexit
import os
import shutil
import tempfile

for variable in [name for name in os.environ if name.startswith("RAADSLAG_") and name != "RAADSLAG_SHARED"]:
    del os.environ[variable]
os.environ["RAADSLAG_DATA"] = tempfile.mkdtemp(prefix="raadslag-test-")
atexit.register(shutil.rmtree, os.environ["RAADSLAG_DATA"], ignore_errors=True)

from raadslag.config.settings import *  # noqa: E402, F403
from raadslag.config.settings import DATABASES, ENVIRONMENT, STATIC_ROOT, STORAGES  # noqa: E402

if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["TEST"] = {"NAME": str(ENVIRONMENT.data / "test.sqlite3")}

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
STATIC_ROOT.mkdir()
