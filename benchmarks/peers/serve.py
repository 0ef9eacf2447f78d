"""Runs one adapter in the peers' own environment: a list of texts in, what was found in each and the time out.

python serve.py ADAPTER < texts.json > found.json
"""

from __future__ import annotations

import contextlib
import importlib
import json
import sys
import time
import warnings


def main() -> None:
    warnings.simplefilter("ignore")
    adapter = importlib.import_module(sys.argv[1])
    texts = json.load(sys.stdin)
    failed = 0
    with contextlib.redirect_stdout(sys.stderr):
        begun = time.perf_counter()
        find = adapter.load()
        find("共5家。")
        loaded = time.perf_counter() - begun
        found: list[list[tuple[int, int, float]]] = []
        begun = time.process_time()
        for text in texts:
            try:
                found.append(find(text))
            except Exception:  # noqa: BLE001 - a peer may fail in any way of its own; it is counted
                found.append([])
                failed += 1
        seconds = time.process_time() - begun
    json.dump({"found": found, "seconds": seconds, "load": loaded, "failed": failed}, sys.stdout)


if __name__ == "__main__":
    main()
