"""The forms in which persons are named and voted for."""

from collections.abc import Sequence
from typing import Any, Final

from django import forms
from django.utils.translation import gettext as _

from raadslag.bodies.constituting.shapes import ContestShape, ElectionShape, Sheet, Somebody
from raadslag.bodies.constituting.states import OF_THE_COUNCIL, ContestKind
from raadslag.bodies.operations.constituting import Choice
from raadslag.law.majority_election import NextRound

LIKE_THE_REST: Final = "som"
ABSTAINED: Final = "undlod"
AWAY: Final = "vaek"
OTHER: Final = "anden"
NOBODY_ELSE: Final = (LIKE_THE_REST, ABSTAINED, AWAY, OTHER)


class NamesForm(forms.Form):
    """A person for each seat. In committees and among deputies one of the council; elsewhere anybody, by name."""

    def __init__(self, *args: Any, contest: ContestShape, sheet: Sheet, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.contest = contest
        holders = contest.play.holders if contest.play else {}
        is_closed = contest.body_kind in OF_THE_COUNCIL or contest.kind is ContestKind.DEPUTIES
        for seat, group in sorted(holders.items()):
            named = contest.names.get(seat)
            label = _("Plads %(seat)d, %(group)s") % {"seat": seat, "group": group}
            initial = named.person.name if named else ""
            self.fields[f"plads-{seat}"] = _member(sheet, group, contest, label) if is_closed else _anybody(label)
            self.fields[f"plads-{seat}"].initial = initial
            if contest.has_reserves:
                reserve = _anybody(_("Suppleant for plads %(seat)d") % {"seat": seat})
                reserve.initial = named.reserve.name if named and named.reserve else ""
                self.fields[f"suppleant-{seat}"] = reserve

    @property
    def choices(self) -> list[Choice]:
        data = self.cleaned_data
        return [
            Choice(
                seat=int(key.partition("-")[2]), name=name, reserve=data.get(f"suppleant-{key.partition('-')[2]}", "")
            )
            for key, name in data.items()
            if key.startswith("plads-") and name
        ]

    def clean(self) -> dict[str, Any]:
        for key, name in self.cleaned_data.items():
            seat = key.partition("-")[2]
            if key.startswith("suppleant-") and name and not self.cleaned_data.get(f"plads-{seat}"):
                self.add_error(f"plads-{seat}", _("Skriv, hvem %(name)s er suppleant for.") % {"name": name})
        return self.cleaned_data


def _member(sheet: Sheet, group: str, contest: ContestShape, label: str) -> forms.ChoiceField:
    """One of the council; those of the group come first."""
    own = contest.announcement.group(group)
    first = [member.who for member in own.members if member.is_elected] if own else []
    rest = [member.who for member in sheet.elected if member.who not in first]
    choices: list[tuple[str, Any]] = [("", _("Ikke udpeget endnu")), (group, _names(first))]
    choices += [(_("Andre grupper"), _names(rest))] if rest else []
    return forms.ChoiceField(label=label, choices=choices, required=False)


def _names(people: Sequence[Somebody]) -> list[tuple[str, str]]:
    return [(who.name, str(who)) for who in people]


def _anybody(label: str) -> forms.CharField:
    widget = forms.TextInput(attrs={"list": "medlemmer", "autocomplete": "off"})
    return forms.CharField(label=label, max_length=200, required=False, widget=widget)


class RoundForm(forms.Form):
    """Whom those present voted for: the one most voted for is chosen once, the others each for themselves."""

    def __init__(self, *args: Any, election: ElectionShape, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.election = election
        candidates = [(str(who.number), str(who)) for who in _candidates(election)]
        abstained, away = (ABSTAINED, _("Undlod at stemme")), (AWAY, _("Var ikke til stede"))
        other = [(OTHER, _("En uden for rådet, skrevet nedenfor"))] if self.takes_others else []
        self.fields["alle"] = forms.ChoiceField(
            label=_("Alle stemte på, når andet ikke er valgt"),
            choices=[("", _("Vælg")), *candidates, *other, abstained],
            error_messages={"required": _("Vælg, hvem der blev stemt på.")},
        )
        if self.takes_others:
            self.fields["anden"] = forms.CharField(label=_("Navn på en uden for rådet"), max_length=200, required=False)
        like = (LIKE_THE_REST, _("Som de andre"))
        for elector in election.electors:
            self.fields[f"stemme-{elector.number}"] = forms.ChoiceField(
                label=str(elector), choices=[like, *candidates, *other, abstained, away], initial=LIKE_THE_REST
            )

    @property
    def takes_others(self) -> bool:
        """Whether somebody outside the council may be voted for now."""
        ahead = self.election.standing
        return self.election.is_open_to_anybody and not (isinstance(ahead, NextRound) and ahead.candidates)

    def clean(self) -> dict[str, Any]:
        data = self.cleaned_data
        if self.takes_others and OTHER in data.values() and not data.get("anden", "").strip():
            self.add_error("anden", _("Skriv navnet på den, der blev stemt på."))
        return data

    @property
    def votes(self) -> dict[int, str]:
        """Those present, and the name each voted for; empty: abstained."""
        names = {str(who.number): who.name for who in _candidates(self.election)}
        names |= {ABSTAINED: "", OTHER: self.cleaned_data.get("anden", "")}
        found = {}
        for elector in self.election.electors:
            chosen = self.cleaned_data[f"stemme-{elector.number}"]
            if chosen != AWAY:
                found[elector.number] = names[self.cleaned_data["alle"] if chosen == LIKE_THE_REST else chosen]
        return found


def _candidates(election: ElectionShape) -> tuple[Somebody, ...]:
    """Who may be voted for in the round ahead: in the third, only the two."""
    ahead = election.standing
    if isinstance(ahead, NextRound) and ahead.candidates:
        return tuple(election.person(number) for number in ahead.candidates)
    return election.candidates
