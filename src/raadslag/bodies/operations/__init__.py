"""The only writers of bodies and persons."""

from raadslag.bodies.operations.archive import municipality_called
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
from raadslag.bodies.operations.by_hand import (
    MunicipalityAsked,
    choose_scope,
    classify_body,
    describe_municipality,
    establish_body,
    finish_setup,
    set_logo,
    set_up_municipality,
)
from raadslag.bodies.operations.first_run import NEWCOMER, make_first_administrator, open_setup
from raadslag.bodies.operations.local_settings import Decided, change_setting, withdraw_setting
from raadslag.bodies.operations.officials import (
    attach_official,
    change_post,
    detach_official,
    end_post,
    enrol_official,
    link_official,
)
from raadslag.bodies.operations.persons import (
    Recognised,
    join_persons,
    keep_persons_apart,
    recognise_persons,
    refresh_person,
    separate_persons,
)
from raadslag.bodies.operations.roles import end_user, grant_role, withdraw_role
from raadslag.bodies.operations.succession import close_body
from raadslag.bodies.operations.unit_files import import_municipalities, import_units
from raadslag.bodies.operations.units import Codes, alias_unit, change_unit, close_unit, establish_unit, forget_alias

__all__ = [
    "NEWCOMER",
    "Codes",
    "Decided",
    "MunicipalityAsked",
    "Recognised",
    "Renamed",
    "alias_unit",
    "attach_official",
    "change_post",
    "change_setting",
    "change_unit",
    "choose_scope",
    "classify_body",
    "close_body",
    "close_unit",
    "describe_municipality",
    "detach_official",
    "doubt_bodies",
    "end_post",
    "end_user",
    "enrol_official",
    "establish_body",
    "establish_unit",
    "finish_setup",
    "forget_alias",
    "forget_rename",
    "grant_role",
    "here",
    "import_municipalities",
    "import_units",
    "join_persons",
    "keep_bodies_apart",
    "keep_persons_apart",
    "link_official",
    "make_first_administrator",
    "municipality_called",
    "open_setup",
    "recognise_body",
    "recognise_persons",
    "record_rename",
    "refresh_body",
    "refresh_person",
    "separate_persons",
    "set_logo",
    "set_up_municipality",
    "withdraw_role",
    "withdraw_setting",
]
