"""Carry a project of template version 1.9 over to 2.0; runs in the project folder.

    python to_2_0_0.py PACKAGE VERSION

It looks at what the merge made, takes away what is obsolete and keeps what people rely on. It
changes nothing that it does not recognise, and running it twice does what running it once does.
"""

import re
import sys
from pathlib import Path

COMPOSE = Path("docker-compose.yml")
JUSTFILE = Path("justfile")

# Recipes of version 1.9 and what they are called now.
RENAMED = {
    "setup": "install",
    "docker-compose-up": "docker-up",
    "docker-compose-down": "docker-down",
    "docker-compose-logs": "docker-logs",
}

# Folders that 1.9 mounted from the project; new projects have volumes instead.
MOUNTED = ("data", "logs")


def drop_compose_version() -> None:
    """Compose ignores the top-level `version` and warns about it."""
    text = COMPOSE.read_text(encoding="utf-8")
    changed = re.sub(r"""\Aversion: *(['"]?)[0-9.]+\1 *\n+""", "", text)
    if changed != text:
        COMPOSE.write_text(changed, encoding="utf-8")
        print(f"{COMPOSE}: removed the obsolete version line")


def keep_mounted_data() -> None:
    """A folder that holds data stays mounted, or its data would seem to be gone."""
    text = COMPOSE.read_text(encoding="utf-8")
    for name in MOUNTED:
        folder = Path(name)
        volume, mount = f"- {name}:/app/{name}\n", f"- ./{name}:/app/{name}\n"
        if folder.is_dir() and any(folder.iterdir()) and volume in text:
            text = text.replace(volume, mount)
            COMPOSE.write_text(text, encoding="utf-8")
            print(f"{COMPOSE}: {folder}/ has data and stays mounted instead of a volume")


def alias_recipes() -> None:
    """Old names of recipes go on working."""
    text = JUSTFILE.read_text(encoding="utf-8")
    recipes = set(re.findall(r"^([a-z][a-z0-9-]*)\b[^:\n]*:(?!=)", text, re.MULTILINE))
    aliases = set(re.findall(r"^alias ([a-z0-9-]+)", text, re.MULTILINE))
    lines = [
        f"alias {old} := {new}"
        for old, new in RENAMED.items()
        if new in recipes and old not in recipes | aliases
    ]
    if lines:
        heading = "# Names that these recipes had before; remove them when nobody uses them."
        JUSTFILE.write_text("\n".join([text.rstrip("\n"), "", heading, *lines, ""]), encoding="utf-8")
        print(f"{JUSTFILE}: old names of recipes are aliases now")


def add_version(package: str, version: str) -> None:
    """The version is read from the package; a package without one cannot be built."""
    module = Path("src", package, "__init__.py")
    if not module.is_file():
        return
    text = module.read_text(encoding="utf-8")
    if "<<<<<<<" not in text and not re.search(r"^__version__\b", text, re.MULTILINE):
        separator = "\n" if text.strip() else ""
        module.write_text(f'{text}{separator}__version__ = "{version}"\n', encoding="utf-8")
        print(f"{module}: added __version__")


def main(package: str, version: str) -> None:
    """Run each step whose file is there."""
    if COMPOSE.is_file():
        drop_compose_version()
        keep_mounted_data()
    if JUSTFILE.is_file():
        alias_recipes()
    add_version(package, version)


if __name__ == "__main__":
    main(*sys.argv[1:3])
