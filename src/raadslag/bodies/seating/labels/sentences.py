"""What will happen, a sentence for each change; shown before it is done and after."""

from collections.abc import Iterable, Mapping

from django.utils.translation import gettext as _

from raadslag.bodies.models import Affiliation, Leave, Office, Party, Person, Seat, Substitution, Term
from raadslag.bodies.seating.chain import AfterElection, Held, Step
from raadslag.bodies.seating.changes import Change, Plan, Row, Verb
from raadslag.bodies.seating.labels import day, office_name, span, with_list


def sentences(plan: Plan) -> tuple[str, ...]:
    """Everything a plan does."""
    return tuple(sentence(change) for change in plan.changes)


def sentence(change: Change) -> str:
    """One change."""
    match change.verb:
        case Verb.BEGIN:
            return _("%(what)s %(when)s.") % {
                "what": begins(change.row),
                "when": span(change.row.since, change.row.until),
            }
        case Verb.RETRACT:
            return _("%(what)s gælder ikke: %(why)s.") % {"what": what(change.row), "why": change.why}
    return _last_day(change)


def what(row: Row) -> str:
    """What a row is, as in "Pladsen i Erhvervsudvalget for Mette Lund"."""
    match row:
        case Seat():
            return _("Pladsen i %(body)s for %(person)s") % {"body": row.body.name, "person": row.person.name}
        case Office():
            name = office_name(row.kind, row.rank, is_temporary=row.is_temporary)
            about = {"person": row.person.name, "office": name, "body": row.body.name}
            return _("%(person)s som %(office)s i %(body)s") % about
        case Substitution():
            about = {"person": row.person.name, "whom": row.substitute_for.name, "body": row.body.name}
            return _("%(person)s som stedfortræder for %(whom)s i %(body)s") % about
        case Leave():
            return _("Orloven for %(person)s") % {"person": row.person.name}
        case Affiliation():
            return with_list(row.person.name, row.letter)
        case Party():
            return _("Liste %(letter)s, %(name)s") % {"letter": row.letter, "name": row.name}
        case Term():
            return _("Valgperioden")


def begins(row: Row) -> str:
    """What begins with a row, as in "Mette Lund får plads i Erhvervsudvalget"."""
    match row:
        case Seat():
            return _("%(person)s får plads i %(body)s") % {"person": row.person.name, "body": row.body.name}
        case Office():
            name = office_name(row.kind, row.rank, is_temporary=row.is_temporary)
            about = {"person": row.person.name, "office": name, "body": row.body.name}
            return _("%(person)s bliver %(office)s i %(body)s") % about
        case Substitution():
            about = {"person": row.person.name, "whom": row.substitute_for.name, "body": row.body.name}
            words = _("%(person)s sidder i stedet for %(whom)s i %(body)s") % about
            return _("%(words)s under punkt %(item)s") % {"words": words, "item": row.item} if row.item else words
        case Leave():
            return _("%(person)s har orlov") % {"person": row.person.name}
        case Affiliation():
            if not row.letter:
                return _("%(person)s er løsgænger") % {"person": row.person.name}
            return _("%(person)s hører til liste %(letter)s") % {"person": row.person.name, "letter": row.letter}
        case _:
            return what(row)


def steps(outcome: AfterElection, names: Mapping[int, str]) -> tuple[str, ...]:
    """Who steps up, and who steps back to what."""
    moved = tuple(_step(step, names[step.person]) for step in outcome.steps)
    unfilled = tuple(
        _("Ingen passer posten som %(office)s, mens %(person)s er rykket op. Udvalget kan vælge en midlertidig.")
        % {"office": office_name(each.kind, each.rank), "person": names[each.person]}
        for each in outcome.unfilled
    )
    return moved + unfilled


def people_in(outcome: AfterElection) -> frozenset[int]:
    """Everybody the steps name."""
    return frozenset({step.person for step in outcome.steps} | {each.person for each in outcome.unfilled})


def names_of(persons: Iterable[Person]) -> dict[int, str]:
    return {person.pk: person.name for person in persons}


def _last_day(change: Change) -> str:
    row = change.row
    about = {"what": what(row), "day": day(change.until) if change.until else "", "why": change.why}
    if change.until is None:
        return _("%(what)s fortsætter indtil videre: %(why)s.") % about
    if row.until is not None and change.until > row.until:
        return _("%(what)s fortsætter til og med %(day)s: %(why)s.") % about
    return _("%(what)s slutter %(day)s: %(why)s.") % about


def _step(step: Step, name: str) -> str:
    if step.after is None:
        before = _office(step.before) if step.before else _("post")
        return _("%(person)s går fra %(before)s til menigt medlem.") % {"person": name, "before": before}
    office = _office(step.after)
    if step.before is None:
        return _("%(person)s går fra menigt medlem til %(office)s.") % {"person": name, "office": office}
    before = _office(step.before)
    if before == office:
        return _("%(person)s fortsætter som %(office)s.") % {"person": name, "office": office}
    about = {"person": name, "before": before, "office": office}
    return _("%(person)s går fra %(before)s til %(office)s.") % about


def _office(held: Held) -> str:
    return office_name(held.kind, held.rank, is_temporary=held.acting_for is not None)
