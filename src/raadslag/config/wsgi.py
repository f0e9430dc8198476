"""What the web server starts: `gunicorn raadslag.config.wsgi`."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "raadslag.config.settings")
application = get_wsgi_application()
