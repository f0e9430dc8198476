"""Addresses of this audience: one line for each part of the desk."""

from django.urls import URLPattern, URLResolver, include, path

from raadslag.screens.desk.log.urls import log_urls
from raadslag.screens.desk.papers.urls import matches_urls, names_urls
from raadslag.screens.desk.people.urls import people_urls
from raadslag.screens.desk.settings.urls import settings_urls
from raadslag.screens.desk.setup.urls import setup_urls
from raadslag.screens.desk.views import front

app_name = "desk"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", front.front, name="front"),
    path("papirer/", include(matches_urls)),
    path("navne/", include(names_urls)),
    path("log/", include(log_urls)),
    path("indstillinger/", include(settings_urls)),
    path("opsaetning/", include(setup_urls)),
    path("", include("raadslag.screens.desk.constitution.urls")),
    path("udvalg-og-poster/", include(people_urls)),
]
