"""Peers that find numbers in Chinese text: one adapter a file, each run in an environment of its own.

An adapter has ``TITLE``, ``SAYS`` (what its figures include) and ``load()``, which imports the peer and returns
a function from a text to ``(start, end, value)`` of each number found, per cent as printed.
"""

from __future__ import annotations

import importlib
import json
import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
ADAPTERS = ("recognizers_zh", "jionlp_money", "chinese2digits_text")
HOW = (
    "python3 -m venv /tmp/peers && /tmp/peers/bin/pip install -r benchmarks/peers/requirements.txt, "
    "then CEYUAN_PEERS=/tmp/peers make bench"
)


@dataclass(frozen=True, slots=True)
class Run:
    """What a peer found, text by text, and how long it took."""

    title: str
    says: str
    found: list[list[tuple[int, int, float]]]
    seconds: float
    load: float
    failed: int


def run(name: str, texts: list[str]) -> Run | str:
    """The peer on ``texts``, or a line that says why not."""
    adapter = importlib.import_module(f"peers.{name}")
    folder = os.environ.get("CEYUAN_PEERS")
    if not folder:
        return f"{adapter.TITLE}: not measured; install with: {HOW}"
    command = [str(Path(folder) / "bin" / "python"), str(HERE / "serve.py"), name]
    done = subprocess.run(command, input=json.dumps(texts), capture_output=True, text=True, check=False)
    if done.returncode:
        return f"{adapter.TITLE}: {done.stderr.strip().splitlines()[-1]}; install with: {HOW}"
    said = json.loads(done.stdout)
    return Run(adapter.TITLE, adapter.SAYS, **said)
