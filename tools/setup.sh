#!/usr/bin/env bash
# Installs by apt what a job needs and this machine lacks: tools/setup.sh build|test|bench|fuzz|format
#
# Debian bookworm or newer, as root or with sudo. Silent, and without network, where nothing is missing.
# SPDX-License-Identifier: MIT
set -eu
job=${1:-build}
missing=""

# need_command COMMAND PACKAGE
need_command() {
  command -v "$1" >/dev/null 2>&1 || missing="$missing $2"
}

# need_header HEADER PACKAGE
need_header() {
  echo "#include <$1>" | gcc -E -x c - >/dev/null 2>&1 || missing="$missing $2"
}

need_command gcc gcc
need_command cmake cmake
need_command ninja ninja-build
need_command python3 python3-minimal
need_command make make
need_header math.h libc6-dev
case $job in
  build) ;;
  test)
    # The tests' own scripts use modules that the minimal package leaves out.
    python3 -c 'import argparse, concurrent.futures, difflib, json, pty, subprocess, tempfile' 2>/dev/null ||
      missing="$missing python3"
    ;;
  bench)
    need_command lua5.4 lua5.4
    need_command valgrind valgrind
    ;;
  fuzz)
    need_command clang clang
    # The sanitizers' and libFuzzer's runtime is a package by the name of clang's version.
    version=$(apt-cache depends clang 2>/dev/null | sed -n 's/.*Depends: clang-\([0-9]*\)$/\1/p')
    echo 'int LLVMFuzzerTestOneInput(void) { return 0; }' | clang -fsanitize=fuzzer -x c - -o /dev/null 2>/dev/null ||
      missing="$missing libclang-rt-${version:-14}-dev"
    ;;
  format) need_command clang-format clang-format ;;
  *)
    echo "usage: tools/setup.sh build|test|bench|fuzz|format" >&2
    exit 2
    ;;
esac
[ -n "$missing" ] || exit 0

as_root=""
if [ "$(id -u)" != 0 ]; then
  command -v sudo >/dev/null 2>&1 || {
    echo "please install as root:$missing" >&2
    exit 1
  }
  as_root=sudo
fi
echo "installing:$missing"
export DEBIAN_FRONTEND=noninteractive
$as_root apt-get update -qq
# shellcheck disable=SC2086  # a list of names
$as_root apt-get install -y -qq --no-install-recommends $missing >/dev/null
