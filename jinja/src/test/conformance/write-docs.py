"""Writes the table of scores into docs/jinja-conformance.md.

    python3 jinja/src/test/conformance/write-docs.py
"""

import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[4]
PAGE = ROOT / "docs" / "jinja-conformance.md"
MARKS = ("<!-- table: write-docs.py -->\n", "<!-- end of table -->\n")

run = subprocess.run([str(ROOT / "jinja" / "conformance")], capture_output=True, text=True, encoding="utf-8")
lines = run.stdout.splitlines()
if not lines or not re.fullmatch(r"\d+ passed, \d+ failed", lines[-1]):
    sys.exit(run.stderr or "jinja/conformance printed nothing")
table = "\n".join(line for line in lines if line.startswith("| "))
text = PAGE.read_text("utf-8")
before, _, rest = text.partition(MARKS[0])
_, _, after = rest.partition(MARKS[1])
PAGE.write_text(f"{before}{MARKS[0]}{table}\n\n{lines[-1]}\n{MARKS[1]}{after}", encoding="utf-8")
print(lines[-1])
