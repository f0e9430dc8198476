"""Somebody is let in by a letter: once, in time, and not if they are in already."""

import datetime as dt

import pytest
from allauth.socialaccount.models import SocialAccount
from django.core.exceptions import ValidationError
from django.core.mail import EmailMessage
from django.core.signing import Signer
from django.test import Client
from django.utils import timezone

from raadslag.accounts.invitations import link_to
from raadslag.accounts.models import Invitation, User
from raadslag.accounts.operations import accept_invitation, deactivate_user, invite
from raadslag.accounts.permissions import Denied
from raadslag.audit.models import Entry
from raadslag.audit.who import OPERATOR
from raadslag.law.refusal import Refusal
from tests.accounts.people import EMAIL, PASSWORD, ada

pytestmark = pytest.mark.django_db
WRITTEN = {"name": "Bo Vang", "password1": PASSWORD, "password2": PASSWORD}


def invited(*, email: str = "bo@eksempel.dk", ago: dt.timedelta = dt.timedelta()) -> Invitation:
    found = invite(email=email, name="Bo", by=OPERATOR, now=timezone.now() - ago)
    assert isinstance(found, Invitation)
    return found


def path_of(invitation: Invitation) -> str:
    return link_to(invitation).removeprefix("http://localhost:8000")


def test_a_letter_leads_in(client: Client, mailoutbox: list[EmailMessage]) -> None:
    invitation = invited()
    (mail,) = mailoutbox
    assert mail.to == ["bo@eksempel.dk"]
    assert "kommandolinje har givet dig adgang" in str(mail.body)
    assert link_to(invitation) in str(mail.body)
    page = client.get(path_of(invitation)).content.decode()
    assert "Du logger på med bo@eksempel.dk." in page
    answer = client.post(path_of(invitation), WRITTEN)
    assert answer["Location"] == "/konto/to-trin/"
    assert client.get("/skrivebord/").status_code == 200
    user = User.objects.get()
    assert (user.name, user.check_password(PASSWORD)) == ("Bo Vang", True)
    assert list(Entry.objects.order_by("position").values_list("operation", flat=True)) == [
        "accounts.create_user",
        "accounts.invite",
        "accounts.change_password",
        "accounts.accept_invitation",
        "accounts.sign_in",
    ]


def test_what_will_not_do_is_said_at_the_field_and_nothing_is_saved(client: Client) -> None:
    invitation = invited()
    bad = {"name": " ", "password1": "kort", "password2": "kort"}
    text = client.post(path_of(invitation), bad).content.decode()
    assert "Skriv dit navn." in text
    assert "mindst 12" in text
    unlike = {**WRITTEN, "password2": "noget helt andet"}
    assert "ikke ens" in client.post(path_of(invitation), unlike).content.decode()
    assert not User.objects.get().has_usable_password()


def test_a_letter_is_good_once(client: Client) -> None:
    invitation = invited()
    client.post(path_of(invitation), WRITTEN)
    again = Client().get(path_of(invitation))
    assert (again.status_code, "Linket er brugt" in again.content.decode()) == (410, True)
    refusal = accept_invitation(
        invitation=invitation, name="X", password=PASSWORD, by=User.objects.get(), now=timezone.now()
    )
    assert isinstance(refusal, Refusal)
    assert refusal.code == "invitation_is_used"


@pytest.mark.parametrize(("days", "status"), [(13, 200), (14, 410)])
def test_a_letter_is_good_for_a_fortnight(client: Client, days: int, status: int) -> None:
    assert client.get(path_of(invited(ago=dt.timedelta(days=days, minutes=1)))).status_code == status


def test_a_new_letter_takes_the_place_of_the_old(client: Client) -> None:
    old, new = invited(), invited()
    assert (client.get(path_of(old)).status_code, client.get(path_of(new)).status_code) == (410, 200)
    assert User.objects.count() == 1


def test_nobody_makes_a_letter_up(client: Client) -> None:
    invitation = invited()
    for token in (str(invitation.pk), f"{invitation.pk}:x", Signer(salt="en anden").sign(str(invitation.pk))):
        assert client.get(f"/konto/invitation/{token}/").status_code == 404


def test_who_is_in_already_is_not_invited() -> None:
    user = ada()
    refusal = invite(email=EMAIL, name="Ada", by=OPERATOR, now=timezone.now())
    assert refusal == Refusal(code="user_is_in_already", about=("Ada Ørsted",))
    user.set_unusable_password()
    user.save()
    SocialAccount.objects.create(user=user, provider="saml-kommune", uid="1")
    assert isinstance(invite(email=EMAIL, name="Ada", by=OPERATOR, now=timezone.now()), Refusal)


def test_who_is_shut_out_is_not_let_in_by_a_letter(client: Client) -> None:
    invitation = invited()
    deactivate_user(user=invitation.user, by=OPERATOR, now=timezone.now())
    assert client.get(path_of(invitation)).status_code == 410
    refusal = invite(email="bo@eksempel.dk", name="Bo", by=OPERATOR, now=timezone.now())
    assert isinstance(refusal, Refusal)
    assert refusal.code == "user_is_shut_out"


def test_only_an_administrator_invites() -> None:
    with pytest.raises(Denied):
        invite(email="bo@eksempel.dk", name="Bo", by=ada(), now=timezone.now())


def test_an_address_that_is_none_gets_no_letter(mailoutbox: list[EmailMessage]) -> None:
    with pytest.raises(ValidationError):
        invited(email="ikke en adresse")
    assert (mailoutbox, User.objects.count()) == ([], 0)
