#!/bin/sh
# What `make test` runs: the checks, every test on SQLite, and those that touch a database on PostgreSQL too (but for the
# journeys: the browser does not see which database there is).
set -eu
cd "$(dirname "$0")/.."
scripts/ensure_debian.sh chromium pdftotext=poppler-utils xmlsec1
scripts/check.sh

echo "Tests on SQLite"
env -u DATABASE_URL .venv/bin/pytest --numprocesses 2 --quiet

echo "Tests that touch the database, on PostgreSQL"
status=0
.venv/bin/python scripts/with_postgres.py \
    .venv/bin/pytest --numprocesses 2 --quiet -m "db and not proof and not journey" || status=$?
if [ "$status" = 69 ]; then
    echo "LEFT OUT: every test that touches the database, on PostgreSQL (see above). They passed on SQLite."
elif [ "$status" != 0 ]; then
    exit "$status"
fi
