# Everything this project does is a target here; `make` by itself lists them.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.SUFFIXES:
.NOTPARALLEL:
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory --no-builtin-rules

SWIFT_NEEDED := 6.2
PYTHON ?= python3
CANDOUR := .build/release/candour
# The folder that holds Content/, and where the site goes: make site SOURCE=../mine OUTPUT=../mine-built
SOURCE ?= .
OUTPUT ?= _site

LIBS := libcmark-gfm-dev libcmark-gfm-extensions-dev libyaml-dev libxxhash-dev nettle-dev libmicrohttpd-dev zlib1g-dev
TEST_PACKAGES := $(LIBS) curl chromium default-jre-headless python3 python3-venv
BENCH_PACKAGES := $(LIBS) libmd4c-dev libmd4c-html0-dev gcc python3 python3-venv
# `PACKAGES=mine` leaves the installing of packages to you.
PACKAGES ?= debian
need_packages = $(if $(filter mine,$(PACKAGES)),:,Scripts/need-packages)

VENV := .venv-test
VENV_READY := $(VENV)/ready

.PHONY: help site test test-swift test-figures test-package test-symbols test-browser bench soak format lint clean \
  swift libs test-packages candour

help: ## List what make can do
	@echo "make TARGET, where TARGET is one of:"
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  %-13s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

site: candour ## Build the site into _site, installing what that needs
	@$(CANDOUR) build --source "$(SOURCE)" --output "$(OUTPUT)"
	@echo "This site is for a web server: copy what is in $(OUTPUT) to your web space."
	@echo "To look at it here: $(CANDOUR) build --relative --output $(OUTPUT)-to-look-at, then open"
	@echo "  $$(realpath "$(OUTPUT)")-to-look-at/index.html"

test: swift test-packages $(VENV_READY) candour ## Run all tests, installing what they need
	@failed=0; \
	$(MAKE) test-swift || failed=1; \
	$(MAKE) test-figures || failed=1; \
	$(MAKE) test-package || failed=1; \
	$(MAKE) test-symbols || failed=1; \
	$(MAKE) test-browser || failed=1; \
	if [ $$failed -ne 0 ]; then echo "Some tests failed: see above." >&2; fi; \
	exit $$failed

test-swift: libs ## Run the Swift tests
	@echo "== Swift tests"
	@swift test --parallel

test-figures: candour ## Compute every figure of whole sites anew, in Python
	@echo "== Figures"
	@$(PYTHON) Tests/Sites/generated/test_make_network.py
	@CANDOUR=$(CANDOUR) $(PYTHON) Tests/Figures/test_recompute.py

test-package: test-packages $(VENV_READY) candour ## Have Frictionless judge the data that whole sites offer
	@echo "== Data packages"
	@CANDOUR=$(CANDOUR) $(VENV)/bin/python Tests/Figures/validate_package.py

test-symbols: test-packages $(VENV_READY) ## Hold the pictures of easy read to their rules, and draw them all
	@echo "== Pictures"
	@$(PYTHON) Tests/Symbols/test_symbols.py
	@$(VENV)/bin/python Tests/Symbols/contact_sheets.py

test-browser: test-packages $(VENV_READY) candour ## Run the tests of whole sites in a browser
	@echo "== Browser tests"
	@$(VENV)/bin/python Tests/Browser/run.py
	@$(VENV)/bin/python Tests/Browser/preview.py
	@$(VENV)/bin/python Tests/Browser/finding.py

bench: candour ## Measure against Hugo and against what the machine can do
	@$(need_packages) $(BENCH_PACKAGES)
	@$(PYTHON) Tests/Performance/versus.py --candour $(CANDOUR) --shape docs --pages 10000 --floor \
	  --at-least 3 --memory-at-least 5
	@$(PYTHON) Tests/Performance/versus.py --candour $(CANDOUR) --scaling
	@$(PYTHON) Tests/Performance/charts.py --candour $(CANDOUR) --at-most 0.2
	@$(PYTHON) Tests/Performance/versus.py --candour $(CANDOUR) --shape network --services 500 --floor \
	  --at-least 2.5
	@$(PYTHON) Tests/Performance/versus.py --candour $(CANDOUR) --shape network --scaling
	@$(PYTHON) Tests/Performance/annotating.py --candour $(CANDOUR) --below 100
	@$(PYTHON) Tests/Performance/preview.py --candour $(CANDOUR) --page-below 100 --score-below 200

soak: swift test-packages $(VENV_READY) candour ## Run the long tests, and the browser over every page
	@failed=0; \
	CANDOUR_SOAK=1 swift test || failed=1; \
	$(VENV)/bin/python Tests/Browser/run.py --all || failed=1; \
	exit $$failed

format: swift ## Put all Swift code into the project's format
	@swift format --in-place --recursive --parallel Sources Tests Package.swift

lint: swift ## Check the format and the rules of the source tree
	@swift format lint --strict --recursive --parallel Sources Tests Package.swift
	@Scripts/check-architecture

clean: ## Remove everything that was built
	@rm -rf .build _site $(VENV) .candour-cache Tests/Browser/shots

swift:
	@Scripts/need-swift $(SWIFT_NEEDED)

libs: swift
	@$(need_packages) $(LIBS)

test-packages:
	@$(need_packages) $(TEST_PACKAGES)

candour: libs
	@swift build -c release --product candour

$(VENV_READY): Tests/Browser/requirements-build.txt Tests/Browser/requirements.txt | test-packages
	@echo "Installing the tests' Python packages into $(VENV)"
	@$(PYTHON) -m venv --clear $(VENV)
	@for list in $(filter %.txt,$^); do \
	  $(VENV)/bin/python -m pip install --quiet --disable-pip-version-check --no-input \
	    --no-build-isolation --require-hashes -r $$list; \
	done
	@touch $@
