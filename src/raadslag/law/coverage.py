"""What of the law became a rule here, and what did not and why: one row for each in the project's account of the law.

The account is `domain.md`, §1, in the folder of reference papers; `begins` is how its row begins. `elsewhere` is a code
of `labels.ELSEWHERE`: why there is no function for it, or for the rest of it.
"""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One thing the law says, by section of the account, with its source and the rules that hold it."""

    section: str
    begins: str
    source: str
    rules: tuple[str, ...] = ()
    elsewhere: str = ""


def _row(section: str, begins: str, source: str, rules: str, elsewhere: str = "") -> Row:
    return Row(section=section, begins=begins, source=source, rules=tuple(rules.split()), elsewhere=elsewhere)


AGENDA: Final = (
    _row("1.1", "Council fixes meetings", "styrelsesloven § 8, stk. 1",
         "plan_is_published council_meets_monthly time_and_place_are_published"),
    _row("1.1", "Extraordinary meeting", "styrelsesloven § 8, stk. 2", "extraordinary_meeting"),
    _row("1.1", "Mayor sends agenda", "styrelsesloven § 8, stk. 4", "council_dispatch latest_council_dispatch"),
    _row("1.1", "Late case allowed", "styrelsesloven § 8, stk. 5", "late_case"),
    _row("1.1", "Rule history", "LBK 186/2014", "council_dispatch"),
    _row("1.1", "Reasonable time", "RD 97.1.1", "reasonable_time_to_read"),
    _row("1.1", "Committee fixes when", "styrelsesloven § 20, stk. 1",
         "committee_plans_its_year committee_before_council plan_goes_to_council"),
    _row("1.1", "Committee agenda **and** material", "styrelsesloven § 20, stk. 3", "committee_dispatch", "meetings"),
    _row("1.1", "Electronic-only", "styrelsesloven § 8 a", "", "local"),
    _row("1.1", "Chair prepares", "styrelsesloven § 22, stk. 1", "", "permissions"),
    _row("1.1", "Mayor is told", "styrelsesloven § 31 a",
         "mayor_gets_papers mayor_votes_in_committee mayor_calls_joint_meeting mayor_stops_case"),
    _row("1.1", "Mayor distributes cases", "styrelsesloven § 31, stk. 3", "other_committee_heard", "routing"),
    _row("1.1", "ØU statement needed", "styrelsesloven § 18, stk. 2",
         "finance_committee_first approves_only_what_it_decides"),
    _row("1.1", "Only the council grants", "styrelsesloven § 40, stk. 2 og 3",
         "only_council_grants begins_after_grant grant_says_how_it_is_paid"),
    _row("1.1", "Budget: ØU proposal", "styrelsesloven §§ 37 og 38; BEK 998/2025 § 2",
         "budget_proposed_in_time budget_read_in_time budget_readings_apart"),
    _row("1.1", "Member's request", "lokal forretningsorden", "", "local"),
    _row("1.1", "*hverdag*", "lov 214/2023", "public_holidays"),
)  # fmt: skip

OPENNESS: Final = (
    _row("1.2", "Council meetings are public", "styrelsesloven § 10, stk. 1",
         "council_closes_doors debate_on_closing_is_closed"),
    _row("1.2", "Assessed case by case", "RD 01.1.2, 90.1.1, 03.1.6", "closing_is_assessed"),
    _row("1.2", "Staff and called-in", "styrelsesloven § 10, stk. 2", "may_stay_when_council_is_closed"),
    _row("1.2", "Committee meetings are **not** public", "styrelsesloven § 20, stk. 4 og 5",
         "may_attend_committee council_member_hears_budget"),
    _row("1.2", "Council: list of cases", "styrelsesloven § 8, stk. 7", "council_publishes cases_are_published"),
    _row("1.2", "Committees: **list of cases**", "styrelsesloven § 20, stk. 7",
         "committee_publishes cases_are_published"),
    _row("1.2", "Any council member gets", "styrelsesloven § 20, stk. 6", "council_member_may_have"),
    _row("1.2", "Decisions taken behind closed doors", "styrelsesloven § 8, stk. 7", "closed_item_has_public_words"),
    _row("1.2", "2021: 47 of 98", "Ankestyrelsen, juni 2021", "closed_decision_is_not_forgotten"),
    _row("1.2", "Council by video", "styrelsesloven § 10 a", "council_meets_by_video", "committee_video"),
    _row("1.2", "Website must inform", "offentlighedsloven §§ 7, 13, 15, 17 og 36",
         "access_answered_in_time", "journal"),
)  # fmt: skip

MEETING: Final = (
    _row("1.3", "Quorum", "styrelsesloven § 11, stk. 2, og § 20, stk. 2", "council_quorum committee_quorum"),
    _row("1.3", "Majority of votes", "styrelsesloven § 11, stk. 3, og § 20, stk. 2",
         "majority votes_fit_the_room may_vote"),
    _row("1.3", "Tie", "RD 04.1.2", "tie"),
    _row("1.3", "One reading", "styrelsesloven § 12", "readings_needed"),
    _row("1.3", "Protocol is signed", "styrelsesloven § 13, stk. 1, og § 20, stk. 3",
         "signers copenhagen_signers signed_by_all_who_took_part"),
    _row("1.3", "Signature = took part", "RD 83.1.15", "correction_is_addition"),
    _row("1.3", "Electronic protocol", "RD 04.1.4", "correction_is_addition signed_by_all_who_took_part", "chain"),
    _row("1.3", "Any participant may", "styrelsesloven § 13, stk. 2, og § 20, stk. 3",
         "may_dissent dissent_follows_case reasoning_follows_case"),
    _row("1.3", "Those against or abstaining", "RD 95.1.4, 85.1.4, 85.1.1, 88.1.1",
         "vote_is_recorded dissent_fits_vote"),
    _row("1.3", "Adjournment", "RD 83.1.15", "votes_are_in_protocol"),
    _row("1.3", "**Standsningsret**", "styrelsesloven § 23", "may_halt may_carry_out"),
    _row("1.3", "It also covers rejections", "RD 04.1.2, 99.1.3, 89.1.1", "may_halt", "clear_halt"),
    _row("1.3", "Chair may decide", "styrelsesloven § 22, stk. 2; RD 04.1.3",
         "chair_may_decide chairs_decision_is_reported"),
    _row("1.3", "Mayor's urgent decisions", "styrelsesloven § 31, stk. 1 og 2",
         "mayor_may_decide mayors_decision_is_reported"),
    _row("1.3", "Member may raise any question", "styrelsesloven § 22, stk. 3", "may_ask_about_chair"),
    _row("1.3", "Council member may raise", "styrelsesloven § 11, stk. 1", "may_raise_matter"),
    _row("1.4", "Member must notify", "styrelsesloven § 14, stk. 1 og 2; forvaltningsloven §§ 3 og 6",
         "must_tell body_decides_on_conflict is_disqualified"),
    _row("1.4", "The person may not take part", "forvaltningsloven § 6, stk. 3", "decides_on_own_conflict"),
    _row("1.4", "Excluded member leaves", "styrelsesloven § 14, stk. 1; RD 80.2a.1", "disqualified_leaves"),
    _row("1.4", "Quorum exception", "forvaltningsloven § 4, stk. 2", "disqualified_stays_for_quorum"),
    _row("1.4", "**Elections to offices", "forvaltningsloven § 4, stk. 3", "is_disqualified"),
    _row("1.4", "Substitute may be called", "styrelsesloven § 14, stk. 3 og 4, og § 28, stk. 3",
         "council_substitute_for_case committee_substitute_for_case list_postpones"),
    _row("1.4", "No substitute if the member", "RD 91.2a.1",
         "council_substitute_for_case committee_substitute_for_case"),
    _row("1.4", "Real phrase", "et referat", "", "reading"),
)  # fmt: skip

SEATS: Final = (
    _row("1.5", "Council: illness", "styrelsesloven § 15",
         "substitute_for_one_meeting substitute_for_a_time council_decides_on_substitute acting_mayor_is_elected"),
    _row("1.5", "Committee: the **group", "styrelsesloven § 28, stk. 1 og 2; RD 16.1.4",
         "committee_substitute sits_in_council vacancy_filled"),
    _row("1.5", "Committee size", "styrelsesloven § 17, stk. 1, og § 27, stk. 3", "committee_size supernumeraries"),
    _row("1.5", "S4: leave", "styrelsesloven § 15, stk. 4", "council_decides_on_substitute", "reading"),
    _row("1.6", "**Flertalsvalg**", "styrelsesloven § 24, stk. 1; RD 13.1.5",
         "majority_election majority_is_of_those_present"),
    _row("1.6", "**Forholdstalsvalg**", "styrelsesloven § 24, stk. 3, §§ 25-27; RD 79.1.3, 12.1.5",
         "deal waived way_of_election announced_once same_groups deviation_is_unanimous chairs_seat_counts"
         " each_kind_has_its_places under_one missing takeovers_fit council_settles", "lots"),
    _row("1.6", "Term", "styrelsesloven § 17, stk. 3 og 6, § 18, stk. 1, og § 22, stk. 1",
         "last_day_of_election must_accept chair_of_finance_committee committee_elects"),
    _row("1.6", "**Konstituering and pay**", "styrelsesloven § 16, stk. 8; vederlagsbekendtgørelsen §§ 8 og 10",
         "ministers_pay_rules acting_pay substitutes_committee_pay_days", "amounts"),
)  # fmt: skip

BESIDE: Final = (
    _row("1.7", "Secrecy", "forvaltningsloven § 27; offentlighedsloven §§ 23, 30 og 33", "", "secrecy"),
    _row("1.7", "Bases", "databeskyttelsesloven §§ 6-8 og 11", "", "secrecy"),
    _row("1.7", "**Check before publishing**", "Datatilsynet, 16.02.2021 og 02.07.2021", "", "review"),
    _row("1.7", "Seeds hold", "fem referater", "", "review"),
    _row("1.7", "Detector list", "Datatilsynets praksis", "", "review"),
    _row("1.8", "LOV 692/2018", "lov 692/2018 §§ 3 og 4", "", "accessibility"),
    _row("1.9", "Arkivloven", "arkivloven §§ 8, 10, 22 og 23; BEK 183/2018", "", "archive"),
)  # fmt: skip

COVERAGE: Final = (*AGENDA, *OPENNESS, *MEETING, *SEATS, *BESIDE)
