"""Runs Jinja extensions that are written in Python for a renderer that is not.

One JSON text a line: requests on standard input, replies on standard output. While a request is worked on, the helper
may ask for the value of a variable itself ({"ask": name}) and then reads the answer before it goes on.
"""

import datetime
import json
import os
import pathlib
import sys
import traceback
import types

_replies = os.fdopen(os.dup(1), "w", encoding="utf-8", newline="\n")
os.dup2(2, 1)  # whatever an extension prints must not get between the replies
_requests = sys.stdin
_objects = {}


def _send(reply):
    _replies.write(json.dumps(reply, ensure_ascii=True, allow_nan=False) + "\n")
    _replies.flush()


def _receive():
    line = _requests.readline()
    if not line:
        sys.exit(0)
    return json.loads(line)


try:
    import jinja2
    import jinja2.ext
    import jinja2.nodes
    import jinja2.runtime
    import jinja2.sandbox
    import jinja2.utils
    import markupsafe
except ImportError as error:
    _send({"missing": error.name or "jinja2"})
    sys.exit(0)


class _Opaque:
    """A value that only the renderer understands."""

    def __init__(self, text):
        self._text = text

    def __repr__(self):
        return self._text


def encode(value):
    """Turns a value into what JSON has; values of other types stay here and are known by a number."""
    if value is None or isinstance(value, (bool, int)) and type(value) in (bool, int):
        return value
    if type(value) is str:
        return value
    if type(value) is float:
        return value if value - value == 0 else {"$": "float", "v": repr(value)}
    if type(value) is list:
        return [encode(item) for item in value]
    if type(value) is tuple:
        return {"$": "tuple", "v": [encode(item) for item in value]}
    if type(value) is dict:
        if all(type(key) is str for key in value) and "$" not in value:
            return {key: encode(item) for key, item in value.items()}
        return {"$": "dict", "v": [[encode(key), encode(item)] for key, item in value.items()]}
    if type(value) in (set, frozenset):
        return {"$": "set", "v": [encode(item) for item in value]}
    if isinstance(value, markupsafe.Markup):
        return {"$": "markup", "v": str(value)}
    if isinstance(value, jinja2.Undefined):
        return {"$": "undefined", "v": value._undefined_name or ""}
    if isinstance(value, str):
        return str(value)
    if isinstance(value, pathlib.PurePath):
        return {"$": "path", "v": value.as_posix()}
    if type(value) is datetime.datetime and value.tzinfo is None:
        return {"$": "datetime", "v": value.isoformat()}
    if type(value) is datetime.date:
        return {"$": "date", "v": value.isoformat()}
    if isinstance(value, bytes):
        return {"$": "bytes", "v": list(value)}
    number = id(value)
    _objects[number] = value
    return {"$": "object", "id": number, "type": type(value).__name__, "call": callable(value)}


def decode(value):
    """The opposite of encode."""
    if isinstance(value, list):
        return [decode(item) for item in value]
    if not isinstance(value, dict):
        return value
    kind = value.get("$")
    if kind is None:
        return {key: decode(item) for key, item in value.items()}
    if kind == "object":
        return _objects[value["id"]]
    content = value["v"]
    if kind == "dict":
        return {decode(key): decode(item) for key, item in content}
    if kind == "tuple":
        return tuple(decode(item) for item in content)
    if kind == "set":
        return {decode(item) for item in content}
    if kind == "bytes":
        return bytes(content)
    if kind == "undefined":
        return _environment.undefined(name=content or None)
    simple = {
        "float": float,
        "markup": markupsafe.Markup,
        "path": pathlib.PurePosixPath,
        "date": datetime.date.fromisoformat,
        "datetime": datetime.datetime.fromisoformat,
        "time": datetime.time.fromisoformat,
        "opaque": _Opaque,
    }
    return simple[kind](content)


class _RemoteContext(jinja2.runtime.Context):
    """A context whose variables are with the renderer."""

    def resolve_or_missing(self, key):
        _send({"ask": key})
        reply = _receive()
        return decode(reply["value"]) if "value" in reply else jinja2.runtime.missing


class ContextHook(jinja2.ext.Extension):
    """Changes what templates see; the order is that of the package: the hook that was loaded last comes first."""

    def __init__(self, environment):
        super().__init__(environment)
        _hooks.insert(0, self)

    def hook(self, context):
        raise NotImplementedError


class TemplateExtensionLoader(jinja2.ext.Extension):
    """Loading by path is done here anyway."""


_hooks = []
_environment = None
_root = ""


def _stand_in(name, **content):
    module = types.ModuleType(name)
    module.__path__ = []
    for key, item in content.items():
        setattr(module, key, item)
    sys.modules[name] = module


for _package in ("copier_template_extensions", "copier_templates_extensions"):
    for _module in ("", ".extensions", ".extensions.context", ".extensions.loader", "._internal", "._internal.context"):
        _stand_in(_package + _module, ContextHook=ContextHook, TemplateExtensionLoader=TemplateExtensionLoader)


