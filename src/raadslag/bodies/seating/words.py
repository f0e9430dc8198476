"""What the log and the table of rights call what is done to seats, offices, leave and substitutes."""

from typing import Final

from django.utils.translation import gettext_lazy as _

KINDS: Final = {
    "party": _("liste"),
    "payroll": _("lønlinjer"),
    "term": _("valgperiode"),
}

FIELDS: Final = {
    "acting_for_id": _("i stedet for, nummer"),
    "appointed_by": _("beslutning"),
    "body": _("udvalg"),
    "body_id": _("udvalg, nummer"),
    "ended_by": _("sluttet, fordi"),
    "follows_id": _("besætter pladsen, nummer"),
    "granted": _("besluttet den"),
    "granted_by": _("beslutning"),
    "group": _("valggruppe"),
    "is_extra": _("ekstra plads"),
    "is_temporary": _("for en tid"),
    "item": _("punkt"),
    "leave_id": _("orlov, nummer"),
    "letter": _("liste"),
    "lines": _("linjer"),
    "meeting": _("møde"),
    "municipality_id": _("kommune, nummer"),
    "number": _("nummer"),
    "person": _("person"),
    "person_id": _("person, nummer"),
    "rank": _("rang"),
    "reason": _("grund"),
    "returned": _("tilbage den"),
    "row": _("hvad"),
    "substitute_for_id": _("stedfortræder for, nummer"),
    "term_id": _("valgperiode, nummer"),
    "until_event": _("slutter før, hvis"),
}

DEEDS: Final = {
    "bodies.accept_proposal": _("gennemføre et forslag efter en orlov"),
    "bodies.add_person": _("oprette en politiker"),
    "bodies.affiliate": _("skrive en politiker på en liste"),
    "bodies.begin_term": _("oprette en valgperiode"),
    "bodies.dismiss_proposal": _("lægge et forslag efter en orlov væk"),
    "bodies.end_leave": _("skrive, at en politiker er tilbage fra orlov"),
    "bodies.end_office": _("slutte en post som formand eller borgmester"),
    "bodies.end_party": _("slutte en liste"),
    "bodies.end_seat": _("slutte en plads i et udvalg"),
    "bodies.end_substitution": _("slutte et hverv som stedfortræder"),
    "bodies.export_payroll": _("hente lønlinjer"),
    "bodies.extend_leave": _("forlænge orlov"),
    "bodies.give_office": _("skrive et valg til formand eller borgmester"),
    "bodies.give_seat": _("give en plads i et udvalg"),
    "bodies.grant_leave": _("skrive orlov"),
    "bodies.import_seats": _("indlæse udvalg, medlemmer og pladser fra en fil"),
    "bodies.link_user": _("knytte en bruger til en politiker"),
    "bodies.put_in_substitute": _("indsætte en stedfortræder"),
    "bodies.record_event": _("skrive, at det skete, som en post slutter ved"),
    "bodies.record_party": _("oprette en liste"),
    "bodies.retract": _("trække en forkert plads, post eller orlov tilbage"),
    "bodies.unlink_user": _("fjerne en brugers tilknytning til en politiker"),
}
