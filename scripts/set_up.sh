#!/bin/sh
# Makes .venv and puts the pinned packages in it.
#   scripts/set_up.sh requirements.txt        what the program needs
#   scripts/set_up.sh requirements-dev.txt    that, and what its tests and checks need
# Needs Python 3.11 or newer and the package registry; uv (itself from the registry) makes it fast.
set -eu
cd "$(dirname "$0")/.."
requirements=$1
python=${PYTHON:-python3}
uv_version=0.13.9

"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || {
    echo "Python 3.11 or newer is needed; this is $("$python" --version)." >&2
    exit 1
}
if [ ! -x .venv/bin/python ]; then
    echo "Making .venv"
    if ! "$python" -m venv .venv 2>/dev/null; then
        rm -rf .venv
        # Debian's own Python comes without ensurepip.
        if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
            apt-get update -qq
            DEBIAN_FRONTEND=noninteractive apt-get install -y -qq python3-venv >/dev/null
        fi
        "$python" -m venv .venv
    fi
fi
if ! .venv/bin/python -c "import importlib.metadata as m, sys; sys.exit(m.version('uv') != '$uv_version')" 2>/dev/null; then
    .venv/bin/python -m pip install --quiet --disable-pip-version-check "uv==$uv_version"
fi
echo "Installing $requirements"
VIRTUAL_ENV="$PWD/.venv" .venv/bin/uv pip install --quiet --require-hashes -r "$requirements"
VIRTUAL_ENV="$PWD/.venv" .venv/bin/uv pip install --quiet --no-deps -e .
