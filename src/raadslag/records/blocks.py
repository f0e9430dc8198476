"""The closed set of blocks a paper's text is made of.

Only what both an accessible page and a tagged PDF can carry. Text is visible text: white space is
collapsed, and markup other than links is gone.
"""

from collections.abc import Iterable
from typing import Annotated, Any, Literal

from pydantic import Field, SerializerFunctionWrapHandler, model_serializer

from raadslag.records.base import Record


class Link(Record):
    """A run of text that leads somewhere: `text` as shown, `href` as written in the paper."""

    text: str
    href: str


Run = str | Link
Runs = tuple[Run, ...]


def text_of(runs: Runs) -> str:
    """The visible text of some runs."""
    return "".join(run if isinstance(run, str) else run.text for run in runs)


class OfAKind(Record):
    """A block says of which kind it is, also where what holds its default is left out."""

    @model_serializer(mode="wrap")
    def with_kind(self, handler: SerializerFunctionWrapHandler) -> dict[str, Any]:
        return {"kind": type(self).model_fields["kind"].default, **handler(self)}


class Paragraph(OfAKind):
    kind: Literal["paragraph"] = "paragraph"
    runs: Runs

    @property
    def text(self) -> str:
        return text_of(self.runs)


class Heading(OfAKind):
    """A heading inside a section. `level` counts from 1 under the section's own heading."""

    kind: Literal["heading"] = "heading"
    level: Annotated[int, Field(ge=1, le=3)] = 1
    text: str


class Table(OfAKind):
    """Rows of cells as visible text. `header` is empty where the paper marks no head row."""

    kind: Literal["table"] = "table"
    header: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()

    @property
    def text(self) -> str:
        return "\n".join("\t".join(row) for row in (self.header, *self.rows) if row)


class ListItem(Record):
    """One point of a list: its first paragraph, then whatever belongs under it."""

    blocks: tuple["Block", ...]

    @property
    def text(self) -> str:
        return text_of_blocks(self.blocks)


class ListBlock(OfAKind):
    """A list. `start` is the first number of an ordered list."""

    kind: Literal["list"] = "list"
    ordered: bool = False
    start: int = 1
    items: tuple[ListItem, ...]

    @property
    def text(self) -> str:
        return "\n".join(item.text for item in self.items)


Block = Annotated[Paragraph | Heading | ListBlock | Table, Field(discriminator="kind")]
Blocks = tuple[Block, ...]

ListItem.model_rebuild()
ListBlock.model_rebuild()


def text_of_blocks(blocks: Iterable[Block]) -> str:
    """The visible text of some blocks, one block a line."""
    return "\n".join(block.text for block in blocks)
