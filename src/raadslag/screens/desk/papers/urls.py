"""Addresses of this part of the desk."""

from django.urls import URLPattern, path

from raadslag.screens.desk.papers import matches, names

matches_urls: list[URLPattern] = [
    path("", matches.overview, name="matches"),
    path("<int:number>/", matches.meeting, name="meeting_matches"),
    path("<int:number>/flyt/", matches.move, name="join_papers"),
    path("<int:number>/skil/", matches.split, name="split_paper"),
    path("<int:number>/punkter/saml/", matches.join_items, name="join_items"),
    path("<int:number>/punkter/skil/", matches.split_items, name="split_items"),
    path("<int:number>/fortryd/", matches.undo, name="undo_match"),
]

names_urls: list[URLPattern] = [
    path("", names.overview, name="names"),
    path("saml/", names.join_persons, name="join_persons"),
    path("skil/", names.separate_person, name="separate_person"),
    path("to/", names.keep_apart, name="keep_apart"),
    path("navneskift/", names.rename, name="rename_body"),
    path("navneskift/fortryd/", names.undo_rename, name="undo_rename"),
]
