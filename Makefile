# make run                     compile the plan that this repository ships
# make run PLAN=/path/to.pdf   compile any plan
# make test                    make the environment and run everything
PLAN ?= examples/yunting/plan.txt
OUT ?= build
LANGUAGE_OF_OUTPUT ?= $(or $(CEYUAN_LANG),zh)

.PHONY: run test check bench docs lock examples clean

run:
	@sh scripts/env.sh run
	@.venv/bin/ceyuan summary "$(PLAN)" --out "$(OUT)" --lang "$(LANGUAGE_OF_OUTPUT)"

test:
	@sh scripts/env.sh test
	@$(MAKE) --no-print-directory check
	.venv/bin/python -m pytest

check:
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy
	.venv/bin/lint-imports --no-cache

bench:
	@sh scripts/env.sh test
	@.venv/bin/python benchmarks/run.py

docs:
	@sh scripts/env.sh test
	@.venv/bin/python docs/build.py

examples:
	@sh scripts/env.sh test
	@.venv/bin/python examples/build.py

lock:
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url \
	  pyproject.toml requirements/build.in -o requirements/run.lock
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url \
	  --extra test pyproject.toml requirements/build.in -o requirements/test.lock

clean:
	rm -rf .venv build .mypy_cache .ruff_cache .pytest_cache .hypothesis
