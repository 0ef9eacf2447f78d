"""``python -m ceyuan``: the command line."""

from __future__ import annotations

from ceyuan.cli.main import main

if __name__ == "__main__":
    raise SystemExit(main())
