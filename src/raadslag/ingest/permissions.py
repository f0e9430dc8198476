"""May this person? Where a paper belongs is known only once it is read, so this is asked for the whole municipality."""

from typing import Final

from raadslag.accounts.permissions import permission
from raadslag.accounts.roles import Role

IMPORT_PAPER: Final = permission("ingest.import_paper", Role.SECRETARY, Role.RECORDS_MANAGER, everywhere=True)
KEEP_UNREAD: Final = permission("ingest.keep_unread", Role.SECRETARY, Role.RECORDS_MANAGER, everywhere=True)
APPLY_ALIASES: Final = permission("ingest.apply_aliases", Role.SECRETARY, Role.RECORDS_MANAGER, everywhere=True)
FINISH_IMPORT: Final = permission("ingest.finish_import", Role.SECRETARY, Role.RECORDS_MANAGER, everywhere=True)
