"""Users: the ways in are everybody's own; shutting out is the administrator's."""

from collections.abc import Callable
from datetime import timedelta

from allauth.mfa.models import Authenticator
from django.test import Client

from raadslag.accounts.invitations import link_to
from raadslag.accounts.models import Invitation, User
from raadslag.accounts.operations import add_one_time_codes, change_password
from raadslag.audit.models import Entry
from raadslag.audit.who import OPERATOR
from raadslag.notices.models import Notice
from raadslag.notices.operations import tell
from tests.accounts.people import PASSWORD
from tests.accounts.test_factors import APP, CODES, SECOND_STEP, code_of, confirm
from tests.doing import doing
from tests.notices.made import returned_mail
from tests.rights.scene import Attempt, Scene, door, own_door

NEW = "en helt anden sætning"
PERSONS = "/skrivebord/indstillinger/personer/"


def with_password(scene: Scene) -> None:
    change_password(user=scene.actor, password=PASSWORD, by=OPERATOR, now=scene.now)


def confirming(scene: Scene) -> Callable[[Client], None]:
    """Come in by the door, and say again who one is: what is asked before ways in are changed."""
    with_password(scene)

    def come_in(client: Client) -> None:
        client.logout()
        client.post("/konto/log-paa/", {"login": scene.actor.email, "password": PASSWORD})
        confirm(client)

    return come_in


def app_of(user: User, scene: Scene) -> Authenticator:
    """Somebody's app that shows codes."""
    add_one_time_codes(user=user, secret="JBSWY3DPEHPK3PXP", by=user, now=scene.now)
    return Authenticator.objects.get(user=user, type=Authenticator.Type.TOTP)


def told(scene: Scene, recipient: str) -> Notice:
    about = {"kind": "x", "key": "", "code": "request_granted", "address": "/"}
    with doing():
        return tell(recipient=recipient, values={"body": "X"}, **about, by=OPERATOR, now=scene.now)


def shut_out(scene: Scene) -> Attempt:
    return Attempt(address=f"/skrivebord/rettigheder/{scene.user().pk}/luk-ude/", data={})


door("bodies.end_user")(shut_out)
door("accounts.deactivate_user")(shut_out)


def dismiss_own(scene: Scene) -> Attempt:
    return Attempt(address=f"/skrivebord/besked/{told(scene, scene.actor.audit_id).pk}/fjern/", data={})


@door("notices.dismiss", own=dismiss_own)
def dismiss(scene: Scene) -> Attempt:
    return Attempt(address=f"/skrivebord/besked/{told(scene, scene.user().audit_id).pk}/fjern/", data={})


def read_own(scene: Scene) -> Attempt:
    return Attempt(address=f"/skrivebord/besked/{told(scene, scene.actor.audit_id).pk}/laest/", data={})


@door("notices.mark_read", own=read_own)
def read(scene: Scene) -> Attempt:
    return Attempt(address=f"/skrivebord/besked/{told(scene, scene.user().audit_id).pk}/laest/", data={})


@own_door("notices.mark_all_read")
def read_all(scene: Scene) -> Attempt:
    told(scene, scene.actor.audit_id)
    return Attempt(address="/skrivebord/beskeder/laest/", data={})


@door("notices.acknowledge")
def acknowledge(scene: Scene) -> Attempt:
    back = returned_mail(now=scene.now)
    return Attempt(address=f"/skrivebord/indstillinger/mail/{back.pk}/set/", data={})


@own_door("accounts.sign_in")
def sign_in(scene: Scene) -> Attempt:
    with_password(scene)
    data = {"login": scene.actor.email, "password": PASSWORD}
    return Attempt(address="/konto/log-paa/", data=data, prepare=Client.logout)


@own_door("accounts.sign_out")
def sign_out(scene: Scene) -> Attempt:
    return Attempt(address="/konto/log-ud/", data={})


