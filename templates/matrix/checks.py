"""What is checked in one rendered project. Each check yields the faults it finds."""

import ast
import functools
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import yaml

Check = Callable[[Path], Iterator[str]]

MARKER = re.compile(r"\{%|%\}|\{#|#\}")
JUST = {"project", "package", "platforms", "hardened", "TAG", "ARGS", "SERVICE", "REGISTRY", "VERSION"}
RECIPES = {"install", "lint", "format", "typecheck", "pre-merge", "build", "clean"}
DOCKER_RECIPES = {
    "docker-build", "docker-build-multi", "docker-verify", "docker-run", "docker-up", "docker-down",
    "docker-logs", "docker-health", "docker-shell", "docker-push", "docker-release", "docker-scan", "docker-clean",
}  # fmt: skip
TEST_RECIPES = {"docker-build-test", "docker-test", "docker-coverage"}
ARGUMENTS = {
    "docker-push": ["registry.example.com/owner", "1.0.0"],
    "docker-release": ["1.0.0", "registry.example.com/owner"],
}


class NotRun(Exception):
    """The tool of a check is missing."""


def files(project: Path) -> list[Path]:
    """The files of a project, without what tools left there."""
    return sorted(p for p in project.rglob("*") if p.is_file() and not {".git", ".cache"} & set(p.parts))


@functools.cache
def tool(name: str) -> str:
    """Where a tool is: next to this Python, or on the path."""
    here = Path(sys.executable).parent / name
    found = str(here) if here.exists() else shutil.which(name)
    if not found:
        raise NotRun(name)
    return found


def run(project: Path, *command: str, env: dict[str, str] | None = None) -> Iterator[str]:
    """The output of a command as faults, when it fails."""
    program = tool(command[0])
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    result = subprocess.run(
        [program, *command[1:]],
        cwd=project, capture_output=True, text=True, check=False,
        env=os.environ | {"PATH": path} | (env or {}),
    )  # fmt: skip
    if result.returncode:
        output = (result.stdout + result.stderr).strip().splitlines()
        yield from (output or [f"exit code {result.returncode}"])[:12]


def parses(project: Path) -> Iterator[str]:
    """YAML, TOML, JSON and Python; the templates of a Helm chart are none of them."""
    for file in files(project):
        if "chart/templates" in file.as_posix():
            continue
        text = file.read_text(encoding="utf-8")
        try:
            if file.suffix in (".yml", ".yaml"):
                list(yaml.safe_load_all(text))
            elif file.suffix == ".toml":
                tomllib.loads(text)
            elif file.suffix == ".json":
                json.loads(text)
            elif file.suffix == ".py":
                ast.parse(text)
        except (yaml.YAMLError, ValueError, SyntaxError) as error:
            yield f"{file.relative_to(project)}: {error}"


def clean(project: Path) -> Iterator[str]:
    """No marker of the template, no blank run, no trailing space, one newline at the end."""
    for file in files(project):
        name, text = file.relative_to(project).as_posix(), file.read_text(encoding="utf-8")
        if not text or name == "LICENSE":
            continue
        if not name.startswith("chart/templates"):
            for marker in MARKER.findall(text):
                yield f"{name}: {marker} is left"
        limit = 3 if name.endswith((".py", "Dockerfile")) else 2
        if "\n" * (limit + 1) in text or text.startswith("\n"):
            yield f"{name}: too many blank lines"
        if not text.endswith("\n") or text.endswith("\n\n"):
            yield f"{name}: must end with one newline"
        for number, line in enumerate(text.splitlines(), 1):
            if line != line.rstrip():
                yield f"{name}:{number}: trailing space"
        if name.endswith(".md"):
            yield from markdown(name, text)


