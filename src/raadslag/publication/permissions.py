"""May this person? What is asked of the body whose papers they are."""

from typing import Final

from raadslag.accounts.permissions import permission
from raadslag.accounts.roles import Role

PUBLISH: Final = permission("publication.publish", Role.SECRETARY, Role.RECORDS_MANAGER)
WITHDRAW: Final = permission("publication.withdraw", Role.SECRETARY, Role.RECORDS_MANAGER)
SHOW_AGAIN: Final = permission("publication.show_again", Role.SECRETARY, Role.RECORDS_MANAGER)

JOIN_PAPERS: Final = permission("publication.join_papers", Role.SECRETARY, Role.RECORDS_MANAGER)
SPLIT_PAPER: Final = permission("publication.split_paper", Role.SECRETARY, Role.RECORDS_MANAGER)
CORRECT_ITEMS: Final = permission("publication.correct_items", Role.SECRETARY, Role.RECORDS_MANAGER)
UNDO_WORD: Final = permission("publication.undo_word", Role.SECRETARY, Role.RECORDS_MANAGER)

# Names are of the whole municipality: a role at one body is not enough.
JOIN_NUMBERED: Final = permission("publication.join_numbered", Role.SECRETARY, Role.RECORDS_MANAGER, everywhere=True)
SEPARATE_NUMBERED: Final = permission(
    "publication.separate_numbered", Role.SECRETARY, Role.RECORDS_MANAGER, everywhere=True
)
ANSWER_DOUBT: Final = permission("publication.answer_doubt", Role.SECRETARY, Role.RECORDS_MANAGER, everywhere=True)
RECORD_NAME: Final = permission("publication.record_name", Role.SECRETARY, Role.RECORDS_MANAGER, everywhere=True)
CORRECT_RENAME: Final = permission("publication.correct_rename", Role.SECRETARY, Role.RECORDS_MANAGER, everywhere=True)

REBUILD: Final = permission("publication.rebuild", Role.ADMINISTRATOR, everywhere=True)
PRINT_HEAD: Final = permission("publication.print_head", Role.ADMINISTRATOR, everywhere=True)
