// Runs make_data.py with the oracle's CPython 3.14 and writes data/unicode.dat. With --check it writes nothing and says
// whether the file is what would be made.
//
// SPDX-License-Identifier: MIT

import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const output = resolve(here, "../../data/unicode.dat");
const { loadPyodide } = createRequire(resolve(here, "../oracle/oracle.mjs"))("pyodide");
const pyodide = await loadPyodide();
pyodide.runPython(readFileSync(resolve(here, "make_data.py"), "utf-8"));
const made = Buffer.from(pyodide.globals.get("make")(readFileSync(resolve(here, "aliases.txt"), "utf-8")).toJs());
if (process.argv[2] !== "--check") writeFileSync(output, made);
else if (!made.equals(readFileSync(output))) {
  console.log("data/unicode.dat is not up to date");
  process.exit(1);
}
