"""Addresses of this part of the desk."""

from django.urls import URLPattern, path

from raadslag.screens.desk.full import accesses, papers, requests

urlpatterns: list[URLPattern] = [
    path("fulde-papirer/", papers.papers, name="full"),
    path("fulde-papirer/<int:number>/", papers.paper, name="full_paper"),
    path("laeselog/", papers.readings, name="readings"),
    path("anmodninger/", requests.requests, name="requests"),
    path("anmodninger/ny/", requests.ask, name="ask_for_access"),
    path("anmodninger/<int:number>/", requests.access_request, name="access_request"),
    path("adgange/", accesses.accesses, name="accesses"),
    path("adgange/ny/", accesses.admit, name="admit_guest"),
    path("adgange/<int:number>/slut/", accesses.end, name="end_access"),
]
