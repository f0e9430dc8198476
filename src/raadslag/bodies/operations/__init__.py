"""The only writers of bodies and persons."""

from raadslag.bodies.operations.bodies import (
    Renamed,
    doubt_bodies,
    forget_rename,
    here,
    keep_bodies_apart,
    recognise_body,
    record_rename,
    refresh_body,
)
from raadslag.bodies.operations.local_settings import Decided, change_setting, withdraw_setting
from raadslag.bodies.operations.persons import (
    Recognised,
    join_persons,
    keep_persons_apart,
    recognise_persons,
    refresh_person,
    separate_persons,
)

__all__ = [
    "Decided",
    "Recognised",
    "Renamed",
    "change_setting",
    "doubt_bodies",
    "forget_rename",
    "here",
    "join_persons",
    "keep_bodies_apart",
    "keep_persons_apart",
    "recognise_body",
    "recognise_persons",
    "record_rename",
    "refresh_body",
    "refresh_person",
    "separate_persons",
    "withdraw_setting",
]
