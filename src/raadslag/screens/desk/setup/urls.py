"""Addresses of the first set-up."""

from django.urls import URLPattern, path

from raadslag.screens.desk.setup import first, inviting, later

setup_urls: list[URLPattern] = [
    path("", first.setup, name="setup"),
    path("kommunen/", later.municipality, name="setup_municipality"),
    path("invitationer/", inviting.invitations, name="setup_invitations"),
    path("slut/", later.end, name="setup_end"),
    path("slut/nu/", later.finish, name="setup_finish"),
]

setup_urls_of_one: list[URLPattern] = [
    path("udvalg/", later.bodies, name="setup_bodies"),
    path("medlemmer/", later.members, name="setup_members"),
]
"""What only an installation of one municipality has."""
