"""Addresses of this part of the desk."""

from django.urls import URLPattern, URLResolver, path, re_path

from raadslag.screens.desk.rights import giving, views

urlpatterns: list[URLPattern | URLResolver] = [
    path("", views.roles, name="rights"),
    path("<int:number>/", views.person, name="rights_of"),
    path("<int:number>/luk-ude/", giving.shut_out, name="end_user"),
    path("giv/", giving.grant, name="grant_role"),
    re_path(r"^tag/(?P<where>kommunen|udvalg)/(?P<number>\d{1,18})/$", giving.withdraw, name="withdraw_role"),
]
