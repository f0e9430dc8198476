"""The doors, a module for each room: how each operation is asked for through the web.

A slice that adds an operation adds its door here, in one function:

    @door("bodies.grant_role")
    def grant_role(scene: Scene) -> Attempt:
        return Attempt(address="/skrivebord/…/", data={…})
"""

from importlib import import_module
from pkgutil import iter_modules

for _module in iter_modules(__path__):
    import_module(f"{__name__}.{_module.name}")
