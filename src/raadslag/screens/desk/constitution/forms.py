"""The forms by which a constitution is prepared and dealt."""

from collections.abc import Iterable, Sequence
from typing import Any, Final, TypeVar

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from raadslag.bodies.constituting.labels import BODY_KINDS
from raadslag.bodies.constituting.shapes import AnnouncementShape, Sheet
from raadslag.bodies.kinds import BodyKind
from raadslag.bodies.models import Body, ConstitutionMember
from raadslag.bodies.operations.constituting import NewMember

KINDS: Final = [
    (kind, BODY_KINDS[kind])
    for kind in (
        BodyKind.FINANCE,
        BodyKind.STANDING,
        BodyKind.SPECIAL,
        BodyKind.BOARD,
        BodyKind.ADVISORY,
        BodyKind.COMPANY,
    )
]


class DayInput(forms.DateInput):
    """A date as the browser lets one choose it."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


M = TypeVar("M")


def must(words: M) -> dict[str, M]:
    """What a field says when it is left empty."""
    return {"required": words}


NO_DAY: Final = {"invalid": gettext_lazy("Datoen findes ikke. Skriv dag, måned og år.")}


class BeginForm(forms.Form):
    """A new constitution."""

    council = forms.ChoiceField(label=gettext_lazy("Kommunalbestyrelse"))
    meeting = forms.DateField(
        label=gettext_lazy("Det konstituerende møde"),
        widget=DayInput(),
        error_messages=NO_DAY | must(gettext_lazy("Skriv dagen for det konstituerende møde.")),
    )
    since = forms.DateField(
        label=gettext_lazy("Funktionsperiodens første dag"),
        widget=DayInput(),
        error_messages=NO_DAY | must(gettext_lazy("Skriv periodens første dag.")),
    )
    until = forms.DateField(
        label=gettext_lazy("Funktionsperiodens sidste dag"),
        widget=DayInput(),
        error_messages=NO_DAY | must(gettext_lazy("Skriv periodens sidste dag.")),
    )
    deputies = forms.TypedChoiceField(
        label=gettext_lazy("Viceborgmestre"),
        coerce=int,
        choices=[(1, gettext_lazy("En, valgt ved flertalsvalg")), (2, gettext_lazy("To, valgt ved forholdstalsvalg"))],
        widget=forms.RadioSelect,
        initial=1,
    )

    def __init__(self, *args: Any, councils: Iterable[Body], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.councils = {str(body.pk): body for body in councils}
        self.field("council").choices = [(number, body.name) for number, body in self.councils.items()]

    def field(self, name: str) -> forms.ChoiceField:
        found = self.fields[name]
        assert isinstance(found, forms.ChoiceField)  # noqa: S101 - tells the type checker what the class declares
        return found

    def clean(self) -> dict[str, Any]:
        data = self.cleaned_data
        since, until, meeting = (data.get(name) for name in ("since", "until", "meeting"))
        if since and until and until <= since:
            self.add_error("until", _("Perioden slutter, før den begynder. Ret en af dagene."))
        if since and meeting and meeting > since:
            self.add_error("meeting", _("Mødet skal holdes, før perioden begynder. Ret en af dagene."))
        return data


class MembersForm(forms.Form):
    """The new council, a line to each."""

    lines = forms.CharField(
        label=gettext_lazy("Medlemmer, én på hver linje"),
        help_text=gettext_lazy(
            "Skriv navn; bogstav. Tilføj “; deltager ikke”, hvis medlemmet mangler på mødet, eller "
            "“; for Navn Navnesen”, hvis det er en stedfortræder. Uden bogstav er medlemmet løsgænger."
        ),
        widget=forms.Textarea(attrs={"rows": 18, "spellcheck": "false"}),
        max_length=20_000,
        error_messages=must(gettext_lazy("Skriv mindst ét medlem.")),
    )

    @staticmethod
    def written(members: Iterable[ConstitutionMember]) -> str:
        """The lines of those who are written down."""
        return "\n".join(_line(each) for each in members)

    def clean_lines(self) -> list[NewMember]:
        found = []
        for number, line in enumerate(self.cleaned_data["lines"].splitlines(), start=1):
            cells = [cell.strip() for cell in line.split(";")]
            if any(cells):
                found.append(_member(number, cells))
        return found


ABSENT: Final = gettext_lazy("deltager ikke")
FOR: Final = gettext_lazy("for ")


def _line(member: ConstitutionMember) -> str:
    rest = str(ABSENT) if not member.takes_part else ""
    if member.in_place_of:
        rest = f"{FOR}{member.in_place_of.name}"
    return "; ".join(part for part in (f"{member.person.name}; {member.letter}".strip(), rest) if part)


def _member(number: int, cells: Sequence[str]) -> NewMember:
    name, letter, rest, *more = [*cells, "", ""]
    about = {"number": number}
    if any(more):
        raise ValidationError(_("Linje %(number)d har for mange semikolonner. Skriv navn; bogstav.") % about)
    if not 3 <= len(name) <= 200:
        raise ValidationError(_("Linje %(number)d mangler et navn. Skriv navn; bogstav.") % about)
    if len(letter) > 10:
        raise ValidationError(_("Linje %(number)d har et for langt bogstav. Skriv listens bogstav.") % about)
    if rest == str(ABSENT):
        return NewMember(name=name, letter=letter, takes_part=False)
    if rest.startswith(str(FOR)):
        return NewMember(name=name, letter=letter, in_place_of=rest.removeprefix(str(FOR)).strip())
    if rest:
        raise ValidationError(
            _("Linje %(number)d slutter med “%(rest)s”. Skriv “deltager ikke” eller “for Navn”.")
            % {**about, "rest": rest}
        )
    return NewMember(name=name, letter=letter)


class AnnouncementForm(forms.Form):
    name = forms.CharField(
        label=gettext_lazy("Gælder for"),
        help_text=gettext_lazy("For eksempel “Bestyrelser og råd”."),
        max_length=200,
        error_messages=must(gettext_lazy("Skriv, hvad grupperne gælder for.")),
    )


class GroupForm(forms.Form):
    """A group and the lists in it."""

    name = forms.CharField(
        label=gettext_lazy("Gruppens navn"),
        max_length=100,
        error_messages=must(gettext_lazy("Skriv gruppens navn.")),
    )
    letters = forms.CharField(
        label=gettext_lazy("Listernes bogstaver"),
        help_text=gettext_lazy("Medlemmer af listerne kommer med i gruppen. Skriv for eksempel A, F."),
        max_length=50,
        required=False,
    )


class PlacesForm(forms.Form):
    """Which group each member votes with."""

    def __init__(self, *args: Any, announcement: AnnouncementShape, sheet: Sheet, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [("0", _("Uden for grupperne")), *((str(each.number), each.name) for each in announcement.groups)]
        for member in sheet.taking_part:
            group = announcement.group_of(member.who.number)
            self.fields[f"medlem-{member.number}"] = forms.ChoiceField(
                label=str(member.who), choices=choices, initial=str(group.number) if group else "0"
            )

    @property
    def placed(self) -> dict[int, int]:
        """Members' numbers and their groups'."""
        return {int(name.partition("-")[2]): int(group) for name, group in self.cleaned_data.items() if group != "0"}


class ContestForm(forms.Form):
    """A body to fill."""

    body = forms.CharField(
        label=gettext_lazy("Udvalg, råd, bestyrelse eller selskab"),
        help_text=gettext_lazy("Vælg et, der findes, eller skriv et nyt navn."),
        max_length=300,
        widget=forms.TextInput(attrs={"list": "organer", "autocomplete": "off"}),
        error_messages=must(gettext_lazy("Skriv navnet på udvalget eller organet.")),
    )
    kind = forms.ChoiceField(label=gettext_lazy("Art"), choices=KINDS)
    seats = forms.IntegerField(
        label=gettext_lazy("Pladser, som rådet vælger"),
        help_text=gettext_lazy("Ved én plads holdes flertalsvalg, ellers forholdstalsvalg (§ 25)."),
        min_value=1,
        max_value=40,
        error_messages=must(gettext_lazy("Skriv, hvor mange pladser rådet vælger.")),
    )
    council_seats = forms.IntegerField(
        label=gettext_lazy("Heraf til medlemmer af rådet"),
        help_text=gettext_lazy("Kun hvor nogle pladser er til medlemmer og resten til andre (§ 26)."),
        required=False,
        min_value=1,
        max_value=39,
        error_messages={"invalid": gettext_lazy("Skriv et helt tal, eller lad feltet stå tomt.")},
    )
    announcement = forms.ChoiceField(
        label=gettext_lazy("Gruppeanmeldelse"),
        help_text=gettext_lazy("Økonomiudvalg og stående udvalg bruger altid den fælles (§ 24, stk. 3)."),
    )
    elects_chair = forms.BooleanField(label=gettext_lazy("Vælger selv sin formand"), required=False)
    has_reserves = forms.BooleanField(label=gettext_lazy("Har suppleanter"), required=False)

    def __init__(self, *args: Any, sheet: Sheet, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["announcement"].choices = [  # type: ignore[attr-defined]  # declared as a choice above
            (str(each.number), each.name) for each in sheet.announcements
        ]
