# Two commands do everything from nothing: `make serve` and `make test`. The README explains each target.
PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
READY := $(VENV)/.ready
AUDIT := .venv-audit
# The tools that come after these ones have an environment of their own.
WAYOUT := .venv-wayout
WAYOUT_READY := $(WAYOUT)/.ready

# What is typed is words and nothing else, to make and to the shell: a file that somebody sent may be called anything, and so may a
# branch. So each value is taken as it was written, and the recipes read it out of the environment: "$$FILE", never $(FILE).
GIVEN := CONFIG SITE_DIR REPORT_DIR REPORT OFFLINE DATA BASE OUT PORT PAGE HOLDS FILE TABLE DIR ONLY SEED CASES MUTANTS_SECONDS WHEELHOUSE \
	AS_OF SITE_URL DATA_LIMIT NAME_VI NAME_EN SHORT PERIOD ISSUER CALLED PUBLISHER ADDRESS REPOSITORY BRANCH
as-written = $(eval override $(1) := $$(value $(1)))$(eval export $(1))
$(foreach name,$(GIVEN),$(if $(filter command environment,$(firstword $(origin $(name)))),$(call as-written,$(name))))

# Of several programmes the front, which lists them; else the only one there is.
CONFIG ?= $(firstword $(wildcard programmes/mkdocs.yml) mkdocs.yml)
# Beside the configuration, so that one programme never overwrites another; of several where that of one alone would be.
blank := $() $()
BESIDE := $(patsubst programmes/,./,$(subst ?,$(blank),$(dir $(subst $(blank),?,$(CONFIG)))))
SITE_DIR ?= $(BESIDE)site
REPORT_DIR ?= $(BESIDE)report
# `yes` prints the report into the site as well, and puts a copy for reading offline into it.
REPORT ?=
OFFLINE ?=
DATA ?=
BASE ?= $(or $(shell git symbolic-ref --quiet --short refs/remotes/origin/HEAD 2>/dev/null),origin/main)
OUT ?= $(BESIDE)export
PORT ?= 8000
# Whose tests need nothing but themselves.
PACKAGES := facts language opendata content views publish cli
# Those that take half of the time.
ONE_HALF := language content publish
QUICK := $(PY) -m pytest -m "not whole" --hypothesis-profile quick
# How long `make mutants` may take, where not as long as tests/mutants.toml says.
MUTANTS_SECONDS ?=
# Which broken files `make fuzz` makes, and how many of each kind.
SEED ?= 1
CASES ?= 300
# A folder of wheels to install from in place of the network; `make wheelhouse` fills one.
WHEELHOUSE ?=

# Those that have a value where none was given.
export CONFIG SITE_DIR REPORT_DIR BASE OUT PORT SEED CASES
# The theme's notice of its end of life is in the README; it need not stand before every command.
export NO_MKDOCS_2_WARNING := 1
# What is read once is kept: the tests and the commands they run would compile every module in each process.
unexport PYTHONDONTWRITEBYTECODE
# Paths and messages are UTF-8 whatever the terminal says.
export PYTHONUTF8 := 1
export PYTHONPATH := hooks

.DEFAULT_GOAL := help
.PHONY: help serve demo new build pdf offline diff verify code day links check import export-pages wayout translated screenshot split unit unit-of-one-half unit-of-the-other test browser chromium lint mutants fuzz audit bench schema lock wheelhouse clean

help: ## what can be run
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1\t/' | expand -t 14

# The environment is made again only when the lock changes; the pip of a fresh venv is enough.
$(READY): requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "PYTHON=$(PYTHON): cần Python 3.11 trở lên. / Python 3.11 or later is needed." >&2; \
		echo "    → make PYTHON=python3.11" >&2; exit 1; }
	@echo "Cài đặt môi trường… / Setting up the environment…" >&2
	@$(PYTHON) -m venv $(VENV)
	@$(PY) -m pip install $(if $(WHEELHOUSE),--no-index --find-links "$$WHEELHOUSE") \
		--quiet --disable-pip-version-check --require-hashes --only-binary :all: --requirement requirements.txt
	@touch $@

