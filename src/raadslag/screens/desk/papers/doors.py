"""What the doors of this part share: how a correction or its refusal is told."""

import datetime as dt
from collections.abc import Callable
from typing import TypeVar

from django.contrib import messages
from django.http import HttpRequest, HttpResponseRedirect
from django.utils import timezone
from django.utils.translation import gettext as _

from raadslag.publication.refusals import Refusal
from raadslag.screens.desk.papers.labels import refused
from raadslag.search.operations import catch_up

Done = TypeVar("Done")


def done(request: HttpRequest, outcome: Done | Refusal, told: Callable[[Done], str], back: str) -> HttpResponseRedirect:
    """Tell what followed, or what stands in the way, on the page one came from."""
    if isinstance(outcome, Refusal):
        messages.warning(request, refused(outcome))
    else:
        catch_up()
        messages.success(request, told(outcome))
    return HttpResponseRedirect(back)


def not_chosen(request: HttpRequest, back: str) -> HttpResponseRedirect:
    """Something was sent that the page does not offer, or a choice was left open."""
    messages.warning(request, _("Vælg i listerne, og prøv igen. Der er ikke ændret noget."))
    return HttpResponseRedirect(back)


def now() -> dt.datetime:
    """The moment of a correction."""
    return timezone.now()
