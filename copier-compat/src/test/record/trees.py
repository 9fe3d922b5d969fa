"""Records what Copier makes of the templates in resources/dev/chora/copier/trees/*.yml.

usage: trees.py COPIER [NAME..]   (COPIER is the program, 9.19.1; the result goes to NAME.json beside NAME.yml)

A case: t, files of the template; d, files of the destination before; out, files beside both; data, a data file; settings,
the user's settings; run, one command line each, every one in a fresh sandbox. A file is its text, or one of {x: text}
(executable), {hex: bytes}, {link: target}, {dir: true}. Recorded: exit code and the tree of the destination, null when
there is none. Where differs says so, this program behaves differently on purpose and the record is not compared; after a
failure the destination is compared with what it was before, unless late says that the failure comes after the writing.
"""

import concurrent.futures
import json
import os
import pathlib
import shlex
import shutil
import subprocess
import sys
import tempfile

import yaml

HERE = pathlib.Path(__file__).resolve().parent.parent / "resources/dev/chora/copier/trees"


def put(root, files):
    for name, value in (files or {}).items():
        path = root / name
        if isinstance(value, dict) and value.get("dir"):
            path.mkdir(parents=True, exist_ok=True)
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(value, dict) and "link" in value:
            path.symlink_to(value["link"])
        elif isinstance(value, dict) and "hex" in value:
            path.write_bytes(bytes.fromhex(value["hex"]))
        else:
            text = value["x"] if isinstance(value, dict) else value
            path.write_bytes(text.encode())
            if isinstance(value, dict):
                path.chmod(0o755)


def tree(root, sandbox):
    if not root.exists():
        return None
    entries = {}
    for folder, names, files in os.walk(root):
        for name in list(names) + files:
            path = pathlib.Path(folder, name)
            key = str(path.relative_to(root))
            if path.is_symlink():
                entries[key] = {"link": os.readlink(path)}
            elif path.is_dir():
                if not any(path.iterdir()):
                    entries[key] = {"dir": True}
            else:
                data = path.read_bytes()
                try:
                    entry = {"text": data.decode().replace(str(sandbox), "@SANDBOX@")}
                except UnicodeDecodeError:
                    entry = {"hex": data.hex()}
                if path.stat().st_mode & 0o111:
                    entry["x"] = True
                entries[key] = entry
    return dict(sorted(entries.items()))


def one(copier, case, line):
    sandbox = pathlib.Path(tempfile.mkdtemp(prefix="trees-"))
    try:
        put(sandbox / "tpl", case.get("t"))
        (sandbox / "tpl").mkdir(exist_ok=True)
        put(sandbox / "dst", case.get("d"))
        put(sandbox, case.get("out"))
        (sandbox / "home").mkdir()
        environment = {"PATH": os.environ["PATH"], "HOME": str(sandbox / "home"), "LC_ALL": "C.UTF-8", "TZ": "UTC"}
        arguments = shlex.split(line)
        if "data" in case:
            (sandbox / "in.yml").write_text(case["data"])
            arguments += ["--data-file", "in.yml"]
        if "settings" in case:
            (sandbox / "set.yml").write_text(case["settings"])
            environment["COPIER_SETTINGS_PATH"] = str(sandbox / "set.yml")
        run = subprocess.run(
            [copier, "copy", *arguments, "tpl", "dst"],
            cwd=sandbox, env=environment, stdin=subprocess.DEVNULL, capture_output=True, check=False,
        )
        result = {"exit": run.returncode, "tree": tree(sandbox / "dst", sandbox)}
        if os.environ.get("SHOW"):
            result["stderr"] = run.stderr.decode().strip().split("\n")[-1][:300]
        return result
    finally:
        shutil.rmtree(sandbox)


def main():
    copier = sys.argv[1]
    for path in sorted(HERE.glob("*.yml")):
        if len(sys.argv) > 2 and path.stem not in sys.argv[2:]:
            continue
        cases = yaml.safe_load(path.read_text())
        jobs = [(name, line) for name, case in cases.items() for line in case["run"]]
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            results = list(pool.map(lambda job: one(copier, cases[job[0]], job[1]), jobs))
        recorded = {}
        for (name, _), result in zip(jobs, results):
            recorded.setdefault(name, []).append(result)
        path.with_suffix(".json").write_text(json.dumps(recorded, ensure_ascii=False, indent=1) + "\n")


main()
