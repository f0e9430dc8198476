"""What is waiting for whoever signed in."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from raadslag.screens.desk.frame import navigation, show, signed_in, user_of


@require_safe
@signed_in
def front(request: HttpRequest) -> HttpResponse:
    rooms = [link for link in navigation(user_of(request), None) if link.address != request.path]
    return show(request, "front", {"rooms": rooms}, place="front")
