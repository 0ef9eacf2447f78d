"""Many files, in processes where there is work enough for two: an error about one file does not stop the rest.

With two processes or more, a file that brings its process down does not stop the rest either. With one, the
work is done in a thread of this process, and what brings that down ends the command.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar

from ceyuan.cli.terminal import Progress

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future

T = TypeVar("T")
R = TypeVar("R")

_SHARE: Final = 1 << 20
"""Bytes of input that pay for one more process."""


class Done(NamedTuple):
    """Task number ``number`` with its ``result``, or the ``error`` that it raised."""

    number: int
    result: object
    error: BaseException | None


def workers(paths: Sequence[Path], asked: int | None) -> int:
    """How many processes to use: never more than there are files or processors."""
    most = min(len(paths), os.cpu_count() or 1)
    if asked is not None:
        return max(1, min(asked, most))
    total = sum(path.stat().st_size for path in paths if path.is_file())
    return max(1, min(most, total // _SHARE))


def run(
    work: Callable[[T], R], tasks: Sequence[T], names: Sequence[str], *, processes: int, verb: str
) -> Iterator[Done]:
    """``work`` on every task, in the order of the tasks, with a progress bar; with one process in this one."""
    from concurrent.futures import ThreadPoolExecutor, as_completed
    from concurrent.futures.process import BrokenProcessPool

    bar = Progress(verb, len(tasks))
    done: dict[int, Done] = {}
    executor: Executor = _processes(processes) if processes > 1 else ThreadPoolExecutor(1)
    try:
        futures: dict[Future[R], int] = {
            executor.submit(work, task): index for index, task in enumerate(tasks)
        }
        for future in as_completed(futures):
            number, error = futures[future], future.exception()
            if isinstance(error, BrokenProcessPool):
                continue  # tried again below, alone: only one of them brought the process down
            done[number] = Done(number, None if error else future.result(), error)
            bar.step(names[number])
    finally:
        executor.shutdown(cancel_futures=True)
        bar.close()
    for index, task in enumerate(tasks):
        yield done[index] if index in done else _alone(work, task, index)


def _processes(count: int) -> Executor:
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    return ProcessPoolExecutor(count, mp_context=get_context("spawn"))


def _alone(work: Callable[[T], R], task: T, number: int) -> Done:
    with _processes(1) as executor:
        future = executor.submit(work, task)
        error = future.exception()
        return Done(number, None if error else future.result(), error)
