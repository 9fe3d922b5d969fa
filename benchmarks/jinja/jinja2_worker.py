"""Measures real Jinja2 for benchmarks/jinja/run: reads `case mode milliseconds`, answers `operations cpu_ns`."""

import json
import pathlib
import sys
import time

import jinja2

FOLDER = pathlib.Path(__file__).parent / "templates"
CASES = {"a": "dockerfile.j2", "b": "table.j2", "c": "page.j2", "d": "text.j2", "e": "dockerfile.j2"}


def main():
    context = json.loads((FOLDER / "context.json").read_text())
    loader = jinja2.FileSystemLoader(FOLDER)
    options = {"loader": loader, "keep_trailing_newline": True, "trim_blocks": True, "lstrip_blocks": True}
    environment = jinja2.Environment(auto_reload=False, **options)
    sources = {case: (FOLDER / name).read_text() for case, name in CASES.items()}

    def render(case):
        environment.get_template(CASES[case]).render(context)

    def parse(case):
        environment.from_string(sources[case])

    def once(case):
        jinja2.Environment(**options).get_template(CASES[case]).render(context)

    print("ready", jinja2.__version__, sys.version.split()[0], flush=True)
    for line in sys.stdin:
        case, mode, milliseconds = line.split()
        if mode == "output":
            text = environment.get_template(CASES[case]).render(context)
            print(json.dumps(text), flush=True)
            continue
        work = {"render": render, "parse": parse, "once": once}[mode]
        operations = 0
        start = time.thread_time_ns()
        end = start + int(milliseconds) * 1_000_000
        now = start
        batch = 1
        while now < end:
            for _ in range(batch):
                work(case)
            operations += batch
            before, now = now, time.thread_time_ns()
            # Asking for the time costs about a microsecond: not after each of many small operations.
            if now - before < 1_000_000:
                batch *= 2
        print(operations, now - start, flush=True)


if __name__ == "__main__":
    main()
