"""Addresses of this part of the desk."""

from django.urls import URLPattern, path

from raadslag.screens.desk.between import views

urlpatterns: list[URLPattern] = [
    path("", views.overview, name="between"),
    path("ny/", views.record, name="record_between"),
    path("<int:number>/meldt/", views.report, name="report_between"),
]
