"""What can be asked of a project after an update."""

import subprocess
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import yaml

from workshop import Done, Tool


@dataclass
class Fact:
    ok: bool
    text: str


def fact(ok: bool, good: str, bad: str) -> Fact:
    return Fact(ok, good if ok else bad)


def snapshot(folder: Path) -> dict[str, object]:
    """Every file, link and executable bit below a folder, what git keeps for itself left out."""
    found: dict[str, object] = {}
    for path in sorted(folder.rglob("*")):
        inside = path.relative_to(folder)
        if ".git" in inside.parts:
            continue
        if path.is_symlink():
            found[str(inside)] = ("link", str(path.readlink()))
        elif path.is_file():
            found[str(inside)] = (path.read_bytes(), path.stat().st_mode & 0o100)
    return found


@dataclass
class After:
    """A project after an update, with what it was before."""

    tool: Tool
    done: Done
    before: dict[str, object]

    @property
    def project(self) -> Path:
        return self.tool.project

    def bytes_of(self, name: str) -> bytes:
        path = self.project / name
        return path.read_bytes() if path.is_file() else b""

    def text(self, name: str) -> str:
        return self.bytes_of(name).decode("utf-8", "replace")

    def where(self, content: str | bytes) -> list[str]:
        """The files that hold it, conflicts and rejected hunks included."""
        wanted = content.encode() if isinstance(content, str) else content
        return [name for name, held in snapshot(self.project).items() if isinstance(held[0], bytes) and wanted in held[0]]

    def kept(self, content: str | bytes, what: str = "your edit") -> Fact:
        places = self.where(content)
        only_aside = bool(places) and all(place.endswith((".rej", ".orig")) for place in places)
        return fact(bool(places), f"{what} kept" + (" in a .rej" if only_aside else ""), f"{what} lost")

    def arrived(self, content: str, name: str, what: str = "the template's change") -> Fact:
        if content in self.text(name):
            return Fact(True, f"{what} arrived")
        others = self.where(content)
        if any(place.endswith(".rej") for place in others):
            return Fact(True, f"{what} is in a .rej")
        if others:
            return Fact(False, f"{what} is in {others[0]} instead")
        return fact(name in self.done.output, "the missed change is reported", f"{what} missing without a word")

    def at_hand(self, content: bytes) -> bool:
        """In a file, or in git's index as the other side of a conflict."""
        other = [line.split()[1] for line in self.unmerged() if line.split()[2] == "3"]
        index = (
            subprocess.run(["git", "cat-file", "blob", blob], cwd=self.project, env=self.tool.env, capture_output=True, check=True)
            for blob in other
        )
        return bool(self.where(content)) or any(content in shown.stdout for shown in index)

    def unmerged(self) -> list[str]:
        command = ["git", "ls-files", "-u"]
        done = subprocess.run(command, cwd=self.project, env=self.tool.env, capture_output=True, check=True, text=True)
        return done.stdout.splitlines()

    def open_conflict(self) -> bool:
        marks = any(
            name.endswith(".rej") or ".after-updating" in name or (isinstance(held[0], bytes) and b"\n<<<<<<< " in b"\n" + held[0])
            for name, held in snapshot(self.project).items()
        )
        return bool(self.unmerged()) or marks

    def honest(self) -> Fact:
        code = self.done.code
        if "Traceback (most recent call last)" in self.done.output:
            return Fact(False, f"traceback, exit {code}")
        if self.open_conflict():
            return fact(code != 0, f"conflict, exit {code}", "conflict, but exit 0")
        return fact(code == 0, "exit 0", f"exit {code}")

    def untouched(self) -> Fact:
        return fact(snapshot(self.project) == self.before, "project untouched", "project changed")

    def refused(self) -> Fact:
        return fact(self.done.code != 0, f"refused, exit {self.done.code}", "not refused, exit 0")

    def parses(self, name: str, problem: str) -> Fact:
        if b"<<<<<<<" in self.bytes_of(name):
            return Fact(True, "conflict to settle")
        return fact(not problem, "parses", problem)


def yaml_problem(text: str) -> str:
    """Empty, or why Compose refuses it: no YAML, or a key twice."""

    def twice(node: yaml.Node) -> str:
        if isinstance(node, yaml.MappingNode):
            for key, count in Counter(key.value for key, _ in node.value).items():
                if count > 1:
                    return f"key {key} twice"
            children = [value for _, value in node.value]
        else:
            children = node.value if isinstance(node, yaml.SequenceNode) else []
        return next((found for child in children if (found := twice(child))), "")

    try:
        return twice(yaml.compose(text))
    except yaml.YAMLError:
        return "does not parse"
