"""Runs every case through every program and prints what became of it as a Markdown table."""

import shutil
import sys
import tempfile
from pathlib import Path

from cases import CASES, Case
from judging import After, Fact, snapshot
from workshop import NEW, OLD, Chora, Cruft, Tool, commit

BEGIN, END = "<!-- table: benchmarks/update/nasty -->", "<!-- end of table -->"
TOOLS = {"Copier 9.19.1": Tool, "cruft": Cruft, "chora": Chora}


def outcome(case: Case, name: str, base: Path) -> list[Fact]:
    tool = TOOLS[name](name, base)
    tool.publish(case.old, OLD)
    late = case.number == "12"
    if late:
        tool.publish(case.new, NEW)
    tool.make()
    commit(tool.project, tool.env)
    if not late:
        tool.publish(case.new, NEW)
    case.user(tool)
    commit(tool.project, tool.env)
    before = snapshot(tool.project)
    done = case.act(tool)
    facts = case.judge(After(tool, done, before))
    (base / "output.txt").write_text(f"exit {done.code}\n{done.output}")
    return facts


def cell(facts: list[Fact]) -> str:
    good = all(found.ok for found in facts)
    texts = [found.text if found.ok else f"**{found.text}**" for found in facts]
    return ("✓ " if good else "✗ ") + ", ".join(dict.fromkeys(texts))


def main(arguments: list[str]) -> int:
    words = [word for word in arguments if not word.startswith("--")]
    wanted = [case for case in CASES if not words or any(w == case.number or w in case.title for w in words)]
    base = Path(tempfile.mkdtemp(prefix="nasty-"))
    rows = ["| | case | " + " | ".join(TOOLS) + " |", "| --- |" + " --- |" * (len(TOOLS) + 1)]
    sound = dict.fromkeys(TOOLS, 0)
    asked = dict.fromkeys(TOOLS, 0)
    for case in wanted:
        cells = []
        for name in TOOLS:
            if name in case.without:
                cells.append("has none")
                continue
            facts = outcome(case, name, base / case.number / name.split()[0])
            asked[name] += 1
            sound[name] += all(found.ok for found in facts)
            cells.append(cell(facts))
        rows.append(f"| {case.number} | {case.title} | " + " | ".join(cells) + " |")
        print(rows[-1], file=sys.stderr, flush=True)
    rows.append("| | **nothing lost, nothing broken, nothing hidden** | " + " | ".join(f"{sound[n]} of {asked[n]}" for n in TOOLS) + " |")
    table = "\n".join(rows) + "\n"
    print(table)
    if "--docs" in arguments:
        page = Path(__file__).resolve().parents[2] / "docs" / "update.md"
        text = page.read_text()
        start, stop = text.index(BEGIN) + len(BEGIN), text.index(END)
        page.write_text(text[:start] + "\n" + table + text[stop:])
    if "--keep" in arguments:
        print(f"kept: {base}", file=sys.stderr)
    else:
        shutil.rmtree(base)
    return 0 if sound["chora"] == asked["chora"] else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
