"""The rules: each in its own file, listed here, applied to a plan in one pass.

``run`` never raises on what a document holds: what is wrong with a plan is a value, a diagnostic.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ceyuan.checks import (
    cy101_numbering_gap,
    cy102_duplicate_number,
    cy103_out_of_order,
    cy104_heading_without_body,
    cy105_bare_items,
    cy106_unfinished_sentence,
    cy107_truncated_document,
    cy108_lost_on_page,
    cy109_announced_not_shown,
    cy110_dangling_reference,
    cy111_broken_paragraph,
    cy112_repaired_spaces,
    cy113_garbled_characters,
    cy114_garbled_year,
    cy115_several_documents,
    cy116_lost_beginning,
    cy117_empty_document,
    cy118_mixed_numbering,
    cy119_targets_without_table,
    cy120_page_without_text,
    cy121_reader_notice,
    cy122_repeated_title,
    cy123_misread_stops,
    cy190_corrected_by_hand,
    cy191_correction_without_place,
    cy192_correction_with_several_places,
    cy193_correction_without_effect,
    cy194_correction_of_changed_text,
    cy201_target_without_year,
    cy202_target_without_unit,
    cy203_targets_without_baseline,
    cy204_baseline_of_another_definition,
    cy205_target_with_two_values,
    cy206_parts_exceed_total,
    cy301_task_without_body,
    cy302_unverifiable_verbs,
    cy303_task_without_deadline,
    cy304_name_written_in_two_ways,
    cy305_deadline_outside_period,
)
from ceyuan.checks.context import Context
from ceyuan.checks.rule import Finding, Rule, Words
from ceyuan.plan import Diagnostic, Lang, Plan

if TYPE_CHECKING:
    from ceyuan.source.model import SourceText

RULES: Final[tuple[Rule, ...]] = (
    cy101_numbering_gap.RULE,
    cy102_duplicate_number.RULE,
    cy103_out_of_order.RULE,
    cy104_heading_without_body.RULE,
    cy105_bare_items.RULE,
    cy106_unfinished_sentence.RULE,
    cy107_truncated_document.RULE,
    cy108_lost_on_page.RULE,
    cy109_announced_not_shown.RULE,
    cy110_dangling_reference.RULE,
    cy111_broken_paragraph.RULE,
    cy112_repaired_spaces.RULE,
    cy113_garbled_characters.RULE,
    cy114_garbled_year.RULE,
    cy115_several_documents.RULE,
    cy116_lost_beginning.RULE,
    cy117_empty_document.RULE,
    cy118_mixed_numbering.RULE,
    cy119_targets_without_table.RULE,
    cy120_page_without_text.RULE,
    cy121_reader_notice.RULE,
    cy122_repeated_title.RULE,
    cy123_misread_stops.RULE,
    cy190_corrected_by_hand.RULE,
    cy191_correction_without_place.RULE,
    cy192_correction_with_several_places.RULE,
    cy193_correction_without_effect.RULE,
    cy194_correction_of_changed_text.RULE,
    cy201_target_without_year.RULE,
    cy202_target_without_unit.RULE,
    cy203_targets_without_baseline.RULE,
    cy204_baseline_of_another_definition.RULE,
    cy205_target_with_two_values.RULE,
    cy206_parts_exceed_total.RULE,
    cy301_task_without_body.RULE,
    cy302_unverifiable_verbs.RULE,
    cy303_task_without_deadline.RULE,
    cy304_name_written_in_two_ways.RULE,
    cy305_deadline_outside_period.RULE,
)

__all__ = ["RULES", "Context", "Finding", "Lang", "Rule", "Words", "run"]


def run(plan: Plan, source: SourceText | None, *, lang: Lang = "zh") -> tuple[Diagnostic, ...]:
    """What the rules find in ``plan``, by position; findings about the whole document come first.

    Without ``source`` (a plan read back from JSON) the rules that need its layout are left out.
    """
    context = Context(plan, source)
    found = [
        Diagnostic(
            code=rule.code,
            severity=rule.severity,
            message=rule.message(finding, lang=lang),
            node=finding.node,
            start=finding.span[0] if finding.span else None,
            end=finding.span[1] if finding.span else None,
        )
        for rule in RULES
        if source is not None or not {"layout", "notices"}.intersection(rule.requires)
        for finding in rule.check(context)
    ]
    return tuple(sorted(found, key=lambda d: (-1 if d.start is None else d.start, d.code)))
