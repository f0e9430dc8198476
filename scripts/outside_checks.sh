#!/bin/sh
# Validators that others wrote, on a running server: scripts/outside_checks.sh URL
# They lie in ../shared/checks (or RAADSLAG_SHARED); a clone without that folder leaves them out by name.
set -eu
cd "$(dirname "$0")/.."
. scripts/steps.sh
url=$1
checks=${RAADSLAG_SHARED:-$PWD/../shared}/checks
EXTERNAL_CACHE=$PWD/.cache/external
export EXTERNAL_CACHE

outside() {
    if [ ! -e "$checks/$1.py" ]; then
        echo "needs ../shared: $1.py is not beside this clone"
        return 2
    fi
    check=$1
    shift
    .venv/bin/python "$checks/$check.py" "$url" "$@"
}

step "accessibility in a browser (axe)" outside check_axe --paths-file tests/standards/paths.txt
step "markup (Nu, html-validate)" outside check_html --paths-file tests/standards/paths.txt
tell
