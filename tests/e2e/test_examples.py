# SPDX-License-Identifier: MIT
"""The examples print what CPython prints, and the light on the simulated board blinks."""
import pathlib
import re

from command import ROOT, check, check_output, krait, run_tests

EXAMPLES = ROOT / "examples"
EXPECTED = pathlib.Path(__file__).parent / "examples"


def test_examples(folder):
    for expected in sorted(EXPECTED.glob("*.out")):
        check_output(krait(EXAMPLES / f"{expected.stem}.py"), expected.read_text())


def test_blink(folder):
    ended = krait("-X", "pins", EXAMPLES / "blink.py")
    shown = ended.out + ended.err
    check(ended.status == 0 and "blinked twice\n" in ended.out, "runs to its end", ended)
    changes = re.findall(r"\bpin 2: (high|low)", shown)
    check(changes[-4:] == ["high", "low"] * 2, "the pin goes on and off twice", ended)
    check("pin 2" not in krait(EXAMPLES / "blink.py").out, "silent without -X pins")


run_tests(globals())
