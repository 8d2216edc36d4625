# `make` lists what there is to do.
PYTHON ?= .venv/bin/python
export PYTHONHASHSEED ?= random

.PHONY: help install test check lint types contracts generated write record ci
help:  ## this list
	@sed -n 's/^\([a-z-]*\):.*## /\1	/p' $(MAKEFILE_LIST) | expand -t 14

install: .venv/bin/python  ## a virtual environment with everything for development
	$(PYTHON) -m pip install -q -e '.[dev]'

.venv/bin/python:
	python3 -m venv .venv

test:  ## the tests
	$(PYTHON) -m pytest

check: lint types contracts generated  ## all that is not a test

lint:  ## ruff: rules and format
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .

types:  ## mypy, strict
	$(PYTHON) -m mypy

contracts:  ## who may import whom
	$(dir $(PYTHON))lint-imports --no-cache

generated:  ## are the schemas and the page of the command line up to date?
	$(PYTHON) -m summarizer.schemas --check
	$(PYTHON) tools/cli_docs.py --check

write:  ## make the generated files anew
	$(PYTHON) -m summarizer.schemas --write
	$(PYTHON) tools/cli_docs.py --write

record:  ## record the seeds' digest anew from the server at OPENAI_BASE_URL (MODEL=its model)
	$(dir $(PYTHON))summarizer digest seeds/ --model "$(MODEL)" --now 2025-06-28T06:00:00Z --record cassettes/seeds.yaml > /dev/null

ci:  ## everything, in a fresh clone and environment
	.ci/run