def markdown(name: str, text: str) -> Iterator[str]:
    """Headings stand apart, lists and tables are not torn, code blocks end."""
    lines = text.splitlines()
    if sum(line.startswith("```") for line in lines) % 2:
        yield f"{name}: a code block has no end"
    code = False
    for number, line in enumerate(lines):
        code ^= line.startswith("```")
        previous = lines[number - 1] if number else ""
        following = lines[number + 1] if number + 1 < len(lines) else ""
        if not code and re.match(r"#+ ", line) and (previous or following):
            yield f"{name}:{number + 1}: a heading needs a blank line around it"
        if not code and not line and previous.startswith("| ") and following.startswith("| ---"):
            yield f"{name}:{number + 1}: a table is torn"
        if not code and line.startswith("#") and not any(later for later in lines[number + 1 :]):
            yield f"{name}:{number + 1}: nothing below the heading"


def links(project: Path) -> Iterator[str]:
    """Links between documents lead to a file, and to a heading of it."""
    texts = {file: file.read_text(encoding="utf-8") for file in files(project) if file.suffix == ".md"}
    for file, text in texts.items():
        prose = re.sub(r"^```.*?^```", "", text, flags=re.MULTILINE | re.DOTALL)
        for link in re.findall(r"\]\(([^)\s]+)\)", prose):
            if "://" in link or link.startswith("mailto:"):
                continue
            path, _, anchor = link.partition("#")
            target = (file.parent / path).resolve() if path else file
            headings = re.findall(r"^#+ (.*)$", texts.get(target, ""), re.MULTILINE)
            if not target.exists():
                yield f"{file.relative_to(project)}: no file {path}"
            elif anchor and anchor not in {h.lower().replace(" ", "-").replace("?", "") for h in headings}:
                yield f"{file.relative_to(project)}: no heading #{anchor}"


def mentioned(project: Path) -> Iterator[str]:
    """Documents name only recipes and files that this project has."""
    justfile = project / "justfile"
    recipes = set(re.findall(r"^([a-z][\w-]*)\b[^:\n]*:(?!=)", justfile.read_text(), re.MULTILINE)) if justfile.exists() else set()
    known = re.compile(r"`((?:docs|scripts|configs|src|tests|k8s|chart|otel|\.chora)/[\w./-]*|[\w.-]+\.(?:md|yml|toml|py)|Dockerfile(?:\.test)?|justfile)`")
    created = {"coverage.xml", "uv.lock", ".env"}
    for file in files(project):
        if file.suffix != ".md":
            continue
        text = file.read_text(encoding="utf-8")
        for recipe in re.findall(r"(?:^|`)just ([a-z][\w-]*)", text, re.MULTILINE):
            if recipe not in recipes:
                yield f"{file.relative_to(project)}: no recipe {recipe}"
        for name in known.findall(text):
            if name not in created and not (project / name).exists() and not list(project.rglob(Path(name).name)):
                yield f"{file.relative_to(project)}: no file {name}"


def compose(project: Path) -> Iterator[str]:
    """What the Compose Specification cannot say: health, limits and hardening are there."""
    file = project / "docker-compose.yml"
    if not file.exists():
        return
    data = yaml.safe_load(file.read_text(encoding="utf-8"))
    if set(data) - {"name", "services", "networks", "volumes"}:
        yield f"{file.name}: unknown keys {sorted(set(data) - {'name', 'services', 'networks', 'volumes'})}"
    main = data["services"][data["name"]]
    wanted = "build image init restart environment volumes networks healthcheck read_only cap_drop security_opt deploy logging develop"
    if missing := [key for key in wanted.split() if key not in main]:
        yield f"{file.name}: the main service has no {missing}"
    for port in main.get("ports", []):
        if not port.startswith("127.0.0.1:"):
            yield f"{file.name}: {port} is open to the network"
    for name, service in data["services"].items():
        for network in service.get("networks", []):
            if network not in data["networks"]:
                yield f"{file.name}: {name} uses an unknown network {network}"
        for volume in service.get("volumes", []):
            source = volume.split(":")[0]
            if not source.startswith((".", "/")) and source not in data["volumes"]:
                yield f"{file.name}: {name} uses an unknown volume {source}"
            if source.startswith("./") and not (project / source).exists():
                yield f"{file.name}: {name} mounts {source}, which is not there"
        for other, condition in service.get("depends_on", {}).items():
            if "healthcheck" not in data["services"][other] or condition["condition"] != "service_healthy":
                yield f"{file.name}: {name} does not wait for the health of {other}"