@own_door("accounts.accept_invitation")
def accept(scene: Scene) -> Attempt:
    scene.actor.set_unusable_password()
    scene.actor.save()
    letter = Invitation.objects.create(user=scene.actor, made=scene.now, expires=scene.now + timedelta(days=14))
    data = {"name": "Bo Vang", "password1": PASSWORD, "password2": PASSWORD}
    address = "/" + link_to(letter).split("/", 3)[3]
    return Attempt(address=address, data=data, prepare=Client.logout)


@own_door("accounts.change_password")
def new_password(scene: Scene) -> Attempt:
    data = {"oldpassword": PASSWORD, "password1": NEW, "password2": NEW}
    return Attempt(address="/konto/adgangskode/", data=data, prepare=confirming(scene))


def end_own_sessions(scene: Scene) -> Attempt:
    come_in = confirming(scene)

    def twice(client: Client) -> None:
        come_in(Client())
        come_in(client)

    return Attempt(address="/konto/sessioner/", data={}, prepare=twice)


@door("accounts.end_sessions", own=end_own_sessions)
def end_sessions(scene: Scene) -> Attempt:
    other = scene.user()
    change_password(user=other, password=PASSWORD, by=OPERATOR, now=scene.now)

    def other_comes_in(_: Client) -> None:
        Client().post("/konto/log-paa/", {"login": other.email, "password": PASSWORD})

    return Attempt(address=f"{PERSONS}{other.pk}/log-ud/", data={}, prepare=other_comes_in)


@door("accounts.invite")
def invite(scene: Scene) -> Attempt:
    return Attempt(address=f"{PERSONS}inviter/", data={"email": "ny@egevang.dk", "name": "Ny"})


@door("accounts.invite_all")
def invite_all(scene: Scene) -> Attempt:
    return Attempt(
        address="/skrivebord/opsaetning/invitationer/",
        data={"people": "Bo Vang; bo@egevang.dk"},
        wrote=Entry.objects.count,
    )


@own_door("accounts.add_factor")
def add_factor(scene: Scene) -> Attempt:
    data: dict[str, str] = {}
    come_in = confirming(scene)

    def read_secret(client: Client) -> None:
        come_in(client)
        page = client.get(APP).content.decode()
        data["code"] = code_of(page.split('<code class="secret">')[1].split("<")[0])

    return Attempt(address=APP, data=data, prepare=read_secret)


def remove_own(scene: Scene) -> Attempt:
    come_in = confirming(scene)
    factor = app_of(scene.actor, scene)

    def by_code(client: Client) -> None:
        come_in(client)
        client.post(SECOND_STEP, {"code": code_of("JBSWY3DPEHPK3PXP")})
        confirm(client)

    return Attempt(address=f"/konto/to-trin/{factor.pk}/fjern/", data={}, prepare=by_code)


@door("accounts.remove_factor", own=remove_own)
def remove_factor(scene: Scene) -> Attempt:
    factor = app_of(scene.user(), scene)
    return Attempt(address=f"/konto/to-trin/{factor.pk}/fjern/", data={}, prepare=confirming(scene))


def passkey_of(user: User) -> Authenticator:
    return Authenticator.objects.create(
        user=user, type=Authenticator.Type.WEBAUTHN, data={"name": "Min telefon", "credential": {}}
    )


def rename_own(scene: Scene) -> Attempt:
    attempt = remove_own(scene)
    address = f"/konto/to-trin/{passkey_of(scene.actor).pk}/omdoeb/"
    return Attempt(address=address, data={"name": "Min gamle telefon"}, prepare=attempt.prepare)


@door("accounts.rename_factor", own=rename_own)
def rename_factor(scene: Scene) -> Attempt:
    address = f"/konto/to-trin/{passkey_of(scene.user()).pk}/omdoeb/"
    return Attempt(address=address, data={"name": "Min gamle telefon"}, prepare=confirming(scene))


@own_door("accounts.renew_recovery_codes")
def renew_codes(scene: Scene) -> Attempt:
    attempt = remove_own(scene)
    return Attempt(address=f"{CODES}nye/", data={}, prepare=attempt.prepare)
