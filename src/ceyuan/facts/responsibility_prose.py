"""Sentences that give a named body a part: ``由市发展改革委会同市财政局制定``, ``市科技局负责日常工作``.

Only bodies that are named (``市科技局``, ``国家能源局``, ``各区政府``) count: ``龙头企业牵头``, ``各地要``
and ``有关部门按照职责分工`` assign nobody. What only describes an arrangement
(``形成市科技局牵头、各区参加的机制``) is none either.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ceyuan.fact import Organisation, Role
from ceyuan.facts.clauses import clauses, sentences
from ceyuan.facts.responsibility_bodies import Body, bodies, is_prose
from ceyuan.facts.responsibility_brackets import Row
from ceyuan.facts.responsibility_spans import Taken, any_in

_TRIGGER: Final = re.compile(r"牵头|会同|负责(?![任人制同的”])")
_MINISTRY: Final = (
    r"(?:国务院|全国|中央|国家)[一-龥]{2,24}?|发展改革|教育|科技|科学技术|工业和信息化|公安|民政|司法|财政|人力资源社会保障"
    r"|人力资源和社会保障|自然资源|生态环境|住房城乡建设|住房和城乡建设|交通运输|水利|农业农村|商务|文化和旅游|卫生健康"
    r"|应急管理|应急|退役军人事务|市场监管|广电|体育|税务|海关|网信|能源|医保|药监|林草|铁路|民航|邮政|文物"
    r"|中医药|金融监管|知识产权|数据|统计|审计|国资|信访|外交|国防"
)
_PLACE: Final = r"(?:[一-龥]{2,4}(?:省|市|州|盟|自治区|自治州)|省|市|区|县|州|盟|旗|镇|自治区|兵团|新区|高新区|经开区|开发区)"
_TAIL: Final = (
    r"(?:委员会|委|局|厅|部|办公室|办|署|院|政府|管委会|中心|总局|公司|集团|银行|分行|海关|总工会|联合会|工商联|科协|妇联"
    r"|残联|领导小组|工作组|指挥部|工作专班|专班|联席会议|委员会办公室|领导小组办公室|行政部门|主管部门|协会|工委|街道)"
)
_NAMED: Final = re.compile(
    rf"(?:各(?:省|市|区|县|州|镇|乡|街道|地区)(?:（[^（）]{{1,12}}）)?(?:、[区县市]（?[区县市]?）?)?(?:人民)?(?:政府|管委会|办事处)"
    rf"|(?:{_PLACE}|国务院|国家|中央|全国)(?!场|内|外|级|域)[一-龥]{{0,22}}?{_TAIL}|(?:{_MINISTRY})(?:部|委|局|总局|署|办|行政部门|主管部门|委员会)"
    r"|(?:中国)?人民银行(?:[一-龥]{2,8}(?:分行|支行))?|海关总署|审计署|中科院|中国科学院|中国工程院|国资委|税务总局|证监会|银保监会"
    r"|国网[一-龥]{2,10}公司)(?:（[^（）]{1,12}）)?"
)
_GENERIC: Final = re.compile(
    r"(?:其他|各)?(?:市|省|区|县)?(?:级|直)?(?:有关|相关)(?:职能|主管|行政)?(?:部门|单位|方面|地区|地方)(?:和单位|、单位)?"
)
_VERBISH: Final = re.compile(
    r"推动|支持|鼓励|建立|形成|构建|完善|加强|组织|引导|依托|明确|成立|发挥|积极|探索|落实|健全|充分|加快|推进|开展|经|按|在|对|将|与"
)
_ADVERB: Final = re.compile(
    r"(?:要|应当?|须|需|将|可|具体|统一|主要|共同|分别|联合|依法|统筹|全面|定期|适时|及时|直接|切实|按照?职责分工|在(?:各自)?职责范围内)+$"
)
_SCOPE: Final = re.compile(r"(?:按照?|根据|在)[^，；。]{0,6}职责[^，；。]{0,6}$")
_DESCRIBES: Final = re.compile(r"建立|形成|构建|健全|完善|探索|实行|推行|采取|组建|成立|设立")
_OF: Final = re.compile(
    r"(?:参加|参与|配合|协同|联动|负责|实施|牵头|支撑|共建)的|的[^，；。]{0,12}(?:机制|体制|格局|制度|体系|模式|小组|联盟|团队)"
)
_NOT_AFTER: Final = re.compile(r"单位|部门|的|人|作用|企业|、")
_SUPPORT: Final = re.compile(
    r"(?:密切|积极|协同|按(?:照)?职责(?:分工)?)*(?:配合|协助)|(?:按(?:照)?职责(?:分工)?)*(?:参与|参加)"
)
_DOES: Final = re.compile(
    r"制定|研究|做好|负责|组织|推进|推动|开展|建立|编制|落实|抓好|加强|适时|共同|对|按|根据|依据|定期|统筹|提出|出台|完善|实施|牵头|加快"
    r"|及时|每|另行|具体|修订|起草|确定|审核|等|联合|指导|统一|汇总|协调|适当|进行|报|拟定|发布|印发|将|在|于|认真|切实|密切|抓紧|选取|遴选"
)


def read_prose(text: str, taken: Taken) -> Iterator[tuple[int, int, Row]]:
    """The phrases of ``text`` that give named bodies a part: start, end and row.

    What stands in ``taken`` was read already; a phrase ends before it.
    """
    places = [match.start() for match in _TRIGGER.finditer(text) if match.start() not in taken]
    if not places:
        return
    for start, end in sentences(text):
        if any_in(places, start, end):
            for first, last, row in _sentence(text, start, end):
                if first not in taken:
                    yield first, taken.next(first, last), row


def _sentence(text: str, start: int, end: int) -> Iterator[tuple[int, int, Row]]:
    parts = clauses(text, start, end)
    row: Row = ()
    first = last = 0
    for i, (a, b) in enumerate(parts):
        found = _clause(text, a, b, parts[i - 1] if i else None)
        if found is None:
            more = _supports(text, a, b) if row else ()
            if more:
                row, last = row + more, b
            elif row:
                yield first, last, row
                row = ()
            continue
        if row:
            yield first, last, row
            row = ()
        at, row_here = found
        if not _OF.search(text, b, min(end, b + 60)) or not _describes(text, start, at):
            first, last, row = at, b, row_here
    if row:
        yield first, last, row


def _describes(text: str, start: int, at: int) -> bool:
    return text.startswith("由", at - 1) or _DESCRIBES.search(text, start, at) is not None or at == start


def _clause(text: str, a: int, b: int, before: tuple[int, int] | None) -> tuple[int, Row] | None:
    """The bodies at the first trigger of the clause, and where the first of them begins."""
    trigger = _TRIGGER.search(text, a, b)
    if trigger is None or _NOT_AFTER.match(text, trigger.end()):
        return None
    left = text[a : trigger.start()]
    bare = _ADVERB.sub("", left)
    offset = a
    if not bare and before is not None:
        bare = _SCOPE.sub("", _ADVERB.sub("", text[before[0] : before[1]]))
        offset = before[0]
    by = bare.rfind("由")
    if by >= 0:
        if _DESCRIBES.search(bare, 0, by):
            return None
        offset += by + 1
        bare = bare[by + 1 :]
    names = _named(bare)
    if not names:
        return None
    if trigger.group() == "会同":
        second, tail = _second(text[trigger.end() : b])
        if not second:
            return None
        role: Role = "responsible" if tail.startswith("负责") else "lead"
        return offset, _row(names, role) + _row(second, "support")
    role = "lead" if trigger.group() == "牵头" or text.startswith("牵头", trigger.end()) else "responsible"
    row = _row(names, role)
    if text.startswith("会同", trigger.end()):
        row += _row(_second(text[trigger.end() + 2 : b])[0], "support")
    return offset, row


def _named(text: str, *, generic: bool = False) -> list[str]:
    """The bodies of a list all of which are named; none if one is not, or only generic ones are."""
    if not text or len(text) > 160 or _VERBISH.match(text):
        return []
    names = [body.name for body in bodies(text)]
    if any(map(is_prose, names)):
        return []
    named = [_NAMED.fullmatch(name) is not None for name in names]
    if generic:
        return (
            names
            if names and all(named[i] or _GENERIC.fullmatch(name) for i, name in enumerate(names))
            else []
        )
    if not any(named):
        return []
    return (
        names
        if all(
            ok or _GENERIC.fullmatch(name) or i for i, (ok, name) in enumerate(zip(named, names, strict=True))
        )
        and named[0]
        else []
    )


def _second(text: str) -> tuple[list[str], str]:
    """The bodies after 会同, up to the verb, and what follows them."""
    for match in _DOES.finditer(text):
        names = _named(text[: match.start()], generic=True)
        if names:
            rest = text[match.start() :]
            return names, re.sub(r"^(?:共同|具体|统一|联合|等)+", "", rest)
    return _named(text, generic=True), ""


def _supports(text: str, a: int, b: int) -> Row:
    """The bodies of a clause that goes on after one who leads: ``市财政局配合``."""
    if text.startswith("会同", a):
        return _row(_second(text[a + 2 : b])[0], "support")
    match = _SUPPORT.search(text, a, b)
    if match is None or text.startswith("的", match.end()):
        return ()
    role: Role = "participate" if match.group().endswith(("参与", "参加")) else "support"
    return _row(_named(text[a : match.start()], generic=True), role)


def _row(names: list[str], role: Role) -> Row:
    return tuple((Body(name), Organisation(name, role)) for name in names)
