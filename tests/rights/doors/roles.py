"""Giving and taking roles."""

from raadslag.accounts.models import MunicipalRole
from raadslag.accounts.roles import Role
from raadslag.bodies.models import BodyRole
from tests.rights.scene import BEFORE, Attempt, Scene, door


@door("accounts.grant_role")
def grant_role(scene: Scene) -> Attempt:
    return Attempt(address="/skrivebord/rettigheder/giv/", data=given(scene, where="kommunen", role=Role.ECONOMIST))


@door("bodies.grant_role")
def grant_role_at_body(scene: Scene) -> Attempt:
    return Attempt(address="/skrivebord/rettigheder/giv/", data=given(scene, where=str(scene.body.pk), role=Role.GUEST))


@door("accounts.withdraw_role")
def withdraw_role(scene: Scene) -> Attempt:
    held = MunicipalRole.objects.create(user=scene.user(), role=Role.ECONOMIST, since=scene.day - BEFORE)
    return Attempt(address=f"/skrivebord/rettigheder/tag/kommunen/{held.pk}/", data=taken())


@door("bodies.withdraw_role")
def withdraw_role_at_body(scene: Scene) -> Attempt:
    row = {"user": scene.user(), "role": Role.GUEST, "since": scene.day - BEFORE}
    held = BodyRole.objects.create(body=scene.body, **row)
    return Attempt(address=f"/skrivebord/rettigheder/tag/udvalg/{held.pk}/", data=taken())


@door("bodies.see_roles", reads=True)
def see_roles(scene: Scene) -> Attempt:
    user = scene.user("Den Sete")
    BodyRole.objects.create(user=user, body=scene.body, role=Role.GUEST, since=scene.day - BEFORE)
    return Attempt(address="/skrivebord/rettigheder/", method="get", shows="Den Sete")


def given(scene: Scene, *, where: str, role: Role) -> dict[str, str]:
    email = scene.user().email
    return {"email": email, "where": where, "role": role, "since": scene.day.isoformat(), "reason": "Ny i huset"}


def taken() -> dict[str, str]:
    return {"when": "now", "reason": "Er holdt op"}
