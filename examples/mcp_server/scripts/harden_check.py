"""Look at an image and tick the checklist of PRODUCTION_HARDENING.md.

    python scripts/harden_check.py [IMAGE]

Needs Docker and nothing but Python. The exit code is 0 when every box is ticked.
"""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

CHECKLIST = Path("PRODUCTION_HARDENING.md")
BOX = re.compile(r"^- \[[ x]\] `([a-z-]+)`", re.MULTILINE)
HARDENED = ("--rm", "--read-only", "--tmpfs", "/tmp", "--cap-drop", "ALL", "--network", "none")  # noqa: S108
MEGABYTE = 1_000_000

Check = Callable[[str, dict[str, Any]], tuple[bool, str]]


def docker(*arguments: str) -> str:
    """What a docker command prints; an error when it fails."""
    command = ["docker", *arguments]
    result = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    if result.returncode:
        raise RuntimeError(result.stderr.strip().splitlines()[-1] if result.stderr else "failed")
    return result.stdout.strip()


def python(image: str, code: str) -> str:
    """What Python code prints in a container without rights."""
    return docker("run", *HARDENED, "--entrypoint", "python", image, "-c", code)


def user(image: str, _: dict[str, Any]) -> tuple[bool, str]:
    uid = python(image, "import os; print(os.getuid())")
    return uid == "1000", f"UID {uid}"


def numeric_user(_: str, info: dict[str, Any]) -> tuple[bool, str]:
    name = info["Config"].get("User", "")
    return bool(re.fullmatch(r"\d+(:\d+)?", name)), f"USER {name or 'is missing'}"


def read_only(image: str, _: dict[str, Any]) -> tuple[bool, str]:
    return True, "version " + python(image, "import word_tools as p; print(p.__version__)")


def own_code(image: str, _: dict[str, Any]) -> tuple[bool, str]:
    code = "import os, word_tools as p; print(os.access(p.__file__, os.W_OK))"
    return python(image, code) == "False", "the package cannot be written to"


def tools(image: str, _: dict[str, Any]) -> tuple[bool, str]:
    code = "import shutil; print(*filter(shutil.which, ['curl', 'wget', 'git', 'gcc', 'uv']))"
    found = [tool for tool in python(image, code).split() if tool != "wget" or not busybox(image)]
    return not found, " ".join(found) or "none found"


def busybox(image: str) -> bool:
    return python(image, "import os; print(os.path.exists('/bin/busybox'))") == "True"


def health(_: str, info: dict[str, Any]) -> tuple[bool, str]:
    test = (info["Config"].get("Healthcheck") or {}).get("Test", [])
    return test[:1] == ["CMD"], " ".join(test)[:60] or "none"


def exec_form(_: str, info: dict[str, Any]) -> tuple[bool, str]:
    command = [*(info["Config"].get("Entrypoint") or []), *(info["Config"].get("Cmd") or [])]
    return bool(command) and not command[0].endswith("sh"), " ".join(command)[:60]


def secrets(image: str, info: dict[str, Any]) -> tuple[bool, str]:
    history = docker("history", "--no-trunc", "--format", "{{.CreatedBy}}", image)
    pattern = r"(?i)(password|passwd|token|secret|api_?key)\s*=\s*\S+"
    found = re.search(pattern, "\n".join([history, *info["Config"].get("Env", [])]))
    return not found, found.group(1) if found else "none found"


def labels(_: str, info: dict[str, Any]) -> tuple[bool, str]:
    there = info["Config"].get("Labels") or {}
    wanted = ("title", "source", "version", "revision")
    missing = [name for name in wanted if f"org.opencontainers.image.{name}" not in there]
    return not missing, "missing: " + ", ".join(missing) if missing else "complete"


def size(_: str, info: dict[str, Any]) -> tuple[bool, str]:
    megabytes = info["Size"] / MEGABYTE
    return megabytes <= 250, f"{megabytes:.0f} MB"


def layers(_: str, info: dict[str, Any]) -> tuple[bool, str]:
    count = len(info["RootFS"]["Layers"])
    return count <= 15, str(count)


def compose(_: str, __: dict[str, Any]) -> tuple[bool, str]:
    services = json.loads(docker("compose", "config", "--format", "json"))["services"]
    service = services["word-tools"]
    open_ports = [p for p in service.get("ports", []) if p.get("host_ip") != "127.0.0.1"]
    limits = service.get("deploy", {}).get("resources", {}).get("limits", {})
    missing = [
        what
        for what, there in (
            ("read_only", service.get("read_only")),
            ("cap_drop", "ALL" in service.get("cap_drop", [])),
            ("no-new-privileges", "no-new-privileges:true" in service.get("security_opt", [])),
            ("limits", limits.get("memory") and limits.get("cpus")),
            ("ports on 127.0.0.1", not open_ports),
        )
        if not there
    ]
    return not missing, "missing: " + ", ".join(missing) if missing else "complete"


CHECKS: dict[str, Check] = {
    "user": user,
    "numeric-user": numeric_user,
    "read-only": read_only,
    "own-code": own_code,
    "tools": tools,
    "health": health,
    "exec-form": exec_form,
    "secrets": secrets,
    "labels": labels,
    "size": size,
    "layers": layers,
    "compose": compose,
}


def main(image: str) -> int:
    """Run each check that the checklist names, tick its box, and count those that fail."""
    if not shutil.which("docker"):
        print("not run: docker is not installed", file=sys.stderr)
        return 2
    try:
        info = json.loads(docker("image", "inspect", image))[0]
    except RuntimeError as error:
        print(f"not run: {error}; build the image first", file=sys.stderr)
        return 2
    text = CHECKLIST.read_text(encoding="utf-8")
    failed = 0
    for name in BOX.findall(text):
        try:
            passed, detail = CHECKS[name](image, info)
        except (RuntimeError, KeyError) as error:
            passed, detail = False, str(error)
        failed += not passed
        mark = "x" if passed else " "
        text = re.sub(rf"^- \[[ x]\] `{name}`", f"- [{mark}] `{name}`", text, flags=re.MULTILINE)
        print(f"[{mark}] {name:<13} {detail}")
    CHECKLIST.write_text(text, encoding="utf-8")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else "word-tools:latest"))
