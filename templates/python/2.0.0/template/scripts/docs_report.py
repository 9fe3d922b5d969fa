"""Show the size of each document and when it last changed.

Run it in the project folder; ages need a git repository.
"""

import subprocess
from datetime import UTC, datetime
from pathlib import Path

SKIPPED = {".git", ".venv", "node_modules", "build", "dist"}


def age(document: Path) -> str:
    """Days since the last commit of a document."""
    command = ["git", "log", "-1", "--format=%ct", "--", str(document)]
    result = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    if not result.stdout.strip():
        return "new"
    changed = datetime.fromtimestamp(int(result.stdout), tz=UTC)
    return f"{(datetime.now(tz=UTC) - changed).days} d"


if __name__ == "__main__":
    print(f"{'lines':>6} {'words':>6} {'age':>6}  document")
    for path in sorted(Path().rglob("*.md")):
        if not SKIPPED & set(path.parts):
            text = path.read_text(encoding="utf-8")
            print(f"{len(text.splitlines()):>6} {len(text.split()):>6} {age(path):>6}  {path}")
