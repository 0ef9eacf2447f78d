"""Nothing is lost: over all nodes, ``own`` covers every non-blank character exactly once."""

from __future__ import annotations

from ceyuan.plan import Plan


def assert_lossless(plan: Plan) -> None:
    text = plan.text
    cover = [0] * len(text)
    ids = set()
    for node in plan.nodes:
        assert node.id not in ids, node.id
        ids.add(node.id)
        assert 0 <= node.start < node.end <= len(text), node
        assert node.parent is None or node.parent in ids, node
        last = -1
        for start, end in node.own:
            assert last <= start < end <= len(text), node
            assert node.start <= start, node
            assert end <= node.end, node
            assert not text[start].isspace(), node
            assert not text[end - 1].isspace(), node
            last = end
            for offset in range(start, end):
                cover[offset] += 1
    wrong = [i for i, char in enumerate(text) if not char.isspace() and cover[i] != 1]
    assert not wrong, [(i, text[i : i + 20], cover[i]) for i in wrong[:5]]