def pinned(project: Path) -> Iterator[str]:
    """Actions by commit, with the version behind; no permission that is not asked for."""
    for file in sorted((project / ".github/workflows").glob("*.yml")):
        text = file.read_text(encoding="utf-8")
        for line in re.findall(r"uses: (.*)", text):
            if not re.fullmatch(r"[\w./-]+@[0-9a-f]{40} # v?[\d.]+", line):
                yield f"{file.name}: {line} is not pinned"
        if "\npermissions: {}\n" not in text:
            yield f"{file.name}: no top-level permissions: {{}}"


def just(project: Path) -> Iterator[str]:
    """The recipes are there, parse, and can be expanded."""
    file = project / "justfile"
    if not file.exists():
        return
    yield from run(project, "just", "--justfile", "justfile", "--dump")
    program = tool("just")
    dump = subprocess.run([program, "--dump", "--dump-format", "json"], cwd=project, capture_output=True, text=True, check=False)
    recipes = set(json.loads(dump.stdout)["recipes"]) if dump.returncode == 0 else set()
    wanted = set(RECIPES)
    wanted |= DOCKER_RECIPES if (project / "docker-compose.yml").exists() else set()
    wanted |= TEST_RECIPES if (project / "Dockerfile.test").exists() else set()
    if missing := wanted - recipes:
        yield f"justfile: no recipes {sorted(missing)}"
    for recipe in sorted(recipes):
        yield from run(project, "just", "--dry-run", recipe, *ARGUMENTS.get(recipe, []))
    for name in re.findall(r"\{\{ *(\w+) *\}\}", file.read_text(encoding="utf-8")):
        if name not in JUST:
            yield f"justfile: {{{{{name}}}}} is not just's"


def hadolint(project: Path) -> Iterator[str]:
    """Each Dockerfile, without any ignored rule."""
    for file in sorted(project.glob("Dockerfile*")):
        yield from run(project, "hadolint", "--failure-threshold", "style", file.name)


def actionlint(project: Path) -> Iterator[str]:
    """Workflows, and with shellcheck the scripts inside."""
    if workflows := sorted(str(f.relative_to(project)) for f in project.glob(".github/workflows/*.yml")):
        yield from run(project, "actionlint", "-no-color", *workflows)


def zizmor(project: Path) -> Iterator[str]:
    """Workflows: nothing of low severity or more."""
    if (project / ".github/workflows").exists():
        yield from run(project, "zizmor", "--offline", "--quiet", "--min-severity", "low", ".github")


def shellcheck(project: Path) -> Iterator[str]:
    """The bash recipes of the justfile, with just's own values filled in."""
    tool("shellcheck")
    file = project / "justfile"
    text = file.read_text(encoding="utf-8") if file.exists() else ""
    for number, body in enumerate(re.findall(r"^    #!/usr/bin/env bash\n((?:    .*\n|\n)+)", text, re.MULTILINE)):
        script = project / ".cache" / f"recipe-{number}.sh"
        script.parent.mkdir(exist_ok=True)
        lines = re.sub(r"\{\{\w+\}\}", "value", body).replace("\n    ", "\n").removeprefix("    ")
        script.write_text("#!/usr/bin/env bash\n" + lines, encoding="utf-8")
        yield from run(project, "shellcheck", str(script))