def _load(name):
    """The class that a name of _jinja_extensions stands for: module.Class, module:Class or path.py:Class."""
    module_name, colon, class_name = name.partition(":")
    if not colon:
        module_name, _, class_name = name.rpartition(".")
    try:
        module = __import__(module_name, None, None, [class_name])
    except ImportError as error:
        path = pathlib.Path(_root, module_name)
        if not colon or not path.exists():
            raise LookupError(f"no module {module_name!r}: {error}") from error
        import importlib.util

        full_name = "copier_template_extensions." + path.stem
        specification = importlib.util.spec_from_file_location(full_name, path)
        module = importlib.util.module_from_spec(specification)
        sys.modules[full_name] = module
        specification.loader.exec_module(module)
    try:
        return getattr(module, class_name)
    except AttributeError:
        raise LookupError(f"{module_name!r} has no {class_name!r}") from None


def start(request):
    """Makes an environment with the extensions and tells what they added to it."""
    global _environment, _root
    _root = request["root"]
    options = {key: value for key, value in request["options"].items() if value is not None}
    _environment = jinja2.sandbox.SandboxedEnvironment(loader=jinja2.FileSystemLoader(_root), **options)
    before = {kind: dict(getattr(_environment, kind)) for kind in ("filters", "tests", "globals")}
    unsupported = []
    for name in request["names"]:
        try:
            extension = _load(name)(_environment)
        except Exception as error:
            return {"failed": name, "message": _told(error), "module": getattr(error, "name", None) or ""}
        kind = type(extension)
        if extension.tags:
            unsupported.append([name, "adds the tag " + ", ".join(sorted(extension.tags))])
        for method in ("preprocess", "filter_stream"):
            if getattr(kind, method) is not getattr(jinja2.ext.Extension, method):
                unsupported.append([name, "rewrites templates while they are read (" + method + ")"])

    def added(kind):
        return {k: v for k, v in getattr(_environment, kind).items() if k not in before[kind] or before[kind][k] is not v}

    return {
        "filters": sorted(added("filters")),
        "tests": sorted(added("tests")),
        "globals": {key: encode(value) for key, value in added("globals").items()},
        "hooks": len(_hooks),
        "unsupported": unsupported,
    }


def _told(error):
    """The error and, where it is in a file of the template, the line."""
    text = type(error).__name__ + ": " + str(error)
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        if _root and frame.filename.startswith(_root + os.sep):
            return f"{text} ({os.path.relpath(frame.filename, _root)}:{frame.lineno})"
    return text


def _call(function, request):
    arguments = [decode(item) for item in request["args"]]
    keywords = {key: decode(item) for key, item in request["kwargs"].items()}
    passed = getattr(jinja2.utils._PassArg.from_obj(function), "name", None)
    if passed == "context":
        arguments.insert(0, _RemoteContext(_environment, {}, None, {}))
    elif passed == "eval_context":
        arguments.insert(0, jinja2.nodes.EvalContext(_environment))
    elif passed == "environment":
        arguments.insert(0, _environment)
    value = function(*arguments, **keywords)
    return list(value) if isinstance(value, types.GeneratorType) else value


def hook(request):
    """Runs the hooks and tells what they changed."""
    context = decode(request["context"])
    before = {key: json.dumps(encode(item), sort_keys=True) for key, item in context.items()}
    for extension in _hooks:
        returned = extension.hook(context)
        if returned is not None:
            context.update(returned)
    changed = {}
    for key, item in context.items():
        encoded = encode(item)
        if key not in before or before[key] != json.dumps(encoded, sort_keys=True):
            changed[key] = encoded
    return {"changed": changed, "removed": [key for key in before if key not in context]}


def _attribute(request):
    target, name = _objects[request["id"]], request["name"]
    try:
        value = getattr(target, name)
    except AttributeError:
        return {"none": True}
    if not _environment.is_safe_attribute(target, name, value):
        return {"none": True}
    return {"value": encode(value)}


def _item(request):
    target = _objects[request["id"]]
    if not hasattr(type(target), "__getitem__"):
        return {"none": True}
    return {"value": encode(target[decode(request["key"])])}


def _length(request):
    target = _objects[request["id"]]
    return {"value": len(target) if hasattr(type(target), "__len__") else -1}


def _iterate(request):
    target = _objects[request["id"]]
    try:
        iterator = iter(target)
    except TypeError:
        return {"none": True}
    return {"value": [encode(item) for item in iterator]}


def _contains(request):
    target = _objects[request["id"]]
    return {"value": decode(request["item"]) in target}


OPERATIONS = {
    "start": start,
    "hook": hook,
    "filter": lambda r: {"value": encode(_call(_environment.filters[r["name"]], r))},
    "test": lambda r: {"value": bool(_call(_environment.tests[r["name"]], r))},
    "call": lambda r: {"value": encode(_call(_objects[r["id"]], r))},
    "str": lambda r: {"value": str(_objects[r["id"]])},
    "repr": lambda r: {"value": repr(_objects[r["id"]])},
    "truth": lambda r: {"value": bool(_objects[r["id"]])},
    "equal": lambda r: {"value": bool(_objects[r["id"]] == decode(r["other"]))},
    "length": _length,
    "iterate": _iterate,
    "contains": _contains,
    "attribute": _attribute,
    "item": _item,
}

while True:
    _request = _receive()
    try:
        _reply = OPERATIONS[_request["do"]](_request)
    except SystemExit:
        raise
    except BaseException as error:
        _reply = {"error": type(error).__name__, "message": str(error), "told": _told(error)}
    _send(_reply)
