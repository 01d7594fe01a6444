#!/bin/sh
# SPDX-License-Identifier: MIT
# Installs the pinned CPython 3.14 (for node) that regenerates the expected outputs.
# Needed only by people who change tests: `make test` compares with committed outputs.
set -e
cd "$(dirname "$0")"
npm ci --no-audit --no-fund
