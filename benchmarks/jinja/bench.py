"""Runs chora, Jinja2 and Jinjava in turns on the same templates and prints the table of docs/jinja-benchmarks.md.

Called by the script `run`, which knows the interpreters and the class path. Each figure is the median of several
rounds; in each round every engine gets the same share of processor time, one after the other.
"""

import argparse
import json
import os
import platform
import pathlib
import statistics
import subprocess
import sys

HERE = pathlib.Path(__file__).parent
NAMES = {
    "a": "(a) Dockerfile, 200 lines, 216 tags",
    "b": "(b) table, 1,000 rows with filters",
    "c": "(c) macros and inheritance",
    "d": "(d) long text, few expressions",
}
ENGINES = ["chora", "jinja2", "jinjava"]


class Engine:
    def __init__(self, command):
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.version = self.process.stdout.readline().split()[1:]

    def ask(self, line):
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline()
        if not answer:
            raise SystemExit(f"{self.process.args[0]} ended at: {line}")
        return answer

    def microseconds(self, case, mode, milliseconds):
        operations, nanoseconds = map(int, self.ask(f"{case} {mode} {milliseconds}").split())
        return nanoseconds / operations / 1000


def measure(engines, case, mode, options):
    times = {name: [] for name in engines}
    for name, engine in engines.items():
        engine.microseconds(case, mode, options.warmup)
    for _ in range(options.rounds):
        for name, engine in engines.items():
            times[name].append(engine.microseconds(case, mode, options.millis))
    return {name: statistics.median(all_times) for name, all_times in times.items()}


def show(value):
    return f"{value:,.1f}" if value < 1000 else f"{value:,.0f}"


def rows(engines, title, cases, mode, options):
    print(f"\n| {title} | chora µs | Jinja2 µs | Jinjava µs | Jinja2 / chora | Jinjava / chora |")
    print("| --- | ---: | ---: | ---: | ---: | ---: |")
    for case, name in cases.items():
        times = measure(engines, case, mode, options)
        cells = [show(times[engine]) for engine in ENGINES]
        ratios = [f"{times[engine] / times['chora']:.1f}x" for engine in ENGINES[1:]]
        print("| " + " | ".join([name, *cells, *ratios]) + " |", flush=True)


def outputs(engines):
    different = []
    for case in NAMES:
        texts = {name: json.loads(engine.ask(f"{case} output 0")) for name, engine in engines.items()}
        if texts["chora"] != texts["jinja2"]:
            raise SystemExit(f"chora and Jinja2 do not print the same for case {case}")
        if texts["jinjava"] != texts["jinja2"]:
            different.append(case)
    return different


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--java", required=True)
    parser.add_argument("--classpath", required=True)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--millis", type=int, default=400)
    parser.add_argument("--warmup", type=int, default=2000)
    options = parser.parse_args()
    # One compiler thread and one collector thread leave the measured thread a core of its own on two cores.
    java = [options.java, "-XX:+UseSerialGC", "-Xms512m", "-Xmx512m", "-cp", options.classpath]
    worker = [*java, "dev.chora.benchmarks.Worker"]
    folder = str(HERE / "templates")
    engines = {
        "chora": Engine([*worker, "chora", folder]),
        "jinja2": Engine([sys.executable, str(HERE / "jinja2_worker.py")]),
        "jinjava": Engine([*worker, "jinjava", folder]),
    }
    different = outputs(engines)
    versions = engines["jinja2"].version
    print(f"chora, Jinja2 {versions[0]} on CPython {versions[1]}, Jinjava 2.8.4 on Java {engines['chora'].version[0]};")
    print(f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores. Median of {options.rounds} rounds of")
    print(f"{options.millis} ms of processor time for each engine in turn, after {options.warmup} ms of warming up.")
    if different:
        print(f"Jinjava prints something else in {', '.join(different)}; chora and Jinja2 print the same bytes in all.")
    rows(engines, "rendering, parsed before", NAMES, "render", options)
    rows(engines, "parsing and rendering once", NAMES, "once", options)
    rows(engines, "(e) parsing alone", {"a": "template of (a)", "b": "of (b)", "c": "of (c)", "d": "of (d)"}, "parse", options)


if __name__ == "__main__":
    main()
