"""What every room's operations are made of, and the operations on the log itself.

@operation("bodies.grant_leave")
def grant_leave(*, person: Person, until: dt.date, by: By, now: dt.datetime) -> Leave: ...
note(kind="person", subject=person.pk, name=person.name, before={...}, after={...})
"""

from raadslag.audit.deed import note, under_way
from raadslag.audit.marks import driver, rebuildable, step
from raadslag.audit.operations.checking import check_log
from raadslag.audit.operations.erasure import erase_values, replay_erasures
from raadslag.audit.operations.looking import export_log, look_at_log
from raadslag.audit.operations.printing import keep_print, print_head
from raadslag.audit.running import OPERATIONS, operation

__all__ = [
    "OPERATIONS",
    "check_log",
    "driver",
    "erase_values",
    "export_log",
    "keep_print",
    "look_at_log",
    "note",
    "operation",
    "print_head",
    "rebuildable",
    "replay_erasures",
    "step",
    "under_way",
]
