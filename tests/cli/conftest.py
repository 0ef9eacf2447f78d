"""What the tests of the command line share: a plan on disk, and a language that the machine does not decide."""

from __future__ import annotations

from pathlib import Path

import pytest

TEXT = """云汀市数字城市建设规划（2026—2030年）
一、总体要求
坚持系统谋划，稳步推进数字城市建设各项工作。
二、重点任务
（一）夯实数据底座
建成统一目录，汇聚部门数据。
（三）培育应用场景
开发协同系统，方便居民办事，重点工程见专栏2。
专栏1 应用示范工程
在交通和社区两个领域建设示范点，三年内全面推广。
四、保障措施
建立会商制度，按季度通报进展。
"""


@pytest.fixture(autouse=True)
def _quiet_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CEYUAN_LANG", raising=False)
    monkeypatch.delenv("NO_COLOR", raising=False)


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A plan with four defects, in the working directory."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "plan.txt"
    path.write_bytes(TEXT.encode())
    return path
