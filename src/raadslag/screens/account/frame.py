"""What every page of the account has around it."""

from typing import Any

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from raadslag.publication.queries import municipality_name


def municipality(request: HttpRequest) -> dict[str, Any]:
    """The municipality's name, for pages that the library shows. It is looked up only where a page says it."""
    return {"municipality": SimpleLazyObject(municipality_name)}
