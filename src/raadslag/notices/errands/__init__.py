"""Work that takes longer than a page may: asked for on a page, done by a worker, and followed on the page meanwhile.

errand("audit.check_log")(check_log)     # in a room's `duties.py`
ask_for(name="audit.check_log", by=user, now=now)     # `notices.operations`
last_errand(name="audit.check_log", now=now)
"""

from raadslag.notices.errands.queries import ErrandShown, last_errand
from raadslag.notices.errands.running import ERRANDS, errand, run_errands

__all__ = ["ERRANDS", "ErrandShown", "errand", "last_errand", "run_errands"]
