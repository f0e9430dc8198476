"""Which addresses of the desk an archive of many does not have: there, nobody sits, meets or decides."""

from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any, cast

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import URLPattern, URLResolver, include

from raadslag.bodies.dossiers import scope_here
from raadslag.bodies.kinds import Scope

View = Callable[..., HttpResponse]


def in_one_municipality(patterns: Iterable[URLPattern | URLResolver]) -> Any:
    """The same addresses, where there is one municipality; nothing in an archive of many."""
    return include([_guarded(each) for each in patterns])


def _guarded(each: URLPattern | URLResolver) -> URLPattern | URLResolver:
    if isinstance(each, URLResolver):
        raise TypeError("only the addresses themselves are guarded")
    return URLPattern(each.pattern, _only_in_one(cast("View", each.callback)), each.default_args, each.name)


def _only_in_one(view: View) -> View:
    @wraps(view)
    def ask(request: HttpRequest, *args: Any, **parts: Any) -> HttpResponse:
        if scope_here() == Scope.MANY:
            raise Http404
        return view(request, *args, **parts)

    return ask
