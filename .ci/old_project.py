"""Edits a project of version 1.9 as its owner would have, and settles what an update leaves to decide.

    python old_project.py edit      ten files get a change of somebody's own
    python old_project.py settle    each conflict is settled as the owner would
    python old_project.py kept      fails when one of the changes is gone
"""

import re
import sys
from pathlib import Path

ADDED = {
    "README.md": "Orders are counted twice, for safety.",
    "AGENTS.md": "- Money is counted in cents, never in floats.",
    "CHANGELOG.md": "- Orders have a total.",
    ".gitignore": "invoices/",
    ".env.example": "CURRENCY=EUR",
    "justfile": "\n# Print what is due\ninvoices:\n    @ls invoices",
    "pyproject.toml": "\n[tool.orders]\ncurrency = 'EUR'",
    "src/orders/core.py": (
        '\n\ndef total(cents: list[int]) -> int:\n    """What an order costs, in cents."""\n    return sum(cents)'
    ),
    "tests/test_core.py": (
        "\n\ndef test_total() -> None:\n    from orders.core import total\n\n    assert total([150, 250]) == 400"
    ),
}
COMPOSE = Path("docker-compose.yml")
OLD_SETTING = "      - CURRENCY=${CURRENCY:-EUR}\n"
NEW_SETTING = "      CURRENCY: ${CURRENCY:-EUR}\n"
CONFLICT = re.compile(r"<<<<<<< [^\n]*\n(.*?)=======\n(.*?)>>>>>>> [^\n]*\n", re.DOTALL)


def edit() -> None:
    """The ten changes."""
    for name, lines in ADDED.items():
        path = Path(name)
        path.write_text(path.read_text().rstrip("\n") + "\n" + lines + "\n")
    text = COMPOSE.read_text()
    COMPOSE.write_text(text.replace("    environment:\n", "    environment:\n" + OLD_SETTING))


def settle() -> None:
    """Both sides of texts; of compose the new form, with the setting written in it."""
    for path in sorted(Path().rglob("*")):
        if ".git" in path.parts or not path.is_file():
            continue
        text = path.read_bytes().decode(errors="replace")
        if not CONFLICT.search(text):
            continue
        if path == COMPOSE:
            text = CONFLICT.sub(r"\2", text).replace("    environment:\n", "    environment:\n" + NEW_SETTING, 1)
        else:
            text = CONFLICT.sub(r"\1\2", text)
        path.write_text(text)
        print(f"settled {path}")


def kept() -> None:
    """Every line that was added is there."""
    everything = "\n".join(
        path.read_bytes().decode(errors="replace")
        for path in Path().rglob("*")
        if ".git" not in path.parts and path.is_file()
    )
    wanted = [line for lines in ADDED.values() for line in lines.split("\n") if line]
    lost = [line for line in wanted if line not in everything]
    if "CURRENCY" not in COMPOSE.read_text():
        lost.append("CURRENCY in compose")
    sys.exit(f"lost: {lost}" if lost else 0)


if __name__ == "__main__":
    {"edit": edit, "settle": settle, "kept": kept}[sys.argv[1]]()
