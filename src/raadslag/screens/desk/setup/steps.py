"""What every step shares: where it stands among the steps, who gets to it, and the way on."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import SimpleLazyObject

from raadslag.accounts.models import User
from raadslag.accounts.permissions import refusal
from raadslag.bodies.installing.progress import Progress, Stage, progress
from raadslag.bodies.rights import FINISH_SETUP
from raadslag.publication.queries import municipality_name
from raadslag.screens.desk.setup.labels import STAGES
from raadslag.screens.look.labels import Word

ADDRESSES = {
    Stage.ADMINISTRATOR: "desk:setup",
    Stage.MUNICIPALITY: "desk:setup_municipality",
    Stage.BODIES: "desk:setup_bodies",
    Stage.MEMBERS: "desk:setup_members",
    Stage.INVITATIONS: "desk:setup_invitations",
}


@dataclass(frozen=True, slots=True)
class Step:
    """A step as the indicator shows it. Without an address it cannot be gone to."""

    number: int
    word: Word
    address: str
    is_here: bool
    is_done: bool


def step(
    request: HttpRequest, stage: Stage, template: str, context: Mapping[str, Any], *, status: int = 200
) -> HttpResponse:
    """A page of a step in the frame of the working rooms, which before the first sign-in names nobody."""
    found = progress(day=timezone.localdate())
    place = found.stages.index(stage) if stage in found.stages else 0
    around = {
        "steps": _steps(found, stage),
        "stage": STAGES[stage],
        "number": place + 1,
        "of": len(found.stages),
        "next": after(stage, found),
        "progress": found,
        "municipality": SimpleLazyObject(municipality_name),
    }
    answer = render(request, f"desk/setup/{template}.html", around | dict(context), status=status)
    answer.headers["Cache-Control"] = "no-store, private"
    return answer


def after(stage: Stage, found: Progress) -> str:
    """The address of the step that follows; of the last, none."""
    place = found.stages.index(stage) + 1 if stage in found.stages else len(found.stages)
    return reverse(ADDRESSES[found.stages[place]]) if place < len(found.stages) else ""


def administrators_only(request: HttpRequest) -> User:
    """From the second step on, an administrator has signed in."""
    user = request.user
    if not isinstance(user, User) or refusal(FINISH_SETUP, by=user, day=timezone.localdate()):
        raise PermissionDenied
    return user


def _steps(found: Progress, here: Stage) -> tuple[Step, ...]:
    begun = Stage.ADMINISTRATOR in found.done
    return tuple(
        Step(
            number,
            STAGES[stage],
            reverse(ADDRESSES[stage]) if begun and stage != Stage.ADMINISTRATOR else "",
            stage == here,
            stage in found.done,
        )
        for number, stage in enumerate(found.stages, start=1)
    )
