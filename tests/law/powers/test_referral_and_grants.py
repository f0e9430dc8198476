"""The way of a case, and the money."""

import pytest

from raadslag.law.powers.grants import begins_after_grant, grant_says_how_it_is_paid, only_council_grants
from raadslag.law.powers.referral import (
    Stage,
    approves_only_what_it_decides,
    finance_committee_first,
    other_committee_heard,
)

C, F, K = Stage.COMMITTEE, Stage.FINANCE, Stage.COUNCIL


@pytest.mark.parametrize(
    ("route", "economic", "passes"),
    [
        ([C, F, K], True, True),
        ([F, K], True, True),
        ([C, K], True, False),
        ([K, F], True, False),
        ([K, F, K], True, True),  # a case that came back with its statement
        ([K], True, False),
        ([C, K], False, True),
        ([C, F], True, True),
        ([C], True, True),
    ],
)
def test_money_passes_the_finance_committee_before_the_council(
    route: list[Stage], economic: bool, passes: bool
) -> None:
    assert (finance_committee_first(route=route, economic=economic) is None) is passes


def test_who_does_not_decide_recommends() -> None:
    """As a committee did on 12 June 2018, where the council decided: "Indstilles til godkendelse"."""
    here = "Erhvervsudvalget"
    assert approves_only_what_it_decides(decides=here, here=here, approves=True) is None
    assert approves_only_what_it_decides(decides="Kommunalbestyrelsen", here=here, approves=False) is None
    assert approves_only_what_it_decides(decides="Kommunalbestyrelsen", here=here, approves=True) is not None


def test_a_committee_talks_first_with_the_one_it_concerns() -> None:
    assert other_committee_heard(matters_to_other=False, negotiated=False) is None
    assert other_committee_heard(matters_to_other=True, negotiated=True) is None
    assert other_committee_heard(matters_to_other=True, negotiated=False) is not None


@pytest.mark.parametrize(
    ("body", "moves", "authorised", "may"),
    [
        (K, False, False, True),
        (F, True, True, True),
        (F, True, False, False),
        (F, False, True, False),
        (C, True, True, False),
    ],
)
def test_only_the_council_grants(body: Stage, moves: bool, authorised: bool, may: bool) -> None:
    refused = only_council_grants(body=body, moves_between_grants=moves, authorised=authorised)
    assert (refused is None) is may


def test_nothing_begins_before_the_grant_unless_a_law_orders_it() -> None:
    assert begins_after_grant(granted=True, ordered_by_law=False) is None
    assert begins_after_grant(granted=False, ordered_by_law=True) is None
    assert begins_after_grant(granted=False, ordered_by_law=False) is not None


def test_a_supplementary_grant_says_where_the_money_comes_from() -> None:
    assert grant_says_how_it_is_paid(supplementary=True, financing="Kassebeholdningen") is None
    assert grant_says_how_it_is_paid(supplementary=False, financing="") is None
    refused = grant_says_how_it_is_paid(supplementary=True, financing=" ")
    assert refused is not None
    assert refused.statute == "styrelsesloven § 40, stk. 3"
