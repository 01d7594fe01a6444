// Runs make_tables.py with the oracle's CPython 3.14.
//
// SPDX-License-Identifier: MIT

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const { loadPyodide } = createRequire(resolve(here, "../oracle/oracle.mjs"))("pyodide");
const pyodide = await loadPyodide();
pyodide.runPython(readFileSync(resolve(here, "make_tables.py"), "utf-8"));
const make = pyodide.globals.get(process.argv[2] === "--check" ? "checksums" : "tables");
process.stdout.write(make());
