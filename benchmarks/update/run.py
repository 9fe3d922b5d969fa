"""Times updates: wall clock, processor time of all processes, and the largest process."""

import argparse
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from large import EDITS, VERSIONS, checked, project, sizes, template
from workshop import Chora, Tool


@dataclass
class Cost:
    wall: float
    cpu: float
    peak: float
    """In MiB, of the largest process."""


def measured(tool: Tool, pristine: Path) -> Cost:
    shutil.rmtree(tool.project, ignore_errors=True)
    shutil.copytree(pristine, tool.project, symlinks=True)
    shutil.rmtree(tool.base / "home" / ".cache", ignore_errors=True)
    output = tool.base / "output.txt"
    command = [tool.program, "update", "-q", "--defaults", str(tool.project)]
    clock = [sys.executable, "-I", "-S", str(Path(__file__).with_name("clock.py")), str(output)]
    told = json.loads(subprocess.run(clock + command, cwd=tool.base, env=tool.env, check=True, capture_output=True).stdout)
    if told.pop("code"):
        raise RuntimeError(f"{' '.join(command)} failed\n{output.read_text()}")
    return Cost(**told)


def middle(costs: list[Cost]) -> Cost:
    return Cost(*(statistics.median(getattr(c, name) for c in costs) for name in ("wall", "cpu", "peak")))


def row(*cells: object) -> str:
    return "| " + " | ".join(f"{c:.2f}" if isinstance(c, float) else str(c) for c in cells) + " |"


def workshop(base: Path, files: int) -> tuple[Chora, Path]:
    tool = Chora("chora", base)
    template(tool, files)
    project(tool, files)
    pristine = base / "pristine"
    tool.project.rename(pristine)
    return tool, pristine


def side_by_side(base: Path, files: int, rounds: int) -> list[str]:
    chora, pristine = workshop(base, files)
    copier = Tool("copier", base)
    costs: dict[str, list[Cost]] = {"copier": [], "chora": []}
    for _ in range(rounds):
        trees = []
        for tool in (copier, chora):
            costs[tool.name].append(measured(tool, pristine))
            trees.append(checked(tool, files))
        if trees[0] != trees[1]:
            raise RuntimeError("Copier and chora made different projects")
        print({name: each[-1] for name, each in costs.items()}, file=sys.stderr, flush=True)
    theirs, ours = middle(costs["copier"]), middle(costs["chora"])
    return [
        f"## {files:,} templated files, {VERSIONS} versions, {EDITS} edits",
        "",
        f"From the first version to the last one ({sizes(pristine) // 1024:,} KiB of text), turn by turn, median of {rounds}"
        " round(s). Both programs make the same files, which every round checks.",
        "",
        row("", "Copier 9.19.1", "chora", "Copier / chora"),
        row("---", "---", "---", "---"),
        row("wall clock, s", theirs.wall, ours.wall, f"**{theirs.wall / ours.wall:.1f}**"),
        row("processor time, s", theirs.cpu, ours.cpu, f"**{theirs.cpu / ours.cpu:.1f}**"),
        row("largest process, MiB", round(theirs.peak), round(ours.peak), f"{theirs.peak / ours.peak:.1f}"),
    ]


def growth(base: Path, sizes_wanted: list[int]) -> list[str]:
    load = os.getloadavg()[0]
    busy = f"chora alone, one run each, load {load:.0f} at the start: on a busy machine processor time says more than the clock."
    out = ["## Growth", "", busy, ""]
    out += [row("files", "wall clock, s", "processor time, s", "processor ms per file", "largest process, MiB"), row(*["---"] * 5)]
    for files in sizes_wanted:
        tool, pristine = workshop(base / str(files), files)
        cost = measured(tool, pristine)
        checked(tool, files)
        out.append(row(f"{files:,}", cost.wall, cost.cpu, cost.cpu * 1000 / files, round(cost.peak)))
        print(out[-1], file=sys.stderr, flush=True)
        shutil.rmtree(base / str(files))
    return out


def main() -> None:
    parser = argparse.ArgumentParser(prog="benchmarks/update/run")
    parser.add_argument("--rounds", type=int, default=3, help="0 leaves Copier out, and its part of the page as it is")
    parser.add_argument("--files", type=int, default=1000)
    parser.add_argument("--growth", default="1000,2500,5000,10000")
    parser.add_argument("--docs", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="update-bench-") as folder:
        base = Path(folder)
        load = os.getloadavg()[0]
        out = ["# How fast an update is", "", "Made by `benchmarks/update/run --docs`."]
        out += [f"{os.cpu_count()} processors, load {load:.0f} at the start, {platform.system()}, Python {platform.python_version()}.", ""]
        out += side_by_side(base / "both", options.files, options.rounds) if options.rounds else []
        wanted = [int(n) for n in options.growth.split(",") if n]
        if wanted:
            out += ["", *growth(base, wanted)]
    text = "\n".join(out) + "\n"
    print(text)
    if options.docs:
        page = Path(__file__).resolve().parents[2] / "docs" / "update-benchmark.md"
        if not options.rounds and page.exists():
            kept = page.read_text().partition("\n## Growth")[0].rstrip("\n")
            text = kept + "\n\n" + text[text.index("## Growth"):]
        page.write_text(text)


if __name__ == "__main__":
    main()
