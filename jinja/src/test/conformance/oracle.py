"""Renders templates with real Jinja2 in Copier's environment. Used by record.py, and by the differential test over a pipe.

As a program: reads one case a line (JSON: template, context, envops, templates, extensions), writes one answer a line.
"""

import json
import os
import sys
import time
import warnings
from functools import partial
from pathlib import PurePath, PurePosixPath, PureWindowsPath

os.environ["TZ"] = "UTC"
time.tzset()
warnings.simplefilter("ignore")

import jinja2  # noqa: E402
import yaml  # noqa: E402
from copier._jinja_ext import SandboxedEnvironment, YieldExtension, get_yield_context  # noqa: E402
from jinja2.utils import internal_code  # noqa: E402
from pydantic_core import to_jsonable_python  # noqa: E402

PATHS = {"posix": PurePosixPath, "windows": PureWindowsPath, "native": PurePath}


def pathjoin(*path, mode="posix"):
    return str(PATHS[mode](*path))


def environment(case):
    """The environment that Copier makes for a template, with the case's own settings."""
    envops = {"keep_trailing_newline": True, **case.get("envops", {})}
    if "undefined" in envops:
        envops["undefined"] = getattr(jinja2, envops["undefined"].split(".")[-1])
    env = SandboxedEnvironment(
        loader=jinja2.DictLoader(case.get("templates", {})),
        extensions=["jinja2_ansible_filters.AnsibleCoreFiltersExtension", YieldExtension, *case.get("extensions", [])],
        **envops,
    )
    fallback = partial(to_jsonable_python, fallback=lambda value: str(value) if isinstance(value, PurePath) else value)
    env.filters["to_json"] = partial(env.filters["to_json"], default=fallback)
    env.globals["pathjoin"] = pathjoin
    return env


def position(error, main):
    """Line of an error, and the template it is in when that is not the main one."""
    if isinstance(error, jinja2.TemplateSyntaxError):
        found = {"line": error.lineno}
        if error.name:
            found["template_name"] = error.name
        return found
    found = {}
    traceback = error.__traceback__
    while traceback is not None:
        template = traceback.tb_frame.f_globals.get("__jinja_template__")
        # Jinja2 hides the functions it makes for unknown filters from the traceback it shows.
        if template is not None and traceback.tb_frame.f_code not in internal_code:
            found = {"line": template.get_corresponding_lineno(traceback.tb_lineno)}
            if template is not main and template.name:
                found["template_name"] = template.name
        traceback = traceback.tb_next
    return found


def render(case, env=None):
    """What a case expects: its output, or the class of the error with message and place."""
    main = None
    try:
        env = env or environment(case)
        main = env.from_string(case["template"])
        # Not render(): it rewrites the traceback, and the line is read from the real one.
        output = "".join(main.root_render_func(main.new_context(json.loads(json.dumps(case.get("context", {}))))))
    except RecursionError as error:
        return {"error": "RecursionError", "message": str(error)[:80]}
    except Exception as error:
        name = type(error).__name__
        if isinstance(error, yaml.YAMLError):
            name = "YAMLError"
        expected = {"error": name, "message": str(error)[:300]}
        if not isinstance(error, SyntaxError):
            expected.update(position(error, main))
        return expected
    expected = {"output": output}
    context = get_yield_context(env)
    if context.yield_name is not None:
        expected["yield"] = {"name": context.yield_name, "items": list(context.yield_iterable or [])}
    return expected


def main():
    plain = environment({})
    for line in sys.stdin:
        try:
            case = json.loads(line)
            settings = case.keys() & {"envops", "templates", "extensions"}
            answer = json.dumps(render(case, None if settings else plain))
        except Exception as error:
            answer = json.dumps({"unusable": f"{type(error).__name__}: {error}"})
        print(answer, flush=True)


if __name__ == "__main__":
    main()
