"""Turns reports of `chora verify --json` into the table of docs/verified.md.

Usage: table.py REPORT.json... [--optional STEPS] [--docs FILE]

Prints the table; with --docs writes the page too. Ends with exit code 1 when a step was not run that is not optional.
"""

import argparse
import json
import os
import pathlib
import platform
import sys

COLUMNS = [
    ("tests.coverage", "coverage"),
    ("context.size", "context"),
    ("context.saved", "saved"),
    ("build.cold", "cold build"),
    ("build.cached", "rebuild"),
    ("image.size", "size"),
    ("image.layers", "layers"),
    ("run.start", "start"),
    ("run.healthy", "healthy"),
    ("health.p50", "health p50"),
    ("health.p99", "p99"),
    ("run.stop", "stop"),
    ("test-build.cold", "test cold"),
    ("test-build.cached", "rebuild"),
    ("test-image.size", "size"),
    ("test-image.run", "tests"),
]

HEAD = """# Verified projects

What `chora verify --level run` measured on generated projects, one row each. A target that was missed is **bold**; a dot is a
figure that the project does not have, for example the health of a command-line tool. `.ci/containers --docs` measures again
and renews this page.

"""


def number(value, unit):
    if unit == "" or abs(value) >= 100:
        text = str(round(value))
    else:
        text = f"{value:.1f}" if abs(value) >= 10 else f"{value:.2f}"
        text = text.rstrip("0").rstrip(".")
    return f"{text} {unit}".strip()


def figures(report):
    found = {}
    for step in report["steps"]:
        for figure in step["figures"]:
            found.setdefault(figure["name"], figure)
    return found


def cell(figure):
    if figure is None:
        return "."
    text = number(figure["value"], figure["unit"])
    return text if figure["good"] else f"**{text}**"


def target(name, reports):
    for report in reports:
        figure = figures(report).get(name)
        if figure and figure["at_most"] is not None:
            return "≤ " + number(figure["at_most"], figure["unit"])
        if figure and figure["at_least"] is not None:
            return "≥ " + number(figure["at_least"], figure["unit"])
    return ""


def verdict(report):
    counts = report["counts"]
    word = "green" if report["verdict"] == "pass" else report["verdict"]
    return f"{word}: {counts['pass']} passed, {counts['fail']} failed, {counts['not run']} not run"


def rows(names, reports):
    columns = [column for column in COLUMNS if any(column[0] in figures(report) for report in reports)]
    yield ["project", "result", *[title for _, title in columns]]
    yield ["target", "", *[target(name, reports) for name, _ in columns]]
    for name, report in zip(names, reports, strict=True):
        found = figures(report)
        yield [name, verdict(report), *[cell(found.get(figure)) for figure, _ in columns]]


def plain(table):
    widths = [max(len(row[i]) for row in table) for i in range(len(table[0]))]
    return "\n".join("  ".join(c.ljust(w) for c, w in zip(row, widths, strict=True)).rstrip() for row in table) + "\n"


def markdown(table):
    lines = ["| " + " | ".join(table[0]) + " |", "|" + " --- |" * len(table[0])]
    lines += ["| " + " | ".join(row) + " |" for row in table[1:]]
    return "\n".join(lines) + "\n"


def not_run(names, reports):
    reasons = {}
    for name, report in zip(names, reports, strict=True):
        for step in report["steps"]:
            if step["verdict"] == "not run":
                reasons.setdefault((step["id"], step["why"]), []).append(name)
    lines = [f"- `{step}`: {why} ({', '.join(where)})\n" for (step, why), where in sorted(reasons.items())]
    return "".join(lines)


def page(names, reports, table):
    engine = next(
        (step["evidence"][0] for r in reports for step in r["steps"] if step["id"] == "image.engine" and step["evidence"]),
        "no engine",
    )
    text = HEAD + markdown(table)
    text += f"\nMeasured on {reports[0]['started'][:10]} with {engine}; {platform.system()}, {os.cpu_count()} processors. "
    text += "Builds without a cache still use the cache mounts that earlier builds filled.\n"
    open_steps = not_run(names, reports)
    if open_steps:
        text += "\nNot run there, and so not proved there:\n\n" + open_steps
    return text


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("reports", nargs="+", type=pathlib.Path)
    parser.add_argument("--optional", default="", help="steps that need not be run, with commas between them")
    parser.add_argument("--docs", type=pathlib.Path)
    arguments = parser.parse_args()
    names = [path.stem for path in arguments.reports]
    reports = [json.loads(path.read_text(encoding="utf-8")) for path in arguments.reports]
    table = list(rows(names, reports))
    sys.stdout.write(plain(table))
    if arguments.docs:
        arguments.docs.write_text(page(names, reports, table), encoding="utf-8")
    missing = [
        f"{name}: {step['id']} was not run: {step['why']}"
        for name, report in zip(names, reports, strict=True)
        for step in report["steps"]
        if step["verdict"] == "not run" and step["id"] not in arguments.optional.split(",")
    ]
    if missing:
        sys.exit("\n".join(missing))


if __name__ == "__main__":
    main()
