"""Templates and projects in folders of their own, and the three programs that update them."""

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

OLD, NEW = "1.0.0", "2.0.0"
BIN = Path(sys.executable).parent
ANSWERS = "# Changes here will be overwritten\n{{ _copier_answers|to_nice_yaml }}"


@dataclass(frozen=True)
class Link:
    target: str


@dataclass(frozen=True)
class Script:
    text: str


Tree = dict[str, str | bytes | Link | Script]


@dataclass
class Version:
    """What one version of a template makes, and what it runs."""

    files: Tree
    task: str = ""
    migration: str = ""


def environment(base: Path) -> dict[str, str]:
    home = base / "home"
    home.mkdir(parents=True, exist_ok=True)
    (home / ".gitconfig").write_text(
        "[user]\n\tname = A\n\temail = a@example.org\n[init]\n\tdefaultBranch = main\n"
        "[protocol \"file\"]\n\tallow = always\n[gc]\n\tauto = 0\n[advice]\n\tdefaultBranchName = false\n"
    )
    kept = {k: v for k, v in os.environ.items() if k in ("PATH", "JAVA_HOME", "CHORA_JAVA_HOME", "LANG", "TMPDIR")}
    return kept | {"HOME": str(home), "XDG_CACHE_HOME": str(home / ".cache"), "NO_COLOR": "1", "COLUMNS": "200"}


def put(folder: Path, tree: Tree) -> None:
    for name, content in tree.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.is_symlink() or path.is_file():
            path.unlink()
        match content:
            case Link(target):
                path.symlink_to(target)
            case Script(text):
                path.write_text(text)
                path.chmod(0o755)
            case bytes():
                path.write_bytes(content)
            case _:
                path.write_text(content)


def git(folder: Path, env: dict[str, str], *args: str) -> str:
    done = subprocess.run(["git", *args], cwd=folder, env=env, capture_output=True, text=True, errors="replace")
    if done.returncode:
        raise RuntimeError(f"git {' '.join(args)} in {folder}: {done.stderr}")
    return done.stdout


def commit(folder: Path, env: dict[str, str], tag: str = "") -> None:
    if not (folder / ".git").exists():
        git(folder, env, "init", "-q")
    git(folder, env, "add", "-A")
    git(folder, env, "commit", "-q", "--allow-empty", "-m", "work")
    if tag:
        git(folder, env, "tag", tag)


@dataclass
class Done:
    code: int
    output: str


@dataclass
class Tool:
    """A program in a workshop: the folder of one case."""

    name: str
    base: Path
    env: dict[str, str] = field(default_factory=dict)
    project: Path = Path()

    def __post_init__(self) -> None:
        self.env = environment(self.base)
        self.project = self.base / "project"

    @property
    def template(self) -> Path:
        return self.base / "template"

    def run(self, *args: str) -> Done:
        done = subprocess.run(
            list(args), cwd=self.base, env=self.env, capture_output=True, text=True, errors="replace",
            stdin=subprocess.DEVNULL, timeout=300,
        )
        return Done(done.returncode, done.stdout + done.stderr)

    def publish(self, version: Version, tag: str) -> None:
        self.template.mkdir(parents=True, exist_ok=True)
        for child in self.template.iterdir():
            if child.name != ".git":
                shutil.rmtree(child) if child.is_dir() and not child.is_symlink() else child.unlink()
        self.write_template(version)
        commit(self.template, self.env, tag)

    def write_template(self, version: Version) -> None:
        settings: dict[str, object] = {"_preserve_symlinks": True}
        if version.task:
            settings["_tasks"] = [version.task]
        if version.migration:
            settings["_migrations"] = [{"version": NEW, "command": version.migration}]
        put(self.template, {"copier.yml": json.dumps(settings)})
        put(self.template, {"{{_copier_conf.answers_file}}.jinja": ANSWERS})
        put(self.template, version.files)

    def make(self) -> None:
        self.must(self.program, "copy", "-q", "--defaults", "--trust", "-r", OLD, str(self.template), str(self.project))

    def must(self, *args: str) -> None:
        done = self.run(*args)
        if done.code:
            raise RuntimeError(f"{' '.join(args)}: {done.output}")

    def update(self, ref: str = "", rejects: bool = False) -> Done:
        more = (["-r", ref] if ref else []) + (["-o", "rej"] if rejects else [])
        return self.run(self.program, "update", "--defaults", "--trust", *more, str(self.project))

    def retry(self) -> Done:
        """What its manual says to do after a failed migration, once the cause is away."""
        commit(self.project, self.env)
        return self.update()

    def state(self) -> str:
        return (self.project / ".copier-answers.yml").read_text()

    @property
    def program(self) -> str:
        return str(BIN / "copier")


class Chora(Tool):
    def retry(self) -> Done:
        return self.run(self.program, "update", "--trust", "--continue", str(self.project))

    @property
    def program(self) -> str:
        return os.environ["CHORA"]


class Cruft(Tool):
    def write_template(self, version: Version) -> None:
        put(self.template, {"cookiecutter.json": json.dumps({"slug": "project"})})
        put(self.template / "{{cookiecutter.slug}}", version.files)
        if version.task:
            put(self.template, {"hooks/post_gen_project.sh": Script(f"#!/bin/sh\n{version.task}\n")})

    def make(self) -> None:
        self.must(str(BIN / "cruft"), "create", str(self.template), "--no-input", "-c", OLD, "--output-dir", str(self.base))

    def update(self, ref: str = "", rejects: bool = False) -> Done:
        """It knows no conflicts but rejected hunks."""
        to = ["-c", ref] if ref else []
        return self.run(str(BIN / "cruft"), "update", "-y", *to, "-p", str(self.project))

    def state(self) -> str:
        return (self.project / ".cruft.json").read_text()
