"""Addresses of this part of the desk."""

from django.urls import URLPattern, path

from raadslag.screens.desk.people import (
    bodies,
    importing,
    leave,
    lists,
    offices,
    payroll,
    persons,
    proposals,
    seats,
    substitutes,
)

people_urls: list[URLPattern] = [
    path("", bodies.overview, name="people"),
    path("udvalg/<int:number>/", bodies.one, name="people_body"),
    path("udvalg/<int:number>/plads/", seats.give, name="give_seat"),
    path("udvalg/<int:number>/valg/", offices.give, name="give_office"),
    path("udvalg/<int:number>/stedfortraeder/", substitutes.put_in, name="put_in_substitute"),
    path("plads/<int:number>/efterfoelger/", seats.refill, name="refill_seat"),
    path("plads/<int:number>/slut/", seats.end, name="end_seat"),
    path("post/<int:number>/slut/", offices.end, name="end_office"),
    path("post/haendelse/<int:number>/", offices.event, name="record_event"),
    path("stedfortraeder/<int:number>/slut/", substitutes.end, name="end_substitution"),
    path("traek-tilbage/<slug:kind>/<int:number>/", seats.retract, name="retract"),
    path("personer/", persons.overview, name="people_persons"),
    path("personer/ny/", persons.add, name="add_person"),
    path("personer/<int:number>/", persons.one, name="people_person"),
    path("personer/<int:number>/liste/", persons.affiliate, name="affiliate"),
    path("personer/<int:number>/bruger/", persons.link, name="link_user"),
    path("personer/<int:number>/bruger/fjern/", persons.unlink, name="unlink_user"),
    path("personer/<int:number>/orlov/", leave.grant, name="grant_leave"),
    path("orlov/<int:number>/forlaeng/", leave.extend, name="extend_leave"),
    path("orlov/<int:number>/tilbage/", leave.end, name="end_leave"),
    path("forslag/", proposals.overview, name="proposals"),
    path("forslag/<int:number>/", proposals.accept, name="accept_proposal"),
    path("forslag/<int:number>/laeg-vaek/", proposals.dismiss, name="dismiss_proposal"),
    path("perioder-og-lister/", lists.overview, name="terms_and_parties"),
    path("perioder-og-lister/periode/", lists.begin_term, name="begin_term"),
    path("perioder-og-lister/liste/", lists.record_party, name="record_party"),
    path("perioder-og-lister/liste/<int:number>/slut/", lists.end_party, name="end_party"),
    path("loen/", payroll.overview, name="payroll"),
    path("loen/hent/", payroll.export, name="export_payroll"),
    path("indlaes/", importing.choose, name="import_seats"),
]
