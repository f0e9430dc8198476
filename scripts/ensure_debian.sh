#!/bin/sh
# Installs Debian packages whose command is missing: scripts/ensure_debian.sh chromium pdftotext=poppler-utils
# Each argument is COMMAND, or COMMAND=PACKAGE where they differ. Without root or apt it tells what is missing;
# never fails, since the tests that need the command are then left out by name.
set -u
packages=""
for pair in "$@"; do
    command -v "${pair%%=*}" >/dev/null || packages="$packages ${pair##*=}"
done
[ -n "$packages" ] || exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Installing$packages"
    export DEBIAN_FRONTEND=noninteractive
    # shellcheck disable=SC2086 # a list of names
    apt-get update -qq && apt-get install -y -qq --no-install-recommends $packages >/dev/null && exit 0
fi
echo "Not on this machine, and not to be installed by this user:$packages" >&2
