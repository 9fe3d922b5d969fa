"""What pyproject.toml and the tools' own files say, as JSON. Runs in the environment of the project; changes nothing."""

import configparser
import json
import os
import re

try:
    import tomllib
except ImportError:
    try:
        from pip._vendor import tomli as tomllib
    except ImportError:
        tomllib = None


def read_toml(path):
    if tomllib is None or not os.path.isfile(path):
        return {}
    with open(path, "rb") as file:
        return tomllib.load(file)


def read_ini(path):
    parser = configparser.ConfigParser(interpolation=None, strict=False)
    parser.read(path, encoding="utf-8")
    return parser


def text(path):
    if not os.path.isfile(path):
        return ""
    with open(path, encoding="utf-8", errors="replace") as file:
        return file.read()


def threshold(tool):
    found = tool.get("coverage", {}).get("report", {}).get("fail_under")
    for path in (".coveragerc", "setup.cfg", "tox.ini"):
        for section in ("report", "coverage:report"):
            found = found or read_ini(path).get(section, "fail_under", fallback=None)
    for path in ("pyproject.toml", "pytest.ini", "setup.cfg", "tox.ini", "Dockerfile.test", "justfile", "Makefile"):
        match = None if found else re.search(r"--cov-fail-under[= \"',]+(\d+(?:\.\d+)?)", text(path))
        found = found or (match and match.group(1))
    return float(found) if found else None


pyproject = read_toml("pyproject.toml")
project = pyproject.get("project", {})
tool = pyproject.get("tool", {})
setup = read_ini("setup.cfg")
configured = "".join(text(path) for path in ("pyproject.toml", "pytest.ini", "setup.cfg", "tox.ini", ".pytest.ini"))

print(
    json.dumps(
        {
            "name": project.get("name") or setup.get("metadata", "name", fallback=None),
            "extras": sorted(project.get("optional-dependencies", {}))
            or (sorted(setup["options.extras_require"]) if setup.has_section("options.extras_require") else []),
            "groups": sorted(pyproject.get("dependency-groups", {})),
            "scripts": sorted({**project.get("scripts", {}), **project.get("gui-scripts", {})}),
            "ruff": "ruff" in tool or os.path.isfile("ruff.toml") or os.path.isfile(".ruff.toml"),
            "mypy": "mypy" in tool
            or os.path.isfile("mypy.ini")
            or os.path.isfile(".mypy.ini")
            or setup.has_section("mypy"),
            "mypy_files": bool(tool.get("mypy", {}).get("files") or tool.get("mypy", {}).get("packages"))
            or bool(re.search(r"(?m)^(files|packages)\s*=", text("mypy.ini") + text(".mypy.ini"))),
            "coverage_asked": "--cov" in configured,
            "coverage_configured": "coverage" in tool or os.path.isfile(".coveragerc"),
            "threshold": threshold(tool),
        }
    )
)
