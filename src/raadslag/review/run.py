"""All rules over a paper."""

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from raadslag.records import BudgetFollowUp, MeetingRecord
from raadslag.review.agreement import names, references, repeats, votes
from raadslag.review.finding import AttachmentContent, Beside, Finding, Settings, TakenOver
from raadslag.review.lacking import parts
from raadslag.review.paper import Paper
from raadslag.review.plain import reading
from raadslag.review.privacy import marks, people
from raadslag.review.sums import counts, days, money, percentages, tables

Rule = Callable[[Paper], Iterator[Finding]]

RULES: Final[tuple[Rule, ...]] = (
    percentages.change_in_percent, percentages.share_in_percent, percentages.change_between,
    counts.announced_count, counts.parts_of_a_whole, counts.sum_of_a_list,
    tables.total_of_a_table,
    days.wrong_weekday, days.no_such_day, days.told_by_the_reader, days.period,
    money.money_though_none, money.thousands_on_millions,
    votes.absent_voter, votes.disqualified_voter, votes.voted_twice, votes.more_votes_than_members,
    votes.points_that_are_not, votes.outcome_for_another_body, votes.discussed_or_approved,
    references.reference_day, references.vice_chair_by_law, references.renumbered_law,
    names.person_spelled_twice, names.firm_spelled_twice, names.centre_spelled_twice,
    repeats.sentence_twice, repeats.ratio_turned,
    marks.civil_number, marks.mail_address, marks.telephone, marks.home_address, marks.unseen_in_attachment,
    people.health_beside_a_name, people.reason_for_absence, people.small_count, people.share_of_few,
    people.story_of_one,
    reading.bare_address, reading.unexplained_abbreviation, reading.headings_out_of_order,
    reading.table_without_head, reading.template_left, reading.raw_markup, reading.image_without_text,
    parts.missing_part, parts.attachment_count, parts.no_such_attachment, parts.deadline_passed,
    parts.promise_without_day, parts.unconfirmed,
)  # fmt: skip


def review(
    record: MeetingRecord | BudgetFollowUp,
    *,
    settings: Settings | None = None,
    text: str = "",
    attachments: Sequence[AttachmentContent] = (),
    taken_over: Sequence[TakenOver] = (),
) -> tuple[Finding, ...]:
    """Every finding, in the order of the paper. `text` is the paper's own text, where there is one."""
    beside = Beside(text=text, attachments=tuple(attachments), taken_over=tuple(taken_over))
    paper = Paper(record, settings or Settings(), beside)
    found = dict.fromkeys(finding for rule in RULES for finding in rule(paper))
    return tuple(sorted(found, key=lambda f: (-1 if f.item is None else f.item, f.path, f.rule)))
