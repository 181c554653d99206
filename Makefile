# Nothing is needed but make and Python 3.11 or newer.
PYTHON ?= python3
ARGS :=

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check
HASHED := install --require-hashes --no-deps --no-compile --only-binary=:all:
LOCKED := $(PIP) $(HASHED)
PROJECT := $(PIP) install --no-deps --no-build-isolation --editable .
CLIENT := clients/python
UV := UV_CUSTOM_COMPILE_COMMAND='make lock' $(BIN)/uv pip compile --quiet --universal --python-version 3.11 \
	--generate-hashes --only-binary :all: --no-annotate
SIDE_BY_SIDE := --numprocesses 2 --dist loadscope
SITE = NO_MKDOCS_2_WARNING=1 $(BIN)/python -m mkdocs build --strict --quiet

.PHONY: help serve test test-long check check-types check-style check-generated check-explorer check-pages bench schema explorer client docs sbom lock clean

help: ## list the commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' Makefile

serve: $(VENV)/serve.stamp ## start Neo4j and the service, until Ctrl-C
	@exec $(BIN)/argument-graph serve $(ARGS)

test: $(VENV)/dev.stamp ## run the tests, but for the long ones; ARGS="-k chains" runs some
	$(BIN)/pytest $(SIDE_BY_SIDE) -m 'not slow' $(ARGS)

test-long: $(VENV)/dev.stamp $(VENV)/codegen.stamp ## run tests of random input at length, and those that make environments
	$(BIN)/pytest $(SIDE_BY_SIDE) -m 'slow or hypothesis or random' --hypothesis-profile long $(ARGS)

check: $(VENV)/dev.stamp $(VENV)/codegen.stamp ## style, types, layers, and what is generated against its source
	@$(MAKE) --no-print-directory --jobs=2 --keep-going check-types check-style check-generated check-explorer check-pages

check-types: export PYRIGHT_PYTHON_IGNORE_WARNINGS = 1
check-types:
	$(BIN)/pyright

check-style:
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports
	$(BIN)/python -m pip check

check-generated:
	$(BIN)/argument-graph schema | diff -u schema.graphql -
	$(BIN)/argument-graph seed schema | diff -u graph_seed/graph.schema.json -
	$(BIN)/argument-graph seed check
	$(BIN)/python -m tools.generate_client --check

check-explorer:
	$(BIN)/python tools/build_explorer.py --check

check-pages:
	$(SITE)

bench: $(VENV)/dev.stamp ## measure against the peer and the bare driver: SIZE=100000, QUICK=1
	@exec $(BIN)/python -m benchmarks --claims $(or $(SIZE),100000) $(if $(QUICK),--quick) $(ARGS)

schema: $(VENV)/serve.stamp ## write schema.graphql and graph_seed/graph.schema.json anew
	$(BIN)/argument-graph schema > $(VENV)/schema && mv $(VENV)/schema schema.graphql
	$(BIN)/argument-graph seed schema > $(VENV)/schema && mv $(VENV)/schema graph_seed/graph.schema.json

explorer: $(VENV)/dev.stamp ## build the explorer page anew from explorer/
	$(BIN)/python tools/build_explorer.py

client: $(VENV)/dev.stamp $(VENV)/codegen.stamp ## write the generated part of the Python client anew
	$(BIN)/python -m tools.generate_client

docs: $(VENV)/dev.stamp ## build the documentation site in build/docs
	$(SITE)

sbom: $(VENV)/sbom.stamp ## write a software bill of materials of the image to build/sbom.json
	@mkdir -p build
	$(VENV)/sbom/bin/cyclonedx-py requirements requirements-service.lock --pyproject pyproject.toml --short-PURLs --output-reproducible \
		--output-format JSON --output-file build/sbom.json

lock: $(VENV)/dev.stamp ## write the locks anew; ARGS=--upgrade takes newer versions
	$(UV) $(ARGS) --all-extras --group build --group dev -o requirements-dev.lock pyproject.toml $(CLIENT)/pyproject.toml
	$(UV) --extra embedded -c requirements-dev.lock -o requirements.lock pyproject.toml
	$(UV) -c requirements-dev.lock -o requirements-service.lock pyproject.toml
	$(UV) --group build -c requirements-dev.lock -o requirements-build.lock
	$(UV) -o tools/client/requirements.lock tools/client/requirements.in
	$(UV) -o tools/sbom/requirements.lock tools/sbom/requirements.in
	$(UV) -o benchmarks/solver/requirements.lock benchmarks/solver/requirements.in

clean: ## remove the environment and what tools have left behind; data stays
	rm -rf $(VENV) build dist .pytest_cache .ruff_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -prune -exec rm -rf {} +

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo '$(PYTHON) is not Python 3.11 or newer: name one, as in make PYTHON=python3.13' >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>&- || { \
		echo '$(PYTHON) makes no virtual environments: install its venv (Debian: apt install python3-venv)' >&2; exit 1; }
	$(PYTHON) -m venv --clear $(VENV)

$(VENV)/serve.stamp: $(BIN)/python requirements-build.lock requirements.lock pyproject.toml
	$(LOCKED) -r requirements-build.lock -r requirements.lock
	$(PROJECT)
	@touch $@

$(VENV)/dev.stamp: $(BIN)/python requirements-dev.lock pyproject.toml $(CLIENT)/pyproject.toml
	$(LOCKED) -r requirements-dev.lock
	$(PROJECT) --editable $(CLIENT)
	@touch $@ $(VENV)/serve.stamp

$(VENV)/codegen.stamp: tools/client/requirements.lock | $(BIN)/python
	$(BIN)/python -m venv --clear --without-pip $(VENV)/codegen
	$(PIP) --python $(VENV)/codegen $(HASHED) -r tools/client/requirements.lock
	@touch $@

$(VENV)/sbom.stamp: tools/sbom/requirements.lock | $(BIN)/python
	$(BIN)/python -m venv --clear --without-pip $(VENV)/sbom
	$(PIP) --python $(VENV)/sbom $(HASHED) -r tools/sbom/requirements.lock
	@touch $@
