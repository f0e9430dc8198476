"""Addresses of the settings."""

from django.urls import URLPattern, path

from raadslag.screens.desk.settings import (
    bodies,
    closing,
    front,
    installation,
    municipality,
    users,
    values,
)
from raadslag.screens.desk.settings.staff import officials, units

settings_urls: list[URLPattern] = [
    path("", front.front, name="settings"),
    path("kommunen/", municipality.municipality, name="municipality"),
    path("kommunen/valg/", municipality.scope, name="scope"),
    path("kommunen/fil/", units.municipality_file, name="municipality_file"),
    path("personer/", users.persons, name="users"),
    path("personer/inviter/", users.invite_somebody, name="invite"),
    path("personer/<int:number>/log-ud/", users.sign_out_everywhere, name="sign_out_everywhere"),
    path("personer/<int:number>/luk-ude/", users.shut_out, name="shut_out_user"),
    path("log-paa/", installation.signin, name="signin"),
    path("mail/", installation.mail, name="mail"),
    path("mail/<int:number>/set/", installation.seen, name="acknowledge"),
    path("drift/", installation.running, name="running"),
]
"""What every installation has."""

settings_urls_of_one: list[URLPattern] = [
    path("kommunen/navn/", municipality.describe, name="describe_municipality"),
    path("kommunen/logo/", municipality.logo, name="logo"),
    path("kommunen/logo/fjern/", municipality.remove_logo, name="remove_logo"),
    path("udvalg/", bodies.overview, name="bodies"),
    path("udvalg/opret/", bodies.establish, name="establish_body"),
    path("udvalg/<int:number>/", bodies.body, name="body"),
    path("udvalg/<int:number>/hvad/", bodies.classify, name="classify_body"),
    path("udvalg/<int:number>/navn/", bodies.rename, name="rename_body_by_hand"),
    path("udvalg/<int:number>/luk/", closing.close, name="close_body"),
    path("udvalg/<int:number>/embedsmand/", bodies.attach, name="attach_official"),
    path("udvalg/embedsmand/<int:number>/", bodies.detach, name="detach_official"),
    path("embedsmaend/", officials.officials, name="officials"),
    path("embedsmaend/opret/", officials.enrol, name="enrol_official"),
    path("embedsmaend/<int:number>/", officials.official, name="official"),
    path("embedsmaend/<int:number>/titel/", officials.change, name="change_post"),
    path("embedsmaend/<int:number>/slut/", officials.end, name="end_post"),
    path("embedsmaend/<int:number>/log-paa/", officials.link, name="link_official"),
    path("enheder/", units.units, name="units"),
    path("enheder/opret/", units.establish, name="establish_unit"),
    path("enheder/fil/", units.unit_file, name="unit_file"),
    path("enheder/<int:number>/", units.unit, name="unit"),
    path("enheder/<int:number>/ret/", units.change, name="change_unit"),
    path("enheder/<int:number>/luk/", units.close, name="close_unit"),
    path("enheder/<int:number>/skrivemaade/", units.alias, name="alias_unit"),
    path("enheder/skrivemaade/<int:number>/fjern/", units.forget, name="forget_alias"),
    path("frister/", values.deadlines, name="deadlines"),
    path("offentliggoerelse/", values.publication, name="publication"),
    path("ret/<slug:name>/", values.change_value, name="change_value"),
    path("traek-tilbage/<int:number>/", values.withdraw_value, name="withdraw_value"),
]
"""What only an installation of one municipality has."""
