"""Lists of bodies: where one name ends and the next begins, and whether it can be a body at all."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from ceyuan.fact import Role
from ceyuan.facts.responsibility_roles import label_role

_OPEN: Final = "（【〔“《"
_CLOSE: Final = "）】〕”》"
_REGION: Final = "省市区县州盟旗镇乡"
_END: Final = (
    r"(?:局|委|办|厅|部|署|院|(?<!社)会|组|社|校|(?<!机)关|行|队|站|所|室|中心|政府|公司|集团|部门|单位|地方|机构"
    r"|专班|大学|联|园|处|司|馆|台|港|厂|企业|街道|工委|协|地|总队|税务|军|基金|联盟|成员|平台"
    rf"|[{_REGION}])"
)
_ENDS: Final = re.compile(rf"{_END}(?:（[^（）]*）)*$")
_GROUP: Final = re.compile(r"各|有关|相关|其他|省直|市直|区直|县直|驻|中央|国家|沿")
_AND: Final = re.compile(r"以及|[和与及暨]")
_BEGINS: Final = re.compile(rf"各|有关|相关|其他|国|中|[{_REGION}]|自治")
_ETC: Final = re.compile(
    r"(?<![高中初同平均优])等(?:[^、，；（）]{0,18}(?:部门|单位|机构|地区|成员|企业|委办局|方面|高校|院校)|\d+[家个]?|有关方|)$"
)
_PROSE: Final = re.compile(
    r"(?<!设区)的|[了将把被让使？！《》：…]|通过|进行|可以|不得|以及其|是否|不断|进一步|推动|鼓励"
)
_PERSON: Final = re.compile(
    r"(?:市长|省长|区长|县长|书记|主任|局长|秘书长|组长|同志|厅长|部长|常委|委员|领导|负责人|主席|总监|院长)$"
)
_NONE: Final = re.compile(r"[—－\-/无\s*]*|单位|部门|机构|地区|企业|下同|成员")
_COMMON: Final = re.compile(
    r"(?:各类|有关|相关|龙头|骨干|重点|大型|国有|民营)?(?:企业|高校|院校|学校|医院|政府|社会|市场|主体|单位|学会|行业协会|科研院所|园区|部门|社会组织)"
)
_STAR: Final = re.compile(r"[*＊★☆▲△※#]+$|^[*＊★☆▲△※]+")
_GLOSS: Final = re.compile(r"（(?:以下|下)?(?:统?简称|下同)[^（）]*）")
_REGIONS: Final = re.compile(
    rf"(?:[{_REGION}]|自治[区州县]|直辖市|街道|园区|功能区|开发区)(?:（[^（）]*）)?(?:人民)?(?:政府|管委会|办事处|党委)?"
)
_ALL_OF: Final = re.compile(rf"各(?:[{_REGION}]|自治[区州县])(?:、[^、]+)*")
_NUMBER: Final = re.compile(r"^\d{1,2}[.．、]|^[①-⑳]")


@dataclass(frozen=True, slots=True)
class Body:
    """A name in a list; ``role`` where a bracket after it gives one, ``starred`` where a star marks it."""

    name: str
    role: Role | None = None
    starred: bool = False


def split_top(text: str, marks: str) -> list[str]:
    """``text`` cut at ``marks`` outside of brackets and quotes; pieces may be empty."""
    pieces: list[str] = []
    depth = start = 0
    for i, char in enumerate(text):
        if char in _OPEN:
            depth += 1
        elif char in _CLOSE:
            depth = max(0, depth - 1)
        elif depth == 0 and char in marks:
            pieces.append(text[start:i])
            start = i + 1
    pieces.append(text[start:])
    return pieces


@lru_cache(maxsize=4096)
def bodies(text: str) -> tuple[Body, ...]:
    """The bodies of a list in the order printed, without persons, ``等`` and what stands for nobody.

    A plan names the same bodies again and again: lists that were read are remembered.
    """
    names: list[str] = []
    for part in split_top(text, "、，；;,/"):
        for piece in _parts(_NUMBER.sub("", part.strip(" 。"))):
            name = piece.strip(" 。")
            if names and _REGIONS.fullmatch(name) and _ALL_OF.fullmatch(names[-1]):
                names[-1] += f"、{name}"
            elif name:
                names.append(name)
    found = (_body(name) for name in names)
    return tuple(body for body in found if body is not None)


def _parts(text: str) -> list[str]:
    """``text`` cut at the conjunctions that join two whole names; ``工业和信息化局`` is one."""
    depth = 0
    for match in _AND.finditer(text):
        left, right = text[: match.start()], text[match.end() :]
        depth = left.count("（") - left.count("）")
        if depth == 0 and _joins(left, right, also="及" in match.group()):
            return [left, *_parts(right)]
    return [text]


def _joins(left: str, right: str, *, also: bool) -> bool:
    """Whether the conjunction between them joins two names; ``also`` where it is 及, rare inside of one."""
    if not left:
        return bool(right)
    bare = _ETC.sub("", left)
    if not (_ENDS.search(left) or (bare != left and bare)) or right.startswith(
        ("平区", "平县", "田地区", "田市")
    ):
        return False
    begins = _BEGINS.match(right) is not None
    if left[-1] in _REGION:
        return begins and len(right) >= 2
    return len(right) >= 3 and (also or begins or _ENDS.search(_ETC.sub("", right)) is not None)


def _body(name: str) -> Body | None:
    name = _GLOSS.sub("", name)
    starred = _STAR.search(name) is not None
    name = _STAR.sub("", name)
    role: Role | None = None
    if name.endswith("）") and (open_ := name.rfind("（")) > 0:
        inner = name[open_ + 1 : -1]
        given = (
            label_role(inner)
            if len(inner) <= 6 and re.match(r"牵头|主办|配合|协办|参与|参加|责任|负责|指导", inner)
            else None
        )
        if given:
            role, name = given, name[:open_]
            starred = starred or _STAR.search(name) is not None
            name = _STAR.sub("", name)
    name = _ETC.sub("", name).strip("、，。；等" if name.endswith("等") else "、，。；")
    if not name or _NONE.fullmatch(name) or _PERSON.search(name) or len(name) < 2:
        return None
    return Body(name, role, starred)


def is_body(name: str) -> bool:
    """Whether ``name`` can be a body's in a bracket that assigns: it ends or begins as one, and is no prose."""
    return (
        len(name) <= 45
        and not _PROSE.search(name)
        and (_ENDS.search(name) is not None or _GROUP.match(name) is not None)
    )


def is_common(name: str) -> bool:
    """Whether ``name`` is a kind of body (``龙头企业``) and no one in particular."""
    return _COMMON.fullmatch(name) is not None


def is_prose(name: str) -> bool:
    """Whether ``name`` is a piece of a sentence."""
    return len(name) > 45 or _PROSE.search(name) is not None
