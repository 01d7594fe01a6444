#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Fuzzes for a given time: make fuzz [SECONDS=600]. docs/testing.md says what to do with a finding.

Each target of build/fuzz grows its corpus in build/fuzz/corpus, from the programs in tests/ and what tests/fuzz/corpus
holds; then come random programs for the sanitize build. The exit status is 1 if there was a finding.
"""
import os
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
FOLDER = ROOT / "build/fuzz"
SEED_BYTES_MAX = 4000
HEAD_BYTES = 8


def compiled(path):
    """The .kbc file of a program, without the head that the target adds; empty for a program with a syntax error."""
    output = FOLDER / "seed.kbc"
    output.unlink(missing_ok=True)
    subprocess.run([ROOT / "build/sanitize/krait", "compile", path, output], stderr=subprocess.DEVNULL, check=False)
    return output.read_bytes()[HEAD_BYTES:] if output.exists() else b""


# How a program becomes a seed of each target.
TARGETS = {
    "compile_fuzz": lambda path: b"\0" + path.read_bytes(),
    "code_file_fuzz": compiled,
    "run_fuzz": pathlib.Path.read_bytes,
}


def fill_corpus(target, seed_of):
    """A folder with the seeds of a target, next to what earlier runs have found."""
    corpus = FOLDER / "corpus" / target
    corpus.mkdir(parents=True, exist_ok=True)
    for folder in ("language", "builtins", "errors", "modules"):
        for path in (ROOT / "tests" / folder).glob("*.py"):
            if path.stat().st_size <= SEED_BYTES_MAX: (corpus / path.stem).write_bytes(seed_of(path))
    for path in (ROOT / "tests/fuzz/corpus").glob(f"{target}-*"): (corpus / path.name).write_bytes(path.read_bytes())
    return corpus


def fuzz(target, seed_of, seconds):
    """True if libFuzzer found nothing."""
    corpus = fill_corpus(target, seed_of)
    findings = FOLDER / "findings"
    findings.mkdir(exist_ok=True)
    log = FOLDER / f"{target}.log"
    command = [FOLDER / target, f"-fork={os.cpu_count()}", "-ignore_crashes=1", "-ignore_timeouts=1", "-ignore_ooms=1",
               f"-max_total_time={seconds}", "-timeout=20", "-rss_limit_mb=4000", "-max_len=6000", "-close_fd_mask=3",
               f"-dict={ROOT / 'tests/fuzz/python.dict'}", f"-artifact_prefix={findings}/{target}-", corpus]
    before = set(findings.iterdir())
    with open(log, "wb") as output: subprocess.run(command, stdout=output, stderr=output, check=False)
    found = sorted(set(findings.iterdir()) - before)
    last = [line for line in log.read_text(errors="replace").splitlines() if "cov:" in line][-1:]
    print(f"{target}: {len(found)} findings; {''.join(last)}", *found[:10], sep="\n", flush=True)
    return not found and bool(last)


def main():
    seconds = int(sys.argv[1]) if len(sys.argv) > 1 else 600
    fine = [fuzz(target, seed_of, seconds) for target, seed_of in TARGETS.items()]
    done = subprocess.run([sys.executable, ROOT / "tests/fuzz/programs.py", ROOT / "build/sanitize/krait",
                           "--seconds", str(seconds), "--keep", FOLDER / "findings"], check=False)
    return 0 if all(fine) and done.returncode == 0 else 1


if __name__ == "__main__":
    sys.exit(main())
