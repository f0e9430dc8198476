"""Addresses of this audience: one line for each part of the desk."""

from django.urls import URLPattern, URLResolver, include, path

from raadslag.screens.desk.between.urls import urlpatterns as between
from raadslag.screens.desk.constitution.urls import urlpatterns as constitution
from raadslag.screens.desk.full.urls import urlpatterns as full
from raadslag.screens.desk.log.urls import log_urls
from raadslag.screens.desk.papers.urls import matches_urls, names_urls
from raadslag.screens.desk.people.urls import people_urls
from raadslag.screens.desk.rights.urls import urlpatterns as rights
from raadslag.screens.desk.rooms import in_one_municipality
from raadslag.screens.desk.settings.urls import settings_urls, settings_urls_of_one
from raadslag.screens.desk.setup.urls import setup_urls, setup_urls_of_one
from raadslag.screens.desk.views import front

app_name = "desk"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", front.front, name="front"),
    path("beskeder/", front.notices, name="notices"),
    path("beskeder/laest/", front.read_all, name="read_all_notices"),
    path("besked/<int:number>/", front.open_notice, name="open_notice"),
    path("besked/<int:number>/laest/", front.read, name="read_notice"),
    path("besked/<int:number>/fjern/", front.put_away, name="put_away"),
    path("papirer/", include(matches_urls)),
    path("navne/", include(names_urls)),
    path("log/", include(log_urls)),
    path("indstillinger/", include(settings_urls)),
    path("indstillinger/", in_one_municipality(settings_urls_of_one)),
    path("opsaetning/", include(setup_urls)),
    path("opsaetning/", in_one_municipality(setup_urls_of_one)),
    path("", in_one_municipality(constitution)),
    path("udvalg-og-poster/", in_one_municipality(people_urls)),
    path("mellem-moederne/", in_one_municipality(between)),
    path("rettigheder/", include(rights)),
    path("", in_one_municipality(full)),
]
