"""The verdict on each group of siblings: divisions or items."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise

from ceyuan.grammar.block import Block
from ceyuan.grammar.forms import Form
from ceyuan.grammar.markers import Style
from ceyuan.grammar.numbering import Group


def judge(groups: list[Group], blocks: list[Block]) -> None:
    """Decide for every group whether its members are divisions (titled) or items."""
    by_style: dict[Style, list[float]] = defaultdict(list)
    for group in groups:
        if not group.boxed:
            by_style[group.style] += [member.score for member in group.members]
    means = {style: sum(scores) / len(scores) for style, scores in by_style.items()}
    for group in groups:
        first = group.members[0]
        if group.boxed or (first.parent is not None and not first.parent.group.titled):
            continue
        own = sum(member.score for member in group.members) / len(group.members)
        overall = means[group.style]
        if group.style >= Style.ARABIC_PAREN:
            group.titled = (
                group.stands and own > 0.9 and len(group.members) > 1 and not _bare_list(group, blocks)
            )
        elif group.style <= Style.SECTION:
            group.titled = True
        elif group.style is Style.HAN:
            group.titled = (own + overall) / 2 >= 0.3
        else:
            group.titled = (
                own >= 0.3
                and (own + overall) / 2 >= 0.5
                and not (group.style >= Style.ARABIC and _bare_list(group, blocks))
            )


def _bare_list(group: Group, blocks: list[Block]) -> bool:
    """Members that follow each other with nothing between are a list of names, not titles of texts."""
    members = [member for member in group.members if member.shape.form is not Form.RUNIN]
    if len(members) < len(group.members) or len(members) < 2:
        return False
    places = [member.index for member in members]
    bare = 0
    for a, b in pairwise(places):
        bare += all(blocks[i].kind == "furniture" for i in range(a + 1, b))
    return bare * 2 > len(places) - 1
