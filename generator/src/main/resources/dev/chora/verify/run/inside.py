"""What a process in the container is and may write to, as JSON. Usage: python - MOUNT..."""

import json
import os
import sys

SYSTEM = {"proc", "sys", "dev"}


def writable(folder):
    """Whether a file can be made here: asked by making one, since permissions alone do not tell."""
    path = os.path.join(folder, ".chora-verify-probe")
    try:
        with open(path, "w", encoding="utf-8"):
            pass
        os.remove(path)
        return True
    except OSError:
        return False


status = {}
with open("/proc/self/status", encoding="utf-8") as file:
    for line in file:
        key, _, value = line.partition(":")
        status[key] = value.strip()

outside = []
for folder, names, _ in os.walk("/"):
    if folder == "/":
        names[:] = [name for name in names if name not in SYSTEM]
    names[:] = [name for name in names if os.path.join(folder, name) not in sys.argv[1:]]
    if os.access(folder, os.W_OK) and writable(folder):
        outside.append(folder)
        names[:] = []

mounts = {}
for mount in sys.argv[1:]:
    mounts[mount] = {
        "there": os.path.isdir(mount),
        "uid": os.stat(mount).st_uid if os.path.exists(mount) else None,
        "writable": os.path.isdir(mount) and writable(mount),
    }

print(
    json.dumps(
        {
            "uid": os.getuid(),
            "gid": os.getgid(),
            "capabilities": status.get("CapEff", ""),
            "no_new_privileges": status.get("NoNewPrivs", ""),
            "root_writable": writable("/"),
            "outside": sorted(outside),
            "mounts": mounts,
        }
    )
)
