"""Count the words of the documents."""

from pathlib import Path

for document in sorted(Path().rglob("*.md")):
    print(f"{len(document.read_text().split()):>6} {document}")
