#!/usr/bin/env bash
# Installs what a job needs and is missing: tools/setup.sh build|test|bench. Debian bookworm or newer, root or sudo.
# SPDX-License-Identifier: MIT
set -eu

packages=""
# need COMMAND PACKAGE
need() { command -v "$1" >/dev/null 2>&1 || packages="$packages $2"; }

need gcc gcc
need cmake cmake
need ninja ninja-build
need python3 python3-minimal
dpkg -s libc6-dev >/dev/null 2>&1 || packages="$packages libc6-dev"
if [ "${1:-build}" = bench ]; then
  need lua5.4 lua5.4
  need valgrind valgrind
fi
[ -z "$packages" ] && exit 0

as_root=""
[ "$(id -u)" = 0 ] || as_root=sudo
echo "installing:$packages"
$as_root apt-get update -qq
# shellcheck disable=SC2086
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $packages >/dev/null
