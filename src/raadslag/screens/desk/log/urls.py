"""Addresses of this part of the desk."""

from django.urls import URLPattern, path

from raadslag.screens.desk.log import views

log_urls: list[URLPattern] = [
    path("", views.overview, name="log"),
    path("hent.csv", views.export, {"form": "csv"}, name="log_csv"),
    path("hent.json", views.export, {"form": "json"}, name="log_json"),
    path("kontroller/", views.check, name="check_log"),
    path("kontrol/", views.checked, name="log_check"),
]
