"""Check that relative links in Markdown files lead to a file, and anchors to a heading.

Run it in the project folder; it needs nothing but Python.
"""

import re
import sys
from pathlib import Path

SKIPPED = {".git", ".venv", "node_modules", "build", "dist"}
LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)\s]+)\)")
FENCE = re.compile(r"^(```|~~~).*?^\1", re.MULTILINE | re.DOTALL)
HEADING = re.compile(r"^#+\s+(.*?)\s*#*$", re.MULTILINE)


def anchors(text: str) -> set[str]:
    """The anchors that GitHub makes for the headings of a document."""
    words = (re.sub(r"[^\w\- ]", "", title.lower()) for title in HEADING.findall(text))
    return {title.replace(" ", "-") for title in words}


def broken(root: Path) -> list[str]:
    """One line for each link that leads nowhere."""
    found = []
    documents = (d for d in sorted(root.rglob("*.md")) if not SKIPPED & set(d.parts))
    for document in documents:
        text = FENCE.sub("", document.read_text(encoding="utf-8"))
        for link in LINK.findall(text):
            path, _, anchor = link.partition("#")
            if "://" in link or link.startswith("mailto:"):
                continue
            target = document.parent / path if path else document
            if not target.exists():
                found.append(f"{document}: no file {path}")
            elif anchor and target.suffix == ".md":
                prose = FENCE.sub("", target.read_text(encoding="utf-8"))
                if anchor not in anchors(prose):
                    found.append(f"{document}: no heading for #{anchor} in {target}")
    return found


if __name__ == "__main__":
    problems = broken(Path())
    print("\n".join(problems) or "all links lead somewhere")
    sys.exit(bool(problems))
