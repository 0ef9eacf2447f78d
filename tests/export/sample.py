"""Plans for the exporters' tests: built by hand, so that they do not depend on the compiler."""

from __future__ import annotations

import hashlib
from typing import Any

from ceyuan.plan import Diagnostic, Node, NodeKind, Plan, SourceInfo


class Builder:
    """Writes a source text piece by piece; each piece belongs to a node."""

    def __init__(self) -> None:
        self.text = ""
        self.nodes: list[dict[str, Any]] = []

    def add(
        self, kind: NodeKind, node_id: str, *pieces: str, parent: str | None = None, **fields: Any
    ) -> str:
        """A node whose own text is ``pieces``; a piece that begins with ``+`` goes on in the same line."""
        self.nodes.append({"id": node_id, "parent": parent, "kind": kind, "own": [], **fields})
        for piece in pieces:
            self.more(node_id, piece)
        return node_id

    def more(self, node_id: str, piece: str) -> None:
        """Another span of a node's own text: after a foreign one, for example."""
        if piece.startswith("+"):
            piece = piece[1:]
        elif self.text:
            self.text += "\n"
        body = piece.lstrip()
        self.text += piece[: len(piece) - len(body)]
        node = next(node for node in self.nodes if node["id"] == node_id)
        node["own"].append((len(self.text), len(self.text) + len(body)))
        self.text += body

    def plan(self, **fields: Any) -> Plan:
        """The plan: extents from the nodes' own spans and those below them."""
        extents: dict[str, tuple[int, int]] = {}
        for node in reversed(self.nodes):
            inner = [extents[child["id"]] for child in self.nodes if child["parent"] == node["id"]]
            spans = [*node["own"], *inner]
            extents[node["id"]] = (min(a for a, _ in spans), max(b for _, b in spans))
        nodes = []
        for node in self.nodes:
            start, end = extents[node["id"]]
            lines = (self.text.count("\n", 0, start) + 1, self.text.count("\n", 0, end) + 1)
            own = tuple(node["own"])
            nodes.append(
                Node(**{**node, "own": own, "start": start, "end": end, "lines": lines}, _source=self.text)
            )
        source = SourceInfo(
            "sample.txt", hashlib.sha256(self.text.encode()).hexdigest(), "text/plain", len(self.text)
        )
        return Plan(text=self.text, source=source, nodes=tuple(nodes), **fields)


def sample() -> Plan:
    """A plan of an invented city with every kind of node, marks that are special somewhere, and diagnostics."""
    b = Builder()
    b.add("title", "title1", "云溪市科技创新", "“十四五”规划", title="云溪市科技创新“十四五”规划")
    b.add("contents", "contents1", "目  录", "一、总体要求 ………… 1", "二、重点任务 ………… 2")
    b.add("preamble", "preamble1", "    为加快建设创新型城市，提高 R&D 投入强度，", "制定本规划。")
    one = b.add("division", "1", "一、总体要求", level=1, number="一、", title="总体要求")
    basics = b.add(
        "division",
        "1.1",
        "（一）基本原则。",
        parent=one,
        level=2,
        number="（一）",
        title="基本原则",
        inline=True,
    )
    b.add(
        "paragraph",
        "1.1/p1",
        "+坚持需求牵引，完善 <script>alert(1)</script> 与",
        "*星号*、_下划线_ 的识别能力。",
        parent=basics,
    )
    b.add("furniture", "page1", "— 1 —")
    b.more("1.1/p1", "到 2025 年，建成 2.6 万平方米的云溪实验楼。")
    goals = b.add("division", "1.2", "（二）主要目标", parent=one, level=2, number="（二）", title="主要目标")
    b.add(
        "table", "1.2/table1", "指标", "2020年", "2025年", "属性", "研发投入强度（%）", "2.1", "3.0", "预期性", "技术合同额|亿元", "48", "1,200", "—",
        parent=goals, title=None, columns=("指标", "2020年", "2025年", "属性"),
        rows=(("研发投入强度（%）", "2.1", "3.0", "预期性"), ("技术合同额|亿元", "48", "1,200", "—")),
    )  # fmt: skip
    two = b.add("division", "2", "二、重点任务", level=1, number="二、", title="重点任务")
    chips = b.add(
        "division", "2.1", "（一）做强集成电路", parent=two, level=2, number="（一）", title="做强集成电路"
    )
    b.add("paragraph", "2.1/p1", "1. 这一行以数字开头，但不是列表。", parent=chips)
    listed = b.add("list", "2.1/list1", "重点方向：", parent=chips, label="重点方向")
    b.add(
        "item",
        "2.1/list1.1",
        "（1）芯片设计。突破高速接口",
        "设计。",
        parent=listed,
        number="（1）",
        title="芯片设计",
    )
    second = b.add("item", "2.1/list1.2", "+（2）EDA。", parent=listed, number="（2）", title="EDA")
    b.add("paragraph", "2.1/list1.2/p1", "支持开源社区建设。", parent=second)
    box = b.add(
        "box",
        "2.1/box1",
        "专栏 1",
        "云溪“芯火”工程",
        parent=chips,
        number="1",
        title="云溪“芯火”工程",
        scope="2",
    )
    inner = b.add("list", "2.1/box1/list1", parent=box, label=None)
    b.add("item", "2.1/box1/list1.3", "（3）建设中试线，", parent=inner, number="（3）", title=None)
    dashes = b.add("list", "2.1/box1/list2", parent=box, label=None)
    b.add("item", "2.1/box1/list2.1", "——一次流片补贴。", parent=dashes, number="——", title="一次流片补贴")
    b.add("attachment", "attachment1", "附件1", title="附件1")
    b.add("paragraph", "attachment1/p1", "任务分工见另文。", parent="attachment1")
    b.add("signature", "signature1", "云溪市人民政府", "2021年6月1日")
    plan = b.plan(
        title="云溪市科技创新“十四五”规划", issuer="云溪市人民政府", number="云政〔2021〕8号", issued="2021-06-01",
        period=(2021, 2025), horizon=(2030, 2035),
    )  # fmt: skip
    return plan.with_diagnostics(_diagnostics(plan))


def _diagnostics(plan: Plan) -> tuple[Diagnostic, ...]:
    def at(quote: str) -> tuple[int, int]:
        start = plan.text.index(quote)
        return start, start + len(quote)

    return (
        Diagnostic("CY112", "info", "修复了 3 处空格和换行", None, None, None),
        Diagnostic(
            "CY113", "info", "疑似残留的网页代码 <script>", "1.1/p1", *at("<script>alert(1)</script>")
        ),
        Diagnostic("CY104", "warning", "“（二）主要目标”下没有正文", "1.2", *at("（二）主要目标")),
        Diagnostic(
            "CY108", "error", "表后缺注", "1.2/table1", plan["1.2/table1"].end, plan["1.2/table1"].end
        ),
        Diagnostic("CY116", "error", "专栏从（3）开始，缺（1）（2）", "2.1/box1/list1", *at("（3）")),
        Diagnostic("CY106", "warning", "句子没有写完", "2.1/box1/list1.3", *at("建设中试线，")),
    )


def bare() -> Plan:
    """A plan with one paragraph and nothing else: no title, no period, no diagnostics."""
    b = Builder()
    b.add("paragraph", "p1", "只有一段。")
    return b.plan()
