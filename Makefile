# Two commands do everything: `make demo` and `make test`. Both set up what they need, once.

# The first interpreter that starts and is new enough; spaCy has wheels for 3.11 to 3.13.
FITS := import sys; sys.exit(sys.version_info < (3, 11))
NAMES := python3.11 python3.12 python3.13 python3 python
PYTHON ?= $(shell for name in $(NAMES); do \
  "$$name" -c "$(FITS)" >/dev/null 2>&1 && { echo "$$name"; break; }; done)
VENV := .venv
BIN := $(VENV)/bin
OUT := out
ARTICLE := examples/arlo_dam.txt

.DEFAULT_GOAL := help
.PHONY: help venv venv-dev demo test check docs picture format clean

help:  ## say what can be made
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 12

$(VENV)/pyvenv.cfg:
	@"$(PYTHON)" -c "$(FITS)" || \
	  { echo "graphbuilder needs Python 3.11 or newer: make PYTHON=/path/to/python3.11" >&2; exit 1; }
	"$(PYTHON)" -m venv $(VENV)

# Editable, so that a change of the code needs no new installation; a change of pyproject.toml does.
$(VENV)/.installed: $(VENV)/pyvenv.cfg pyproject.toml
	@echo "installing what graphbuilder needs, which takes about a minute"
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade 'pip>=25.1'
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/.installed-dev: $(VENV)/.installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --group dev
	@touch $@

venv: $(VENV)/.installed  ## set up a virtual environment
venv-dev: $(VENV)/.installed-dev  ## the same with the tools of a developer

demo: venv  ## build the graph of the example article, ask it, draw it
	@mkdir -p $(OUT)
	$(BIN)/graphbuilder build $(ARTICLE) -o $(OUT)/demo
	@echo; echo "What the article says, the first statements:"
	@COLUMNS=120 $(BIN)/graphbuilder extract $(ARTICLE) | head -n 12
	@echo; echo "Who permits or refuses whom what, and who says so:"
	@COLUMNS=120 $(BIN)/graphbuilder query $(OUT)/demo permissions
	@echo
	@$(BIN)/graphbuilder view $(OUT)/demo -o $(OUT)/demo.html
	@echo "Open it: file://$(CURDIR)/$(OUT)/demo.html"

test: venv-dev  ## run the whole suite
	$(BIN)/python -m pytest -q

check: venv-dev  ## lint, format, types, layers
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

docs: venv  ## write a page of the ontology's terms
	@mkdir -p $(OUT)
	$(BIN)/python -m graphbuilder.reference -o $(OUT)/ontology.html

picture: venv-dev  ## take the README's picture anew, in Chromium
	$(BIN)/python docs/take_picture.py

format: venv-dev  ## put the code in order
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

clean:  ## remove what was made, not the virtual environment
	rm -rf $(OUT) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
