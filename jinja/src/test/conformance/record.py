"""Records what real Jinja2, the Ansible filters and Copier's environment give for the cases of this suite.

    python -m venv v && v/bin/pip install copier==9.19.1 jinja2==3.1.6 jinja2-ansible-filters==1.3.2 \\
        jinja2-time==0.2.0 cookiecutter==2.7.1 setuptools
    v/bin/python jinja/src/test/conformance/record.py [AREA…]

Reads cases/AREA.txt and writes expected/AREA.jsonl. A case that gives another result the second time (random numbers,
addresses) is refused: it cannot be expected. The format of a case file:

    # a comment
    @context {"x": 1}         names for the cases below, until the next @context; the same for
    @envops {…}  @extensions […]  @templates {…}   (without a value: none)
    {{ x }}                   a case of one line
    <<<                       a case of several lines, each with its line feed …
    {{ x }}
    >>>                       … or >>>- to leave the last line feed out
    @each ["1", "'a'"] {{ § | int }}     one case for each text in place of §
"""

import json
import pathlib
import re
import sys

import oracle

HERE = pathlib.Path(__file__).resolve().parent
SETTINGS = ("context", "envops", "extensions", "templates")


def templates(text):
    """Yields (settings, template) for each case of a file."""
    settings = {}
    lines = iter(text.split("\n"))
    for line in lines:
        if not line or line.startswith("# ") or line == "#":
            continue
        word, _, rest = line.partition(" ")
        if line == "<<<":
            block = []
            for line in lines:
                if line in (">>>", ">>>-"):
                    break
                block.append(line)
            yield dict(settings), "\n".join(block) + ("\n" if line == ">>>" else "")
        elif word == "@each":
            values, end = json.JSONDecoder().raw_decode(rest)
            for value in values:
                yield dict(settings), rest[end + 1 :].replace("§", value)
        elif word[:1] == "@" and word[1:] in SETTINGS:
            settings.pop(word[1:], None)
            if rest.strip():
                settings[word[1:]] = json.loads(rest)
        else:
            yield dict(settings), line


def record(area):
    cases = []
    refused = []
    seen = set()
    for number, (settings, template) in enumerate(templates((HERE / "cases" / f"{area}.txt").read_text("utf-8")), 1):
        case = {"id": f"{area}-{number:03}", "area": area, "template": template, "context": {}, **settings}
        key = json.dumps([template, settings], sort_keys=True)
        if key in seen:
            refused.append(f"{case['id']}: this case is there already: {template}")
            continue
        seen.add(key)
        case["expect"] = oracle.render(case)
        try:
            same = json.dumps(case["expect"]) == json.dumps(oracle.render(case))
        except TypeError:
            refused.append(f"{case['id']}: the result is no JSON: {template}")
            continue
        if re.search(r"\bat 0x[0-9a-f]{5,}", case["expect"].get("output", "")):
            same = False
        if not same:
            refused.append(f"{case['id']}: another result each time: {template}")
            continue
        cases.append(case)
    if refused:
        sys.exit("\n".join(refused))
    path = HERE / "expected" / f"{area}.jsonl"
    path.write_text("".join(json.dumps(case, ensure_ascii=False) + "\n" for case in cases), encoding="utf-8")
    return len(cases)


def main():
    areas = sys.argv[1:] or sorted(path.stem for path in (HERE / "cases").glob("*.txt"))
    total = 0
    for area in areas:
        count = record(area)
        total += count
        print(f"{area}: {count}")
    print(f"{total} cases")


if __name__ == "__main__":
    main()
