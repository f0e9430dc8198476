"""The Danish words by which a constitution is told."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from raadslag.bodies.constituting.labels import OFFICES, STEPS
from raadslag.bodies.constituting.shapes import ContestShape, ElectionShape, LotShape, StepShape
from raadslag.bodies.constituting.states import CHAIR, ONE_MEMBER, ONE_RESERVE, State, StepKind
from raadslag.bodies.representation.shapes import Represented
from raadslag.law.majority_election import Elected, Lot, NextRound
from raadslag.screens.look.danish import in_words, instant

ROUNDS: Final = {1: gettext_lazy("første"), 2: gettext_lazy("anden"), 3: gettext_lazy("tredje")}

ONWARD: Final = {
    State.PREPARING: gettext_lazy("Lås grupperne, og begynd mødet"),
    State.ANNOUNCED: gettext_lazy("Pladserne er fordelt: gå til valg af formænd"),
    State.DEALT: gettext_lazy("Formændene er valgt: gå til bekræftelse"),
}
"""What the button to the next state says."""

BACK: Final = {
    State.ANNOUNCED: gettext_lazy("Gå tilbage, og ret medlemmer, grupper og udvalg"),
    State.DEALT: gettext_lazy("Gå tilbage til fordelingen af pladser"),
    State.ELECTED: gettext_lazy("Gå tilbage til valg af formænd"),
}


def quotient(value: Fraction) -> str:
    """3 or 2,667: exact where it can be, else to three places, which is enough to tell any two apart."""
    if value.denominator == 1:
        return str(value.numerator)
    return f"{float(value):.3f}".rstrip("0").replace(".", ",")


def election_name(election: ElectionShape) -> str:
    """As in "Borgmester" and "Formand for Klimaudvalget"."""
    office = str(OFFICES[election.office])
    if election.office == CHAIR:
        return _("Formand for %(body)s") % {"body": election.body_name}
    if election.office == ONE_MEMBER:
        return _("Medlem af %(body)s") % {"body": election.body_name}
    if election.office == ONE_RESERVE:
        return _("Suppleant i %(body)s") % {"body": election.body_name}
    return office[:1].upper() + office[1:]


def standing(election: ElectionShape) -> str:
    """What the law says of an election so far."""
    match election.standing:
        case Elected(number=number, by_lot=True):
            return _("%(who)s er valgt ved lodtrækning efter %(round)s omgang.") % {
                "who": election.elected,
                "round": ROUNDS[number],
            }
        case Elected(number=number):
            return _("%(who)s er valgt i %(round)s omgang: %(votes)d af %(present)d til stede.") % {
                "who": election.elected,
                "round": ROUNDS[number],
                "votes": dict(election.rounds[-1].counts)[election.elected] if election.elected else 0,
                "present": len(election.rounds[-1].votes),
            }
        case NextRound(number=1):
            return _("Første omgang er ikke holdt.")
        case NextRound(number=2):
            present = len(election.rounds[-1].votes)
            return _("Ingen fik flertal af de %(present)d til stede. Hold anden omgang.") % {"present": present}
        case NextRound(candidates=candidates):
            return _("Ny omgang mellem %(names)s.") % {"names": _names(election, candidates)}
        case Lot(between=between, number=3):
            return _("Lodtrækning mellem %(names)s: den, der trækkes, er valgt.") % {"names": _names(election, between)}
        case Lot(between=between, draw=draw):
            words = ngettext(
                "Lodtrækning mellem %(names)s: %(draw)d skal trækkes til tredje omgang.",
                "Lodtrækning mellem %(names)s: %(draw)d skal trækkes til tredje omgang.",
                draw,
            )
            return words % {"names": _names(election, between), "draw": draw}
        case _:
            return _("Ingen fik stemmer i anden omgang. Fortryd begge omgange, og begynd forfra.")


def _names(election: ElectionShape, numbers: Sequence[str]) -> str:
    return in_words(tuple(str(election.person(each)) for each in numbers))


def progress(contest: ContestShape) -> str:
    """How far a deal has come: "3 af 5 fordelt, lodtrækning mangler"."""
    play = contest.play
    if play is None:
        return _("Grupperne er ikke anmeldt")
    if play.lot_between:
        words = _("%(dealt)d af %(seats)d fordelt, lodtrækning mangler")
    elif not play.is_complete:
        words = _("%(dealt)d af %(seats)d fordelt")
    elif contest.unnamed:
        words = _("Fordelt, %(missing)d navne mangler")
    else:
        words = _("Fordelt, alle navne er skrevet")
    return words % {"dealt": len(play.first_holders), "seats": contest.seats, "missing": len(contest.unnamed)}


def told(contest: ContestShape, step: StepShape, seat: int) -> str:
    """A step of a deal in a sentence. `seat` is the number of the seat that it gave."""
    about = {"seat": seat, "group": step.group}
    match step.kind:
        case StepKind.WAIVED:
            words = _("%(group)s giver afkald på plads %(seat)d.") % about
        case StepKind.CHAIR:
            words = _("%(group)s får plads %(seat)d, fordi borgmesterens plads er gruppens (§ 25, stk. 2).") % about
        case StepKind.EVENED:
            words = _("%(group)s overtager plads %(seat)d ved udjævning (§ 27, stk. 1).") % about
        case StepKind.AGREED:
            words = _("%(group)s får plads %(seat)d. Ingen var imod.") % about
        case StepKind.EXTRA:
            words = _("%(group)s får en overtallig plads for at beholde sit flertal (§ 27, stk. 3).") % about
        case _:
            return _dealt(contest, step, seat)
    return f"{words} {step.words}".strip()


def _dealt(contest: ContestShape, step: StepShape, seat: int) -> str:
    law = contest.play.deal.steps[seat - 1] if contest.play else None
    if law is None:
        return ""
    value = next(each.value for each in law.quotients if each.group == law.group)
    about = {"seat": seat, "group": law.group, "value": quotient(value)}
    if not law.by_lot:
        return _("Plads %(seat)d: %(group)s med kvotienten %(value)s.") % about
    return (
        (
            _("Plads %(seat)d: %(group)s ved lodtrækning mellem %(tied)s, alle med kvotienten %(value)s.")
            % {
                **about,
                "tied": in_words(law.tied),
            }
        )
        + " "
        + drawn(step)
    )


def drawn(lot: StepShape | LotShape) -> str:
    """Who drew a lot, how and when."""
    return _("Trukket af %(by)s: %(method)s, %(when)s.") % {
        "by": lot.drawn_by,
        "method": lot.method,
        "when": instant(lot.made),
    }


def balance(missing: int) -> str:
    """What a group lacks or has too many."""
    if not missing:
        return _("passer")
    return (
        _("mangler %(count)d") % {"count": missing} if missing > 0 else _("%(count)d for meget") % {"count": -missing}
    )


def fraction(members: int, divisor: int) -> str:
    """A quotient from its two numbers."""
    return quotient(Fraction(members, divisor))


def why(kind: StepKind) -> str:
    """Why a group has a seat; nothing where it simply had the largest quotient."""
    return "" if kind is StepKind.NEXT else str(STEPS[kind])


def offices(each: Represented) -> str:
    """What somebody is where that person sits: "formand", "medlem"."""
    return ", ".join(str(OFFICES[kind]) for kind, _rank in each.offices) or str(OFFICES[ONE_MEMBER])
