"""Render the bundled template in combinations of its options and check the results.

See README.md beside this file for what is checked and which tools add checks.
"""

import argparse
import filecmp
import shutil
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from checks import CHECKS, TESTS, NotRun, files
from copier import run_copy
from pairs import Case, pairwise

TEMPLATE = Path(__file__).parent.parent / "python"

OPTIONS: dict[str, list[object]] = {
    "project_type": ["mcp_server", "library", "cli_tool", "web_service"],
    "python_version": ["3.11", "3.12", "3.13", "3.14"],
    "docker": ["none", "ci-only", "slim", "alpine", "gunicorn", "basic"],
    "license": ["MIT", "Apache-2.0", "GPL-3.0", "BSD-3-Clause", "Proprietary"],
    "cli_framework": ["click", "typer"],
    "include_cli": [True, False],
    "include_tests": [True, False],
    "include_pre_commit": [True, False],
    "include_github_actions": [True, False],
    "pypi_auth_method": ["token", "trusted_publishing"],
    "include_justfile": [True, False],
    "include_agents_md": [True, False],
    "include_memory_system": [True, False],
    "include_vision_docs": [True, False],
    "include_roadmap": [True, False],
    "include_contributing": [True, False],
    "include_development_docs": [True, False],
    "include_troubleshooting": [True, False],
    "include_documentation_standard": [True, False],
    "documentation_advanced_features": [True, False],
    "mcp_enable_namespacing": [True, False],
    "mcp_resource_uri_scheme": [True, False],
    "mcp_validate_names": [True, False],
    "kubernetes": [True, False],
    "helm": [True, False],
    "otel": [True, False],
    "hot_reload": [True, False],
    "n8n": [True, False],
    "ai_profile": [True, False],
    "scanner": ["trivy", "grype"],
    "registry": ["ghcr.io", "docker.io", "registry.example.com:5000/team"],
    "project_description": ["Counts words", 'Says "hi" & it\'s <b>50%</b> \\ done: #1, é!'],
}


def fits(case: Case) -> bool:
    """Combinations that a person could choose."""
    return case.get("docker") != "gunicorn" or case.get("project_type", "web_service") == "web_service"


def answers(case: Case) -> dict[str, object]:
    """A case as answers: one option stands for strategy and variant of Docker."""
    given = {name: value for name, value in case.items() if name != "docker"}
    docker = case["docker"]
    given["include_docker"] = docker != "none"
    if docker == "ci-only":
        given["docker_strategy"] = "ci-only"
    elif docker != "none":
        given["docker_base"] = docker
    return given


def cases() -> list[tuple[str, Case]]:
    """Every project type with defaults and with Docker, then each pair of options."""
    plain = {name: values[0] for name, values in OPTIONS.items()}
    named = [
        (f"{kind}-{docker}", plain | {"project_type": kind, "docker": docker})
        for kind in OPTIONS["project_type"]
        for docker in ("none", "ci-only", "slim")
    ]
    made = pairwise(OPTIONS, fits)
    return named + [(f"pairs-{n:02}-{case['project_type']}-{case['docker']}", case) for n, case in enumerate(made)]


def render(version: str, target: Path, given: dict[str, object]) -> None:
    """Render with real Copier, as a user without trust."""
    run_copy(str(TEMPLATE / version), target, data=given, defaults=True, quiet=True, overwrite=True)


def same(left: Path, right: Path) -> list[str]:
    """The files that differ between two trees."""
    names = {f.relative_to(left) for f in files(left)} | {f.relative_to(right) for f in files(right)}
    _, differing, missing = filecmp.cmpfiles(left, right, sorted(map(str, names)), shallow=False)
    return differing + missing


def main() -> int:
    """Run the matrix; the exit code is 1 when a check found a fault."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--list", action="store_true", help="show the combinations")
    parser.add_argument("--only", default="", help="cases whose name contains this")
    parser.add_argument("--tests", action="store_true", help="also run mypy and the tests of each project")
    parser.add_argument("--keep", type=Path, help="leave the projects in this folder")
    arguments = parser.parse_args()
    chosen = [(name, case) for name, case in cases() if arguments.only in name]
    if arguments.list:
        print("\n".join(name for name, _ in chosen))
        return 0

    started = time.monotonic()
    versions = sorted(folder.name for folder in TEMPLATE.iterdir() if folder.is_dir())
    newest, not_run, faults, times = versions[-1], Counter[str](), 0, Counter[str]()
    checks = CHECKS | TESTS if arguments.tests else CHECKS
    root = arguments.keep or Path(tempfile.mkdtemp(prefix="matrix-"))
    for name, case in chosen:
        project = root / name / "my-project"
        shutil.rmtree(project, ignore_errors=True)
        begun = time.monotonic()
        try:
            render(newest, project, answers(case))
        except Exception as error:  # noqa: BLE001 - every failure of a rendering is a finding
            print(f"{name}: does not render: {error}")
            faults += 1
            continue
        times["render"] += time.monotonic() - begun
        for title, check in checks.items():
            begun = time.monotonic()
            try:
                found = list(check(project))
            except NotRun as missing:
                not_run[f"{title} ({missing} is missing)"] += 1
                found = []
            times[title] += time.monotonic() - begun
            faults += len(found)
            for line in found:
                print(f"{name}: {title}: {line}")
    for version in versions[:-1]:
        for kind in OPTIONS["project_type"]:
            for docker in (True, False):
                once, again = (root / f"{version}-{kind}-{docker}" / n / "my-project" for n in "ab")
                given = {"project_name": "my-project", "project_type": kind, "include_docker": docker}
                render(version, once, given)
                render(version, again, given)
                for line in [*same(once, again), *CHECKS["parses"](once)]:
                    print(f"{version} {kind}: {line}")
                    faults += 1
    if not arguments.keep:
        shutil.rmtree(root)
    print(f"{len(chosen)} combinations, {faults} faults, {time.monotonic() - started:.0f} s")
    print("  ".join(f"{title} {seconds:.0f} s" for title, seconds in times.most_common() if seconds >= 0.5))
    for title in not_run:
        print(f"not run: {title}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
