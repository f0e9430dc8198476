"""The log of who did what."""

from tests.rights.scene import Attempt, Scene, door


@door("audit.look_at_log")
def look(scene: Scene) -> Attempt:
    return Attempt(address="/skrivebord/log/", method="get")


@door("audit.export_log")
def export(scene: Scene) -> Attempt:
    return Attempt(address="/skrivebord/log/hent.json", method="get")


@door("notices.ask_for")
def check(scene: Scene) -> Attempt:
    return Attempt(address="/skrivebord/log/kontroller/", data={})
