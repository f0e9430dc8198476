"""Addresses of this part of the desk."""

from django.urls import path

from raadslag.screens.desk.constitution.views import (
    confirming,
    dealing,
    electing,
    evening,
    front,
    groups,
    members,
    naming,
    overview,
    places,
    register,
)

ONE = "konstituering/<int:number>/"

urlpatterns = [
    path("konstituering/", front.front, name="constitution-front"),
    path(ONE, overview.overview, name="constitution-overview"),
    path(f"{ONE}medlemmer/", members.members, name="constitution-members"),
    path(f"{ONE}grupper/<int:announcement>/", groups.groups, name="constitution-groups"),
    path(f"{ONE}udvalg/", places.places, name="constitution-places"),
    path(f"{ONE}fordeling/<int:contest>/", dealing.deal, name="constitution-deal"),
    path(f"{ONE}udjaevning/", evening.even, name="constitution-even"),
    path(f"{ONE}navne/<int:contest>/", naming.names, name="constitution-names"),
    path(f"{ONE}valg/<int:election>/", electing.election, name="constitution-election"),
    path(f"{ONE}bekraeft/", confirming.confirm, name="constitution-confirm"),
    path(f"{ONE}rapport/", confirming.report, name="constitution-report"),
    path("repraesentation/", register.front, name="representation-front"),
    path("repraesentation.csv", register.csv, name="representation-csv"),
]
