"""Work in processes: what fails, and what brings its process down, leaves the rest alone."""

from __future__ import annotations

import os
import subprocess
import sys
from concurrent.futures import BrokenExecutor
from pathlib import Path

import pytest

from ceyuan.cli import jobs
from ceyuan.cli.failures import of_error
from ceyuan.cli.strings import Say


def work(number: int) -> int:
    if number == 2:
        raise ValueError("two")
    if number == 3:
        os._exit(9)
    return number * number


@pytest.mark.parametrize("processes", [2, 3])
def test_a_process_that_dies(processes: int) -> None:
    tasks = [1, 2, 3, 4, 5]
    done = list(jobs.run(work, tasks, [str(task) for task in tasks], processes=processes, verb="x"))
    assert [one.number for one in done] == [0, 1, 2, 3, 4]
    assert [one.result for one in done] == [1, None, None, 16, 25]
    assert isinstance(done[1].error, ValueError)
    assert isinstance(done[2].error, BrokenExecutor)
    assert (
        of_error(done[2].error, "a.pdf", Say("zh")).lines(Say("zh"))[0]
        == "读不了 a.pdf：读取它的进程意外终止"
    )
    assert of_error(ValueError("two"), "a.pdf", Say("en")).what == "internal error: ValueError: two"


def test_in_this_process() -> None:
    done = list(jobs.run(work, [1, 2, 4], ["1", "2", "4"], processes=1, verb="x"))
    assert [one.result for one in done] == [1, None, 16]


def test_one_worker_is_this_process() -> None:
    """As the docstring says: what brings it down ends the command."""
    code = (
        "from ceyuan.cli import jobs; from tests.cli.test_jobs import work;"
        "list(jobs.run(work, [1, 3], ['1', '3'], processes=1, verb='x'))"
    )
    root = Path(__file__).resolve().parents[2]
    assert subprocess.run([sys.executable, "-c", code], cwd=root, check=False).returncode == 9


def test_how_many_processes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 4)
    paths = [tmp_path / str(n) for n in range(6)]
    for path in paths:
        path.write_bytes(b"x")
    assert jobs.workers(paths, None) == 1  # a process costs more than it saves
    assert jobs.workers(paths, 3) == 3
    assert jobs.workers(paths, 99) == 4
    assert jobs.workers(paths[:2], 99) == 2
    paths[0].write_bytes(b"x" * (3 << 20))
    assert jobs.workers(paths, None) == 3
