"""One row by its number, with the names it is told by; and the short lists of terms and parties."""

from typing import TypeVar

from django.db.models import Model, QuerySet

from raadslag.bodies.models import Party, Term

R = TypeVar("R", bound=Model)


def find(model: type[R], number: int) -> R | None:
    """A row by its number, with the rows that it points to."""
    relations = [field.name for field in model._meta.concrete_fields if field.is_relation]
    rows: QuerySet[R] = QuerySet(model=model)
    return rows.select_related(*relations).filter(pk=number).first()


def terms() -> tuple[Term, ...]:
    """The election terms, the latest first."""
    return tuple(Term.objects.order_by("-since"))


def parties() -> tuple[Party, ...]:
    """What letters stand for and have stood for."""
    return tuple(Party.objects.order_by("letter", "since"))