$(AUDIT)/.ready: requirements-audit.txt
	@$(PYTHON) -m venv $(AUDIT)
	@$(AUDIT)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: --requirement requirements-audit.txt
	@touch $@

$(WAYOUT_READY): requirements-wayout.txt
	@$(PYTHON) -m venv $(WAYOUT)
	@$(WAYOUT)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: --requirement $<
	@touch $@

serve: $(READY) ## the site on http://127.0.0.1:8000/, reloading as you edit
	@$(PY) -m tracker.cli port -- "$$PORT"
	@export SITE_URL="http://127.0.0.1:$$PORT/"; $(PY) -m tracker.cli check --config "$$CONFIG" && \
		$(PY) -m tracker.cli serve --config "$$CONFIG" --port "$$PORT"

demo: export AS_OF ?= 2026-06-30
demo: $(READY) ## the illustrative programme, served like the real one
	@$(PY) -m tracker.cli port -- "$$PORT"
	@SITE_URL="http://127.0.0.1:$$PORT/" $(PY) -m mkdocs serve --config-file examples/demo/mkdocs.yml --dev-addr "127.0.0.1:$$PORT"

build: $(READY) $(if $(filter yes,$(REPORT)),chromium) ## the site into site/; on any error the last one stays
	@$(PY) -m tracker.cli build --config "$$CONFIG" --site "$$SITE_DIR" $(if $(filter yes,$(REPORT)),--report) $(if $(filter yes,$(OFFLINE)),--with-offline)

offline: $(READY) ## site.zip: the same pages, which open by double-click
	@$(PY) -m tracker.cli build --config "$$CONFIG" --site "$$SITE_DIR" --offline

diff: $(READY) ## BASE=origin/main: what you changed, with old and new statuses
	@$(PY) -m tracker.cli diff --config "$$CONFIG" --base "$$BASE"

verify: $(READY) ## the built site: its sums, its links, its address
	@$(PY) -m pytest tests/site/test_published.py --site "$$SITE_DIR" --programme "$$CONFIG"

code: $(READY) ## BASE=HEAD^1: yes where anything but pages and data changed since then, else no
	@$(PY) -m tracker.cli code --config "$$CONFIG" --base "$$BASE"

day: $(READY) ## the day statuses are judged on: today in Viet Nam, or AS_OF
	@$(PY) -m tracker.cli day

due: $(READY) ## what became due in the past month, and what each body owes; ONLY=new prints nothing where nothing did
	@$(PY) -m tracker.cli due --config "$$CONFIG" $(if $(filter new,$(ONLY)),--new)

links: ## open every address that data and pages cite; what does not open goes into links.json
	@$(PYTHON) tests/audit/external_links.py check links.json

pdf: $(READY) chromium ## the report on paper, one tagged PDF per language, into report/
	@$(PY) -m tracker.cli pdf --config "$$CONFIG" --folder "$$REPORT_DIR"

new: $(READY) ## a programme of its own: asks, or takes NAME_VI, NAME_EN, ISSUER…; TABLE=annex.xlsx, DIR=folder
	@$(PY) -m tracker.cli new $(if $(DIR),--folder "$$DIR") $(if $(TABLE),--table "$$TABLE")

check: $(READY) ## only validate settings, data and pages
	@$(PY) -m tracker.cli check --config "$$CONFIG" $(if $(DATA),--data "$$DATA")

export-pages: $(READY) ## OUT=folder: plain pages that another generator can take
	@$(PY) -m tracker.cli export-pages --config "$$CONFIG" --out "$$OUT"

wayout: $(READY) $(WAYOUT_READY) ## the tools that come after these build the same site
	@WAYOUT=$(WAYOUT)/bin $(PY) -m pytest tests/wayout

translated: $(READY) ## PAGE=article.md: the English page is up to date with the Vietnamese one; without PAGE, every page
	@$(PY) -m tracker.cli translated --docs "$$(dirname -- "$$CONFIG")/docs" $(if $(filter yes,$(HOLDS)),--still-holds) -- $$PAGE

