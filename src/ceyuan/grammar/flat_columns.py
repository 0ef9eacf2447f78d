"""The names that columns of a plan's tables have: indicators, projects, divided tasks."""

from __future__ import annotations

import re
from typing import Final

_PART: Final = (
    r"(?:牵头|主办|主责|责任|配合|协办|协同|协作|支持|参与|参加|指导|负责|实施|主管|承担|承办|落实|建设)"
)
_INDICATORS: Final = (
    r"序\s*号|编\s*号|类\s*[别型]|领\s*域|(?:一级|二级|三级|主要|核心|具体)?指\s*标(?:名\s*称|内容|体系)?|[\u4e00-\u9fff]{0,4}名\s*称|项\s*目(?:名称)?|(?:计量|主要)?单\s*位|"
    r"(?:计量)?单位[（(].{1,6}[)）]|属\s*性|指标属性|性\s*质|现状值?|基期值?|基准值?|目标值?|完成值?|实际值?|预期值?|规划值?|(?:19|20)\d{2}\s*年?(?:\s*[（(].{1,8}[）)])?"
    r"(?:底|末)?(?:现状|基期|基准|实际|完成|目标|预期|规划|预计|计划)?(?:值|数|情况)?|(?:年均|累计|五年)(?:增长|增速|增幅|年均).{0,8}|[“\"].{2,3}五[”\"].{0,10}"
)
_PROJECTS: Final = (
    r"主要内容|建设(?:内容|规模|地点|周期|年限|性质|单位)(?:[及与和]规模)?|备\s*注|说\s*明|总投资.{0,6}|投资.{0,8}|所在地|建设地点"
    r"|(?:数据)?来源|计算方法|任务来源|(?:成果|呈现)形式|(?:预期|标志性)成果|(?:完成|进展|落实)情况"
)
_TASKS: Final = (
    r"任\s*务(?:内容|名称|分工|清单|举措|事项|类别|分类|目标)?|(?:重点|主要|工作|具体|目标|年度|建设|改革)(?:任务|目标)(?:内容|举措|分解)?"
    r"|(?:具体|主要|重点|工作|任务|政策|改革|推进|落实|关键|实施)?(?:举\s*措|措\s*施|事\s*项)(?:内容|名称)?|工作(?:内容|要求|目标|标准|要点)"
    rf"|{_PART}(?:[（(/]?{_PART}[）)]?)?(?:单\s*位|部\s*门|主\s*体|地\s*区)(?:[及和与](?:责任人|负责人|分工|职责))?(?:[（(][^（）()]{{1,14}}[）)])?"
    r"|(?:任务|责任|职责)分工|分工|(?:牵头|责任|分管|联系|配合|包联|包保|挂帅|市级|县级|区级)+(?:领导|负责人|责任人|人)|责任人|负责人"
    r"|(?:完成|推进|办结|启动|实施|建设)?(?:时限|时间|期限|年限|进度|节点)(?:安排|要求|节点|计划)?"
)
_COLUMN: Final = re.compile(f"{_INDICATORS}|{_TASKS}|{_PROJECTS}")
_TOPIC: Final = re.compile(r"[\u4e00-\u9fff]{0,4}(?:任务|目标|举措|措施|要求|内容|事项|分工|要点)")


def may_head(columns: list[str]) -> bool:
    """Whether names of columns can be a table's head: at least one is none that sections of a plan have too."""
    return not all(_TOPIC.fullmatch("".join(column.split())) for column in columns)


def is_column(text: str) -> bool:
    """Whether a cell is the name of a column, or several with strokes between."""
    bare = "".join(text.split())
    if not bare or len(bare) > 24:
        return False
    if _COLUMN.fullmatch(bare):
        return True
    return "/" in bare and all(map(_COLUMN.fullmatch, bare.split("/")))


def fused_columns(text: str) -> list[str]:
    """The names of columns that ``text`` runs together; none where it holds much besides."""
    columns: list[str] = []
    place = covered = 0
    while place < len(text):
        match = _COLUMN.match(text, place)
        size = match.end() - place if match else 0
        if match and size:
            columns.append(match.group())
            covered += size
        place += size or 1
    return columns if covered * 10 >= len(text) * 9 else []
