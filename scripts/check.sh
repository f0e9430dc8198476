#!/bin/sh
# Lint, format, types and import contracts, all of them before it fails; run by `make check` and `make test`.
set -eu
cd "$(dirname "$0")/.."
# mypy's Django plugin loads the settings, which want a data folder: not the one in use.
RAADSLAG_DATA=$PWD/.cache/check
export RAADSLAG_DATA

failed=0

echo "Lint and format"
.venv/bin/ruff check --quiet --output-format concise . || failed=1
.venv/bin/ruff format --quiet --check . || failed=1
echo "Import contracts"
.venv/bin/lint-imports --no-logo --cache-dir .cache/import-linter || failed=1
echo "Types"
# mypy keeps what it found about settings even when they have changed since.
[ .cache/mypy/CACHEDIR.TAG -nt src/raadslag/config/settings.py ] || rm -rf .cache/mypy
.venv/bin/mypy --cache-dir .cache/mypy || failed=1
exit "$failed"
