"""What holds for the tree of any plan, corrected or not."""

from __future__ import annotations

from ceyuan.plan import Plan

_APART = {"furniture", "contents", "signature"}


def assert_nested(plan: Plan) -> None:
    """Levels follow from nesting, a node stands inside its parent, what stands below a node is in one piece."""
    by_id = {node.id: node for node in plan.nodes}
    open_nodes: list[str] = []
    for node in plan.nodes:
        above = by_id[node.parent] if node.parent is not None else None
        if above is not None:
            assert above.start <= node.start < node.end <= above.end
            assert above.kind not in _APART | {"paragraph", "preamble", "table"}
        if node.kind == "division":
            assert node.level == ((above.level or 0) + 1 if above and above.kind == "division" else 1)
        if node.kind == "item":
            assert above is not None
            assert above.kind == "list"
        if node.kind in _APART:
            continue
        while open_nodes and open_nodes[-1] != node.parent:
            open_nodes.pop()
        assert node.parent is None or open_nodes, node.id
        open_nodes.append(node.id)


def nested(plan: Plan) -> bool:
    """Whether :func:`assert_nested` holds."""
    try:
        assert_nested(plan)
    except AssertionError:
        return False
    return True
