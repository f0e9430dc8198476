"""From where a request comes: what is done in it is logged with that."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from raadslag.audit.who import Circumstances, under


def circumstances(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Let everything that is done in a request be logged under the network address it came from."""

    def middleware(request: HttpRequest) -> HttpResponse:
        with under(Circumstances(address=address_of(request))):
            return get_response(request)

    return middleware


def address_of(request: HttpRequest) -> str:
    """The visitor's address. Where a proxy of ours stands in front, it is the last that the proxy names.

    Earlier ones are what the visitor says, and prove nothing.
    """
    forwarded = request.headers.get("X-Forwarded-For", "") if settings.ENVIRONMENT.https else ""
    return forwarded.rpartition(",")[2].strip() or request.META.get("REMOTE_ADDR", "")
