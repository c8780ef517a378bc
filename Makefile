# Two commands matter: `make run` and `make test`. Both set everything up by themselves.
SHELL := /bin/bash
PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
PIP := $(PY) -m pip --disable-pip-version-check --quiet
STAMP_RUN := $(VENV)/.run-ready
STAMP_DEV := $(VENV)/.dev-ready

.DEFAULT_GOAL := help
.PHONY: help run demo test install lint format gallery pictures bench faults soak lock clean

help: ## this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 12

$(PY):
	@$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "Stampbook needs Python 3.11 or newer; this is " + sys.version.split()[0])'
	@$(PYTHON) -m venv $(VENV)

$(STAMP_RUN): requirements/run.txt | $(PY)
	@echo "Setting up .venv (once) ..."
	@$(PIP) install --require-hashes --no-deps -r requirements/run.txt
	@touch $@

$(STAMP_DEV): requirements/dev.txt | $(STAMP_RUN)
	@echo "Adding what the tests need (once) ..."
	@$(PIP) install --require-hashes --no-deps -r requirements/dev.txt
	@touch $@

install: $(STAMP_RUN) ## set up .venv, nothing else

run: $(STAMP_RUN) ## the sandbox on a local page; with BOT_TOKEN set, the bot on Telegram
	@exec $(PY) -m bot run

demo: $(STAMP_RUN) ## tell the demo café's story anew (half a minute), after a change of it
	@$(PY) -m bot.try_out

# Where no compiled code may be kept, as in many images, each of the four would compile all of it at every run.
test: $(STAMP_DEV) ## linters, types and every test
	@$(VENV)/bin/ruff check .
	@$(VENV)/bin/ruff format --check .
	@$(VENV)/bin/mypy
	@env -u PYTHONDONTWRITEBYTECODE $(VENV)/bin/pytest -n 4 --dist loadfile --no-loadscope-reorder $(ARGS)

lint: $(STAMP_DEV) ## ruff and mypy only
	@$(VENV)/bin/ruff check . && $(VENV)/bin/ruff format --check . && $(VENV)/bin/mypy

format: $(STAMP_DEV) ## let ruff tidy the code
	@$(VENV)/bin/ruff check --fix . && $(VENV)/bin/ruff format .

gallery: $(STAMP_DEV) ## every screen in every language on one page: build/gallery.html
	@$(PY) -m tests.gallery

pictures: $(STAMP_DEV) ## take the README's pictures anew (needs Chromium and an emoji font)
	@$(PY) -m tests.browser.take_pictures

bench: $(STAMP_DEV) ## speed, as ratios measured in one run
	@$(PY) -m benchmarks $(ARGS)

faults: $(STAMP_DEV) ## long proofs: killed again and again on bad days (see docs/proof.md)
	@$(PY) -m tests.faults $(ARGS)

soak: $(STAMP_DEV) ## a hundred thousand random steps against the models of the ledger
	@$(PY) -m tests.soak

lock: ## refresh the pins (needs `uv`)
	@uv pip compile -q --universal --generate-hashes --no-annotate --no-header --python-version 3.11 pyproject.toml -o requirements/run.txt
	@uv pip compile -q --universal --generate-hashes --no-annotate --no-header --python-version 3.11 --extra dev -c requirements/run.txt pyproject.toml -o requirements/dev.txt

clean: ## remove what was made here, keep data/
	@rm -rf $(VENV) build .pytest_cache .mypy_cache .ruff_cache .hypothesis
