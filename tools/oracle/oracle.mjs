// Runs test programs with CPython 3.14 and records what they print.
//
//   node oracle.mjs [--check] [--seed N] FILE.py ...
//
// Beside each FILE.py it writes FILE.out: the program's standard output and, when the exit
// status is not zero, a line `--- stderr (exit N)` followed by the standard error. With
// --check nothing is written; files whose recorded output differs are named instead. --seed
// fixes string hashing, so that two runs with different seeds expose a program whose output
// depends on the order of a set.
//
// SPDX-License-Identifier: MIT

import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { loadPyodide } from "pyodide";

const here = dirname(fileURLToPath(import.meta.url));

function parseArguments(argv) {
  const options = { check: false, seed: "0", files: [] };
  for (let i = 0; i < argv.length; i++) {
    if (argv[i] === "--check") options.check = true;
    else if (argv[i] === "--seed") options.seed = argv[++i];
    else options.files.push(argv[i]);
  }
  return options;
}

// Makes each folder of tests visible to the interpreter, so that tests can import helpers
// and tracebacks can quote the source.
function mountFolder(pyodide, mounts, folder) {
  if (!mounts.has(folder)) {
    const point = `/tests/${mounts.size}`;
    pyodide.FS.mkdirTree(point);
    pyodide.FS.mount(pyodide.FS.filesystems.NODEFS, { root: folder }, point);
    mounts.set(folder, point);
  }
  return mounts.get(folder);
}

function expectedText(result) {
  const [stdout, stderr, exitStatus] = result;
  if (exitStatus === 0) return stdout;
  const separator = stdout === "" || stdout.endsWith("\n") ? "" : "\n";
  return `${stdout}${separator}--- stderr (exit ${exitStatus})\n${stderr}`;
}

async function startInterpreter(seed) {
  const env = { PYTHONHASHSEED: seed, HOME: "/tmp" };
  // What the interpreter itself reports between programs is of no interest.
  const pyodide = await loadPyodide({ env, stderr: () => {} });
  pyodide.runPython(readFileSync(resolve(here, "run_program.py"), "utf-8"));
  return { pyodide, runProgram: pyodide.globals.get("run_program"), mounts: new Map() };
}

// Runs one program as the main program of an interpreter of its own.
async function runAlone(path) {
  const output = { stdout: "", stderr: "" };
  const pyodide = await loadPyodide({
    args: [basename(path)],
    env: { HOME: "/tmp" },
    stdout: (line) => (output.stdout += line + "\n"),
    stderr: (line) => (output.stderr += line + "\n"),
    fsInit: async (FS) => {
      FS.mkdirTree("/alone");
      FS.mount(FS.filesystems.NODEFS, { root: dirname(path) }, "/alone");
      FS.chdir("/alone");
    },
  });
  const status = pyodide._module._run_main();
  return expectedText([output.stdout, output.stderr.replaceAll("/alone/", ""), status]);
}

async function runFile(interpreter, path) {
  const { pyodide, runProgram, mounts } = interpreter;
  const folder = mountFolder(pyodide, mounts, dirname(path));
  const inputPath = path.replace(/\.py$/, ".in");
  const input = existsSync(inputPath) ? readFileSync(inputPath, "utf-8") : "";
  const proxy = runProgram(folder, basename(path), input);
  if (!proxy) return runAlone(path);
  const text = expectedText(proxy.toJs());
  proxy.destroy();
  return text;
}

// Returns whether the recorded output was already right.
function record(file, path, text, isCheck) {
  const output = path.replace(/\.py$/, ".out");
  const recorded = existsSync(output) ? readFileSync(output, "utf-8") : null;
  if (text === recorded) return true;
  console.log(`${isCheck ? "differs" : "written"}: ${file}`);
  if (!isCheck) writeFileSync(output, text);
  return false;
}

async function main() {
  const options = parseArguments(process.argv.slice(2));
  let interpreter = await startInterpreter(options.seed);
  let isFresh = true;
  let failures = 0;
  for (let i = 0; i < options.files.length; i++) {
    const path = resolve(options.files[i]);
    try {
      const text = await runFile(interpreter, path);
      isFresh = false;
      if (!record(options.files[i], path, text, options.check) && options.check) failures++;
    } catch (error) {
      // The WebAssembly build itself broke down: once more in a new interpreter, then give up.
      interpreter = await startInterpreter(options.seed);
      if (isFresh) {
        console.log(`breaks the interpreter: ${options.files[i]}`);
        failures++;
      } else i--;
      isFresh = true;
    }
  }
  process.exit(failures > 0 ? 1 : 0);
}

// Deep recursion in a program needs more C stack than node grants: start again with more.
function restartWithLargeStack() {
  const command = 'ulimit -s 130000 2>/dev/null || ulimit -s unlimited; exec "$@"';
  const program = [process.execPath, "--stack-size=120000", ...process.argv.slice(1)];
  const result = spawnSync("sh", ["-c", command, "sh", ...program], { stdio: "inherit" });
  process.exit(result.status ?? 1);
}

if (process.execArgv.some((argument) => argument.startsWith("--stack-size"))) await main();
else restartWithLargeStack();