lint: $(READY) ## ruff and mypy
	@$(PY) -m ruff check .
	@$(PY) -m ruff format --check .
	@$(PY) -m mypy hooks

browser: $(READY) ## Chromium, Firefox and WebKit for the tests, where there are none
	@$(PY) -m tests.browser.install

chromium: $(READY) ## a Chromium alone, which prints the report
	@$(PY) -m tests.browser.install chromium

# In two plain processes: to send the outcome of each quick test from one to another costs as much as the test.
unit: $(READY) ## the tests of the packages, in half a minute: no site, no browser, no whole programmes, fewer made-up cases
	@$(MAKE) --no-print-directory --jobs=2 --output-sync=target unit-of-one-half unit-of-the-other

unit-of-one-half: $(READY)
	@$(QUICK) $(addprefix tests/,$(ONE_HALF))

unit-of-the-other: $(READY)
	@$(QUICK) tests/test_house.py $(addprefix tests/,$(filter-out $(ONE_HALF),$(PACKAGES)))

test: lint browser ## every check and every test
	@$(PY) -m pytest --numprocesses auto --dist loadfile --no-loadscope-reorder

mutants: $(READY) ## MUTANTS_SECONDS=2400: change the facts' code bit by bit; do the tests notice?
	@$(PY) -m tests.mutants $(if $(MUTANTS_SECONDS),--seconds "$$MUTANTS_SECONDS")

fuzz: $(READY) ## SEED=1 CASES=300: break good files of every kind; is each answer in words, at its place, in time?
	@$(PY) -m tests.fuzz --seed "$$SEED" --cases "$$CASES"

import: $(READY) ## FILE=phieu.xlsx: filled sheets to one new file each under data/reports
	@$(PY) -m tracker.cli import --config "$$CONFIG" -- "$$FILE"

screenshot: $(READY) browser ## the pictures of a target's page in the README, taken anew
	@$(PY) -m tests.browser.screenshot

split: $(READY) ## figures, facts and steps of the data file to one file a document, comments kept
	@$(PY) -m tracker.cli split --config "$$CONFIG"

schema: $(READY) ## what each key means: schema/targets.schema.json, and the tables of keys in CONTRIBUTING.md
	@$(PY) -m tracker.cli schema

audit: $(READY) $(AUDIT)/.ready browser ## the outside checkers, which need Node, npm, Java and LibreOffice Calc
	@npm ci --prefix tests/audit --no-audit --no-fund --silent
	@$(PY) -m tests.audit.language_server
	@$(PY) -m tests.audit.office
	@$(PY) tests/audit/workflows.py
	@$(PY) tests/audit/pages.py
	@tests/audit/node_modules/.bin/eslint --config tests/audit/eslint.config.mjs overrides/assets
	@$(PY) -m tests.audit.engines
	@$(PY) -m tests.audit.slow
	@$(PY) -m tests.audit.spoken

bench: $(READY) ## how long the check and the build take, in one run
	@$(PY) tests/bench.py
	@[ ! -d tests/edition ] || $(PY) -m tests.bench_search

lock: $(READY) ## requirements*.in -> requirements*.txt, with hashes and without addresses (needs uv)
	@for name in requirements requirements-audit; do \
		uv pip compile $$name.in --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --quiet \
			--custom-compile-command "make lock" --output-file $$name.txt || exit 1; done
	@uv pip compile requirements-wayout.in --constraints requirements.txt --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
		--no-annotate --quiet --custom-compile-command "make lock" --output-file requirements-wayout.txt

wheelhouse: $(READY) ## wheelhouse/: all that is needed to make the environment again without a network
	@$(PY) -m pip download --quiet --disable-pip-version-check --require-hashes --only-binary :all: --requirement requirements.txt --dest wheelhouse
	@echo "make build WHEELHOUSE=wheelhouse"

clean: ## remove what was made here
	@rm -rf $(VENV) $(AUDIT) $(WAYOUT) site site.zip export links.json .templates .built .mypy_cache .ruff_cache .pytest_cache .hypothesis .fuzzed