def docker_compose(project: Path) -> Iterator[str]:
    """Compose itself accepts the file, every profile and each overlay."""
    base = ["docker", "compose", "--profile", "*", "-f", "docker-compose.yml"]
    if (project / "docker-compose.yml").exists():
        tool("docker")
        if list(run(project, "docker", "compose", "version")):
            raise NotRun("docker compose")
        yield from run(project, *base, "config", "--quiet")
        for overlay in sorted(project.glob("docker-compose.*.yml")):
            yield from run(project, *base, "-f", overlay.name, "config", "--quiet")


def helm(project: Path) -> Iterator[str]:
    """The chart: lint, and what it makes with every part switched on."""
    if not (project / "chart").exists():
        return
    yield from run(project, "helm", "lint", "--strict", "chart")
    everything = ["ingress.enabled=true", "persistence.enabled=true", "replicas=1", "image.digest=sha256:0"]
    if (project / "otel").exists():
        everything.append("otel.enabled=true")
    for values in ([], everything):
        command = ["helm", "template", "x", "chart", *(word for value in values for word in ("--set", value))]
        yield from run(project, *command)
        yield from manifests(project, command)


def kustomize(project: Path) -> Iterator[str]:
    """The manifests build, and select what they mean to."""
    if (project / "k8s").exists():
        yield from run(project, "kubectl", "kustomize", "k8s")
        yield from manifests(project, ["kubectl", "kustomize", "k8s"])


def manifests(project: Path, command: Sequence[str]) -> Iterator[str]:
    """What a command prints is valid, and every selector finds the pods."""
    made = subprocess.run([tool(command[0]), *command[1:]], cwd=project, capture_output=True, text=True, check=False)
    objects = [o for o in yaml.safe_load_all(made.stdout) if o]
    [pod] = [o["spec"]["template"] for o in objects if o["kind"] == "Deployment"]
    labels = pod["metadata"]["labels"]
    for thing in objects:
        spec = thing.get("spec", {})
        selector = spec.get("podSelector") or spec.get("selector")
        if thing["kind"] in ("Service", "Deployment", "PodDisruptionBudget", "NetworkPolicy"):
            wanted = (selector or {}).get("matchLabels", selector)
            if not wanted or not wanted.items() <= labels.items():
                yield f"{thing['kind']}: selects {wanted}, pods have {labels}"
    file = project / ".cache" / "manifests.yaml"
    file.parent.mkdir(exist_ok=True)
    file.write_text(made.stdout, encoding="utf-8")
    yield from run(project, "kubernetes-validate", "--strict", str(file))


def ruff(project: Path) -> Iterator[str]:
    """Style and layout, by the project's own rules."""
    yield from run(project, "ruff", "check", "--no-cache", "--quiet", "--output-format", "concise")
    yield from run(project, "ruff", "format", "--no-cache", "--quiet", "--diff")


def mypy(project: Path) -> Iterator[str]:
    """Types, as strict as the project asks."""
    # One cache for all projects: most of the time goes into the types of the dependencies.
    yield from run(project, "mypy", "--cache-dir", "../../mypy-cache", env={"MYPYPATH": "src"})


def pytest(project: Path) -> Iterator[str]:
    """The tests pass, with the coverage that the project asks for."""
    if (project / "tests").exists():
        env = {"PYTHONPATH": "src", "PYTHONDONTWRITEBYTECODE": "1", "COVERAGE_FILE": ".cache/coverage"}
        yield from run(project, "pytest", "--quiet", "-p", "no:cacheprovider", env=env)


# These need the dependencies of the generated projects beside the matrix.
TESTS: dict[str, Check] = {"mypy": mypy, "pytest": pytest}

CHECKS: dict[str, Check] = {
    check.__name__.replace("_", " "): check
    for check in (
        parses, clean, links, mentioned, compose, pinned, ruff, hadolint, just, shellcheck,
        actionlint, zizmor, docker_compose, helm, kustomize,
    )
}  # fmt: skip
