"""When a paper cannot be read at all. Whatever can be read in part is read in part, and the rest shown as unread."""


class Unreadable(Exception):
    """The paper cannot be read. `code` is stable; `str()` is a Danish sentence that says what to do."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code

    def __reduce__(self) -> tuple[type["Unreadable"], tuple[str, str]]:
        """It is handed from one process to another."""
        return type(self), (self.code, str(self))
