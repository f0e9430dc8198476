# Rådslag. Each target does its own set-up; what is set up already is not done again.
#
#   make demo    a running example at http://127.0.0.1:8000 (PORT=8080 for another port)
#   make test    lint, types, imports, and the tests on SQLite and PostgreSQL, in a real browser too
#   make proof   what is long: outside checks of running pages, load, crash
#   make check   lint, types and imports alone
#   make setup   everything the other targets need
#   make serve   the program on the data of this folder (PORT, RAADSLAG_DATA)
#   make clean   takes away what set-up and tests made; data/ stays

PORT ?= 8000
BIN := .venv/bin
LOOK := src/raadslag/screens/look/static/vendor/dkfds/css/dkfds.min.css
AXE := .cache/axe/axe.min.js
export PYTHONUTF8 := 1

.PHONY: setup demo test proof check serve clean

setup: .venv/.for-tests $(AXE)

demo: .venv/.for-use $(LOOK)
	$(BIN)/raadslag demo --port $(PORT)

serve: .venv/.for-use $(LOOK)
	$(BIN)/raadslag serve --port $(PORT)

check: .venv/.for-tests
	@scripts/check.sh

test: .venv/.for-tests $(AXE)
	@scripts/test.sh

proof: .venv/.for-tests $(AXE)
	@scripts/proof.sh

clean:
	rm -rf .venv .cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis build dist test-results
	rm -rf src/raadslag/screens/look/static/vendor
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# -- Set-up -------------------------------------------------------------------------------------------

.venv/.for-use: requirements.txt pyproject.toml scripts/set_up.sh
	@scripts/set_up.sh requirements.txt
	@touch $@

.venv/.for-tests: requirements-dev.txt pyproject.toml scripts/set_up.sh
	@scripts/set_up.sh requirements-dev.txt
	@touch $@ .venv/.for-use

ASSETS := scripts/fetch_assets.py scripts/assets/package.json scripts/assets/package-lock.json

$(LOOK): $(ASSETS) | .venv/.for-use
	@$(BIN)/python scripts/fetch_assets.py

$(AXE): $(ASSETS) | .venv/.for-tests
	@$(BIN)/python scripts/fetch_assets.py --dev
