#!/bin/sh
# What `make proof` runs: tests marked `proof` (crash, load), measurements, and outside checks of the running demo.
set -eu
cd "$(dirname "$0")/.."
. scripts/steps.sh
scripts/ensure_debian.sh chromium java=default-jre-headless npm pdftotext=poppler-utils \
    tesseract="tesseract-ocr tesseract-ocr-dan"

step "every cell of the matrix of rights" .venv/bin/pytest -m proof --numprocesses 2 --quiet tests/rights
# One at a time: they measure, and let many processes write at once.
step "tests marked proof" .venv/bin/pytest -m proof --quiet --ignore tests/rights tests
# Exit code 69 says that there is no PostgreSQL here.
on_postgres() {
    code=0
    .venv/bin/python scripts/with_postgres.py .venv/bin/pytest -m proof --quiet "$@" || code=$?
    [ "$code" != 69 ] || code=2
    return "$code"
}

step "many writers and many mails, on PostgreSQL" on_postgres tests/audit tests/notices
step "how fast papers are read" .venv/bin/raadslag bench reading
step "how fast the table of seats is" .venv/bin/raadslag bench seats
step "outside checks" .venv/bin/python scripts/with_server.py scripts/outside_checks.sh '{url}'
tell
