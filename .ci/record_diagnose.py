"""Records what an engine tells about a container, as data for the unit tests of `chora docker diagnose`.

Called by .ci/diagnose --record. Names, ids and paths of the machine are replaced, and only the parts of `inspect` that a
person would look at are kept, so that a diff of the records shows what really changed.
"""

import base64
import json
import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ENGINE = os.environ["ENGINE"]
CONFIG = ["User", "Env", "Cmd", "Entrypoint", "Image", "WorkingDir", "Tty", "OpenStdin", "Healthcheck", "Labels"]
HOST = ["Memory", "MemorySwap", "RestartPolicy", "ReadonlyRootfs", "PortBindings", "NetworkMode", "Tmpfs", "Init", "Binds"]
VARIABLES = ("PATH=", "PYTHON_VERSION=", "LANG=", "API_TOKEN=")


def engine(*words: str) -> subprocess.CompletedProcess:
    return subprocess.run([ENGINE, *words], capture_output=True, text=True, check=False)


def settled(name: str) -> dict:
    """A container in a restart loop tells its exit code only while it does not run."""
    for _ in range(50):
        inspected = json.loads(engine("inspect", "--type", "container", name).stdout)[0]
        if not inspected["State"]["Running"] or inspected["State"]["Restarting"] or inspected["RestartCount"] == 0:
            break
        time.sleep(0.1)
    return inspected


def start_file(name: str, inspected: dict, log: list[str]) -> dict | None:
    said = inspected["State"]["Error"] or (log[-1] if log else "")
    match = re.search(r'exec:? "?(/[^\s":]+)"?:', said)
    return None if match is None else copied(name, match.group(1))


def copied(name: str, path: str) -> dict:
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder, "file")
        engine("cp", *(["--follow-link"] if ENGINE == "docker" else []), f"{name}:{path}", str(target))
        if not target.is_file():
            return {"path": path, "there": False}
        head = target.read_bytes()[:256]
        found = {
            "path": path,
            "there": True,
            "executable": bool(target.stat().st_mode & 0o111),
            "head": base64.b64encode(head).decode(),
        }
        if head.startswith(b"#!"):
            interpreter = head[2:].split(b"\n")[0].strip().split()[0].decode()
            found["interpreter"] = copied(name, interpreter)["there"]
        return found


def main() -> None:
    name, folder, image = sys.argv[1], Path(sys.argv[2]), sys.argv[3]
    inspected = settled(name)
    logs = engine("logs", "--timestamps", "--tail", "200", name)
    stamped = sorted(line for line in (logs.stdout + logs.stderr).splitlines() if line.strip())
    log = [line.partition(" ")[2] for line in stamped]
    file = start_file(name, inspected, log)
    kept = {key: inspected[key] for key in ("Id", "Created", "Path", "Args", "State", "Image", "Name", "RestartCount", "Mounts")}
    kept["Config"] = {key: inspected["Config"].get(key) for key in CONFIG}
    kept["Config"]["Env"] = [pair for pair in kept["Config"]["Env"] or [] if pair.startswith(VARIABLES)]
    kept["HostConfig"] = {key: inspected["HostConfig"].get(key) for key in HOST}
    network = inspected["NetworkSettings"]
    kept["NetworkSettings"] = {"Ports": network.get("Ports"), "Networks": {key: {} for key in network.get("Networks", {})}}
    owners = {}
    for mount in kept["Mounts"]:
        if mount["Type"] == "bind":
            found = os.stat(mount["Source"])
            owners[mount["Source"]] = f"{found.st_uid}:{found.st_gid}, {permissions(found.st_mode)}"
    about = {
        "image_architecture": json.loads(engine("image", "inspect", image).stdout)[0]["Architecture"],
        "engine_architecture": engine("version", "--format", "{{.Server.Arch}}").stdout.strip(),
        "publishers": [f"{name}-first"] if "already allocated" in inspected["State"]["Error"] else [],
        "owners": owners,
        "start": file,
        "log": log,
    }
    folder.mkdir(parents=True, exist_ok=True)
    root = engine("info", "--format", "{{.DockerRootDir}}").stdout.strip()
    for target, value in (("inspect.json", [kept]), ("about.json", about)):
        text = json.dumps(value, indent=2) + "\n"
        for there, here in ((os.environ["WORK"], "/srv/demo"), (root, "/var/lib/docker"), (os.environ["PREFIX"] + "-", "")):
            text = text.replace(there, here)
        (folder / target).write_text(text)


def permissions(mode: int) -> str:
    return "".join(letter if mode >> shift & 1 else "-" for shift, letter in zip(range(8, -1, -1), "rwxrwxrwx"))


main()
