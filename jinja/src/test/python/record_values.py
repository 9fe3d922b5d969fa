"""Record what CPython 3.11, markupsafe and Jinja2's sandbox make of operations on values, one JSON object a line and a file per area.

    python3.11 record_values.py ../resources/dev/chora/jinja/python/values

A row has the operation, the reprs of its arguments, and the repr of the result or class and text of the error.
Methods are operations with a leading dot; `self` is the receiver afterwards where the call changed it.
"""

import datetime
import json
import operator
import pathlib
import re
import sys

from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup, escape

from value_rows import AREAS

NAMES = {
    "datetime": datetime, "Markup": Markup, "range": range, "float": float, "set": set, "escape": escape,
}

SANDBOX = SandboxedEnvironment()

OPERATIONS = {
    "add": operator.add, "sub": operator.sub, "mul": operator.mul, "div": operator.truediv,
    "floordiv": operator.floordiv, "mod": operator.mod, "pow": operator.pow, "neg": operator.neg,
    "pos": operator.pos, "eq": operator.eq, "ne": operator.ne, "lt": operator.lt, "le": operator.le,
    "gt": operator.gt, "ge": operator.ge, "in": lambda item, container: item in container,
    "bool": bool, "str": str, "repr": repr, "ascii": ascii, "len": len, "list": list, "int": int, "float": float,
    "abs": abs, "round": round, "item": operator.getitem, "hash": lambda o: bool(hash(o)) or True,
    "slice": lambda o, start, stop, step: o[start:stop:step], "format": format, "sorted": sorted,
    "attr": getattr, "escape": escape, "dumps": json.dumps, "loads": json.loads, "dict": dict,
}


def run(operation, arguments):
    values = [eval(a, NAMES) for a in arguments if not re.match(r"[a-z_]+=", a)]
    keywords = eval("dict(" + ", ".join(arguments[len(values):]) + ")", NAMES)
    row = {"op": operation, "args": [repr(v) for v in values]}
    if keywords:
        row["kwargs"] = {k: repr(v) for k, v in keywords.items()}
    before = repr(values[0])
    try:
        if operation.startswith("."):
            # The sandbox runs format and format_map by rules of its own.
            result = SANDBOX.getattr(values[0], operation[1:])(*values[1:], **keywords)
        else:
            result = OPERATIONS[operation](*values, **keywords)
        row["repr"] = repr(result)
    except Exception as error:
        row["error"] = type(error).__name__
        row["message"] = str(error)
    if operation.startswith(".") and repr(values[0]) != before:
        row["self"] = repr(values[0])
    return row


def main():
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    total = 0
    for area, rows in AREAS.items():
        lines = dict.fromkeys(json.dumps(run(r[0], r[1:])) for r in rows)
        total += len(lines)
        (folder / f"{area}.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
        print(area, len(lines))
    print("rows", total)


if __name__ == "__main__":
    main()
