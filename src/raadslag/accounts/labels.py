"""The Danish words of this room."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from raadslag.accounts.roles import Role

EMAIL: Final = _("e-mail")
NAME: Final = _("navn")
IS_ACTIVE: Final = _("kan logge ind")
CREATED: Final = _("oprettet")
USER: Final = _("bruger")
USERS: Final = _("brugere")
ROLES: Final = {
    Role.SECRETARY: _("udvalgssekretær"),
    Role.CASE_OFFICER: _("sagsbehandler"),
    Role.APPROVER: _("godkender"),
    Role.ECONOMIST: _("økonom"),
    Role.ADVISER: _("rådgiver"),
    Role.MEMBER: _("medlem"),
    Role.CHAIR: _("formand"),
    Role.VICE_CHAIR: _("næstformand"),
    Role.MAYOR: _("borgmester"),
    Role.COUNCIL_MEMBER: _("medlem af kommunalbestyrelsen, ikke af udvalget"),
    Role.GUEST: _("gæst"),
    Role.RECORDS_MANAGER: _("arkivansvarlig"),
    Role.ADMINISTRATOR: _("administrator"),
    Role.AUDITOR: _("revisor"),
}

PASSKEY: Final = _("Adgangsnøgle")

SHUT_OUT: Final = _("Brugeren er lukket ude")
"""Why a role ended when its holder was shut out."""

ROOMS: Final = {
    "accounts": _("Brugere og roller"),
    "audit": _("Loggen"),
    "bodies": _("Udvalg, poster og roller ved udvalg"),
    "files": _("Filer"),
    "ingest": _("Indlæsning af papirer"),
    "publication": _("Offentliggjorte papirer, navne og rettelser"),
    "decisions": _("Beslutninger mellem møderne"),
    "notices": _("Beskeder og mail"),
    "restricted": _("Fulde papirer"),
}
"""What each room is about, for whoever reads what may be done there."""

WAYS: Final = {
    "reauthenticate": _("Brug adgangskoden"),
    "mfa_reauthenticate": _("Brug en engangskode"),
    "mfa_reauthenticate:webauthn": _("Brug en adgangsnøgle"),
}
"""Ways to show that it is still you. The library's codes."""

ENTRANCE_MISTAKES: Final = {
    "account_inactive": _("Du kan ikke logge på. Skriv til den, der har givet dig adgang."),
    "email_password_mismatch": _("E-mail og adgangskode passer ikke sammen. Prøv igen, eller vælg en ny adgangskode."),
    "enter_current_password": _("Det er ikke din nuværende adgangskode. Prøv igen."),
    "incorrect_code": _("Koden passer ikke. Brug den, appen viser nu, eller en nødkode, du ikke har brugt."),
    "incorrect_password": _("Det er ikke din adgangskode. Prøv igen."),
    "invalid_password_reset": _("Linket virker ikke længere. Bed om et nyt."),
    "too_many_login_attempts": _("Der er prøvet for mange gange. Vent et kvarter, og prøv igen."),
    "rate_limited": _("Der er prøvet for mange gange. Vent et kvarter, og prøv igen."),
    "cannot_generate_recovery_codes": _("Slå to-trins-login til først. Så får du nødkoder."),
    "unverified_email": _("Din e-mail er ikke bekræftet. Skriv til den, der har givet dig adgang."),
}
"""What is wrong with what was typed at the door. The library's codes."""

REFUSALS: Final = {
    "passkey_name": _("Skriv et navn på højst 100 tegn."),
    "passkey_name_taken": _("Du har en anden adgangsnøgle, der hedder {}. Skriv et andet navn."),
    "user_is_shut_out": _("{} er lukket ude. Luk op for personen igen, før du inviterer."),
    "user_is_in_already": _("{} har allerede adgang. Personen kan selv vælge en ny adgangskode på siden Log på."),
    "not_to_be_invited": _("{} er ikke en mailadresse, eller navnet mangler."),
    "invitation_is_used": _("Linket er brugt, eller du har fået et nyere. Brug det nyeste, eller log på."),
    "invitation_has_expired": _("Linket gjaldt i 14 dage og er udløbet. Bed den, der inviterede dig, om et nyt."),
    "no_power_over_role": _("Den rolle kan du ikke give. Bed en administrator om det."),
    "follows_from_seat": _("Rollen følger af en post og kan ikke gives. Indskriv posten i stedet."),
    "everywhere_only": _("Rollen gælder altid hele kommunen. Giv den der."),
    "no_reason": _("Skriv, hvorfor rollen gives eller tages tilbage."),
    "ends_before_it_begins": _("Rollen kan ikke ende, før den begynder. Ret en af de to datoer."),
    "begins_in_the_past": _("En rolle kan tidligst gælde fra i dag. Vælg en senere dato."),
    "has_role_already": _("Personen har allerede rollen i noget af den tid. Vælg en anden tid."),
    "ended_already": _("Rollen er allerede slut."),
    "ends_in_the_past": _("En rolle kan ikke ende før i går. Vælg en senere dato."),
    "ends_later_than_before": _("Rollen ender allerede før. Giv den igen, hvis den skal gælde længere."),
    "last_administrator": _(
        "Kommunen skal have mindst én administrator uden slutdato. Giv rollen til en anden, før du tager den her."
    ),
}

DEEDS: Final = {
    "accounts.create_user": _("oprette en bruger"),
    "accounts.invite": _("invitere en bruger"),
    "accounts.invite_all": _("invitere flere på én gang"),
    "accounts.accept_invitation": _("tage imod en invitation"),
    "accounts.deactivate_user": _("lukke en bruger ude"),
    "accounts.link_identity": _("knytte kommunens login til en bruger"),
    "accounts.sign_in": _("logge på"),
    "accounts.sign_out": _("logge ud"),
    "accounts.lock_out": _("afvise flere forsøg på at logge på"),
    "accounts.end_sessions": _("logge andre enheder ud"),
    "accounts.change_password": _("skifte adgangskode"),
    "accounts.add_factor": _("tage app eller adgangsnøgle i brug"),
    "accounts.remove_factor": _("fjerne app eller adgangsnøgle"),
    "accounts.rename_factor": _("give en adgangsnøgle et nyt navn"),
    "accounts.clear_sessions": _("rydde udløbne sessioner"),
    "accounts.renew_recovery_codes": _("lave nye nødkoder"),
    "accounts.demand_factor": _("kræve to-trins-login af en rolle"),
    "accounts.grant_role": _("give en rolle for hele kommunen"),
    "accounts.withdraw_role": _("tage en rolle for hele kommunen tilbage"),
}


KINDS: Final = {"role": _("rolle"), "session": _("sessioner"), "user": _("bruger")}
FIELDS: Final = {
    "demanded": _("kræves"),
    "email": _("e-mail"),
    "ended": _("enheder, der blev logget ud"),
    "expires": _("gælder til"),
    "factor": _("andet trin"),
    "called": _("navn"),
    "provider": _("kommunens login"),
    "ways": _("logget på med"),
    "is_active": _("kan logge ind"),
    "name": _("navn"),
    "reason": _("hvorfor"),
    "retracted": _("begyndte aldrig"),
    "role": _("rolle"),
    "since": _("fra"),
    "until": _("til og med"),
}
