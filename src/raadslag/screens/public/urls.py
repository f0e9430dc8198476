"""Public addresses. What is fixed comes first; the first word of all others is a body."""

from django.urls import URLPattern, URLResolver, include, path, register_converter

from raadslag.screens.public.addresses import DayConverter
from raadslag.screens.public.views import about, cases, items, meetings, people, search, sources, verification

register_converter(DayConverter, "day")

app_name = "public"
pages: list[URLPattern] = [
    path("", meetings.front, name="front"),
    path("moeder/", meetings.overview, name="meetings"),
    path("sager/", cases.overview, name="cases"),
    path("sager/<int:case_id>/", cases.case),
    path("sager/<int:case_id>-<slug:name>/", cases.case, name="case"),
    path("personer/", people.overview, name="people"),
    path("personer/<int:person_id>/", people.person),
    path("personer/<int:person_id>-<slug:name>/", people.person, name="person"),
    path("soeg/", search.find, name="search"),
    path("papirer/<int:source_id>/", sources.original, name="original"),
    path("efterproev/", verification.page, name="verification"),
    path("efterproev.txt", verification.as_text, name="verification_text"),
    path("efterproev.json", verification.as_json, name="verification_json"),
    path("om/tilgaengelighed/", about.accessibility, name="accessibility"),
    path("om/privatliv/", about.privacy, name="privacy"),
    path("om/logo", about.logo, name="logo"),
    path("<slug:slug>/<day:day>/", meetings.meeting, name="meeting"),
    path("<slug:slug>/<day:day>/kilde/", sources.whole, name="source"),
    path("<slug:slug>/<day:day>/punkt-<slug:segment>/", items.item, name="item"),
    path("<slug:slug>/<day:day>/punkt-<slug:segment>/kilde/<slug:field>/", sources.passage, name="passage"),
]
"""The pages of a municipality. In an archive of many, its segment stands in front of them."""

urlpatterns: list[URLPattern | URLResolver] = [
    *pages,
    path("<slug:slug>/", meetings.body_or_municipality, name="body"),
    path("<slug:within>/", include((pages, ""))),
    path("<slug:within>/<slug:slug>/", meetings.body),
]
