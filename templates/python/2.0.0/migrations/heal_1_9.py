"""Repair what version 1.9 of the template got wrong; runs in the project folder, before the merge.

    python heal_1_9.py

A file that came out broken looks like one that somebody edited, so that the merge would keep the
fault. It changes nothing that it does not recognise, and running it twice does what running it once
does.
"""

import re
from pathlib import Path

COMPOSE = Path("docker-compose.yml")
JUSTFILE = Path("justfile")
DOCKERFILE_TEST = Path("Dockerfile.test")
PYPROJECT = Path("pyproject.toml")

# Keys of a service that a lost indentation turned into keys of the whole file.
SERVICE_LISTS = {"networks:", "volumes:", "ports:", "environment:", "depends_on:"}
TOP_LEVEL = {"configs:", "name:", "networks:", "secrets:", "services:", "version:", "volumes:"}


def read(path: Path) -> str:
    """The text of a file with its own line ends."""
    with path.open(encoding="utf-8", newline="") as file:
        return file.read()


def write(path: Path, text: str, what: str) -> None:
    """Put a repaired file in the place of the old one."""
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(text)
    print(f"{path}: {what}")


def following(lines: list[str], index: int) -> str:
    """The next line that says something; empty at the end."""
    for line in lines[index + 1 :]:
        if line.strip() and not line.lstrip().startswith("#"):
            return line
    return ""


def heal_compose() -> None:
    """Indent what slipped to the left: `networks:` of a service, and the names below `volumes:`."""
    text = read(COMPOSE)
    lines = text.splitlines(keepends=True)
    healed = []
    section = ""
    for index, line in enumerate(lines):
        word = line.rstrip()
        if section == "services:" and word in SERVICE_LISTS and following(lines, index).lstrip().startswith("- "):
            line = "    " + line
        elif word in TOP_LEVEL or re.match(r"[a-z_]+: *\S", word):
            section = word
        elif section == "volumes:" and re.fullmatch(r"[a-zA-Z0-9_.-]+:", word):
            child = following(lines, index)
            if child.startswith("    ") and child.lstrip().startswith("driver:"):
                line = "  " + line
        healed.append(line)
    if "".join(healed) != text:
        write(COMPOSE, "".join(healed), "keys stand below their service again")


def project_slug() -> str:
    """The name in image names: that of the project."""
    found = re.search(r"""^name *= *["']([^"']+)["']""", read(PYPROJECT), re.MULTILINE) if PYPROJECT.is_file() else None
    return found.group(1) if found else ""


def heal_recipe(parameters: list[str], body: str, slug: str) -> str:
    """Put the parameters back that rendering had taken out of the commands of a recipe."""
    tag = next((name for name in ("TAG", "VERSION") if name in parameters), None)
    image = re.escape(slug)
    if tag and not re.search(r"\{\{ *" + tag, body):
        body = re.sub(rf"(?<![\w.-]){image}:(?=[\s\"'.]|$)", f"{slug}:{{{{{tag}}}}}", body, flags=re.MULTILINE)
    if "REGISTRY" in parameters and not re.search(r"\{\{ *REGISTRY", body):
        body = re.sub(rf"(?<=[\s\"']){'/'}{image}\b", f"{{{{REGISTRY}}}}/{slug}", body)
    return body


def heal_justfile() -> None:
    """Recipes for images take their tag from the command line again."""
    text = read(JUSTFILE)
    slug = project_slug()
    if not slug:
        return

    def healed(recipe: re.Match[str]) -> str:
        parameters = re.findall(r"[A-Z]+(?=[= ]|$)", recipe.group("parameters"))
        return recipe.group("head") + heal_recipe(parameters, recipe.group("body"), slug)

    changed = re.sub(
        r"(?P<head>^[a-z][a-z0-9-]*(?P<parameters>(?: +[A-Z]+(?:=\S+)?)+) *:[^\n]*\n)(?P<body>(?:[ \t]+[^\n]*\n?)+)",
        healed,
        text,
        flags=re.MULTILINE,
    )
    if changed != text:
        write(JUSTFILE, changed, "recipes use their parameters again")


def heal_test_image() -> None:
    """The image that runs the tests holds them."""
    text = read(DOCKERFILE_TEST)
    copies = re.findall(r"^(?:COPY|ADD) +(.*)$", text, re.MULTILINE)
    if not Path("tests").is_dir() or any(re.search(r"(^|\s)(\./)?(tests\b|\.(\s|/\s))", copy) for copy in copies):
        return
    changed = re.sub(r"(^COPY +src\b[^\n]*\n)", r"\1COPY tests ./tests\n", text, count=1, flags=re.MULTILINE)
    if changed != text:
        write(DOCKERFILE_TEST, changed, "the tests are copied too")


def add_package_module() -> None:
    """A package without `__init__.py` has no version, and nothing can be built from it."""
    packages = [path for path in Path("src").iterdir() if path.is_dir() and re.fullmatch("[a-z][a-z0-9_]*", path.name)]
    if len(packages) != 1 or (packages[0] / "__init__.py").exists():
        return
    found = re.search(r"""^version *= *["']([^"']+)["']""", read(PYPROJECT), re.MULTILINE) if PYPROJECT.is_file() else None
    version = found.group(1) if found else "0.1.0"
    title = project_slug() or packages[0].name
    write(packages[0] / "__init__.py", f'"""{title}."""\n\n__version__ = "{version}"\n', "made, with __version__")


def main() -> None:
    """Run each repair whose file is there."""
    if COMPOSE.is_file():
        heal_compose()
    if JUSTFILE.is_file():
        heal_justfile()
    if DOCKERFILE_TEST.is_file():
        heal_test_image()
    if Path("src").is_dir():
        add_package_module()


if __name__ == "__main__":
    main()
