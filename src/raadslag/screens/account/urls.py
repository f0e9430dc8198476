"""Addresses of this audience. Those that the library looks up by its own names are in `library_urls`."""

from django.urls import URLPattern, URLResolver, path

from raadslag.screens.account.rights import own_rights
from raadslag.screens.account.views import entrance, messages, own

app_name = "account"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", own.front, name="front"),
    path("invitation/<str:token>/", entrance.invitation, name="invitation"),
    path("adgangskode/skiftet/", messages.page_of(messages.PASSWORD_CHANGED), name="password_changed"),
    path("rettigheder/", own_rights, name="rights"),
]
