"""Decisions of persons about matches, as matching takes them."""

from collections.abc import Mapping

from django.db.models import QuerySet

from raadslag.audit.operations import step
from raadslag.publication.matching import Verdict, Verdicts
from raadslag.publication.models import MatchDecision, PaperSource


@step
def meeting_verdict(*, rows: Mapping[str, PaperSource]) -> Verdict:
    """What was said of some sources' meetings. `rows` are sources by digest."""
    digest_of = {row.pk: sha256 for sha256, row in rows.items()}
    pairs: dict[str, set[frozenset[str]]] = {"join": set(), "split": set()}
    for decision in _standing(digest_of).filter(first_index=None):
        pairs[decision.verdict].add(frozenset({digest_of[decision.first_id], digest_of[decision.second_id]}))
    return Verdict(together=frozenset(pairs["join"]), apart=frozenset(pairs["split"]))


@step
def item_verdicts(*, rows: Mapping[str, PaperSource]) -> Verdicts:
    """What was said of some sources' items."""
    digest_of = {row.pk: sha256 for sha256, row in rows.items()}
    pairs: dict[str, set[frozenset[tuple[str, int]]]] = {"join": set(), "split": set()}
    for decision in _standing(digest_of).exclude(first_index=None):
        first = (digest_of[decision.first_id], decision.first_index or 0)
        second = (digest_of[decision.second_id], decision.second_index or 0)
        pairs[decision.verdict].add(frozenset({first, second}))
    return Verdicts(together=frozenset(pairs["join"]), apart=frozenset(pairs["split"]))


def _standing(digest_of: Mapping[int, str]) -> QuerySet[MatchDecision]:
    return MatchDecision.objects.filter(undone=None, first_id__in=digest_of, second_id__in=digest_of)
