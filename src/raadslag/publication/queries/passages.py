"""Where the fields of an item stand in the public original."""

from dataclasses import dataclass

from raadslag.publication import excerpts
from raadslag.publication.excerpts import TextPiece
from raadslag.publication.models import ItemMatch, ItemView, PaperSource, ReleasedText, Withdrawal
from raadslag.publication.sources import rank_of


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemText:
    """The public original that tells of an item, as pieces; `own` is the item's path in it.

    `is_base` says that the item's record was read from this very paper, so that its sections count alike.
    """

    source: PaperSource
    pieces: tuple[TextPiece, ...]
    own: str
    is_base: bool

    def fields(self) -> frozenset[str]:
        """The item's fields that stand in it: `decision`, `title` …, and `sections/0` … where those count alike."""
        paths = {f.removeprefix(self.own) for p in self.pieces for f in p.fields if f.startswith(self.own)}
        names = {path.split("/")[0] for path in paths} - {"sections"}
        if self.is_base:
            names |= {"/".join(path.split("/")[:2]) for path in paths if path.startswith("sections/")}
        return frozenset(names)

    def marks(self, piece: TextPiece, field: str) -> bool:
        """Whether a piece is the field or a part of it."""
        path = self.own + field
        return any(f == path or f.startswith(f"{path}/") for f in piece.fields)


def item_text(view: ItemView) -> ItemText | None:
    """The best public original that tells of an item; None where there is none, or the paper is hidden."""
    matches = ItemMatch.objects.filter(item=view.item_id, source__kind=view.paper, source__counts=True)
    shown = matches.exclude(source__paper__in=Withdrawal.objects.filter(lifted=None).values("paper"))
    rows = sorted(
        shown.select_related("source__file").defer("source__content"),
        key=lambda match: (rank_of(match.source.media_type), match.source.file.sha256),
    )
    texts = {text.source_id: text for text in ReleasedText.objects.filter(source__in=[m.source_id for m in rows])}
    for match in rows:
        if match.source.released and match.source_id in texts:
            return ItemText(
                source=match.source,
                pieces=excerpts.from_bytes(bytes(texts[match.source_id].content)),
                own=f"items/{match.index}/",
                is_base=match is rows[0] and not view.filled,
            )
    return None
