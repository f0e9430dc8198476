"""Addresses of this audience: one line for each part of the desk."""

from django.urls import URLPattern, URLResolver, path

from raadslag.screens.desk.views import front

app_name = "desk"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", front.front, name="front"),
]
