"""Makes small random histories without clock skew and records what Copier says of their commits: python histories.py ../resources/git

Each history is a stream for git fast-import (N.fi) and a table (N.tsv): hash, git describe --tags --always, and the version
that Copier's Template derives ("None" when it derives none, "!" when it fails).
"""

import random
import subprocess
import sys
import tempfile
from pathlib import Path

from copier._template import Template

TAGS = ["1.0.0", "v1.0.0", "1.1.0", "v1.1.0", "2.0.0a1", "2.0.0b1", "2.0.0", "v2.0.1", "1.0.0.post1", "1.2.dev3", "release-3", "stable",
        "1!1.0", "1.3.0+linux", "v0.9", "3.0.0-rc.1", "3.0.0-final", "nightly/2", "1.5.0-alpha", "2024.01.02"]


def stream(seed):
    rng = random.Random(seed)
    out, commits, when = [], [], 1_700_000_000
    shape = rng.choice(["line", "merges", "merges", "forest"])
    for mark in range(1, rng.randint(6, 24)):
        when += rng.choice([0, 0, 1, 60, 3600])
        out.append(f"commit refs/heads/c{mark}\nmark :{mark}\ncommitter T <t@example.com> {when} +0000\ndata 2\nc\n")
        if commits and not (shape == "forest" and rng.random() < 0.15):
            parents = [commits[-1] if shape == "line" or rng.random() < 0.5 else rng.choice(commits)]
            if shape != "line" and len(commits) > 1 and rng.random() < 0.35:
                parents += [p for p in rng.sample(commits, rng.choice([1, 1, 2])) if p not in parents]
            out.append(f"from :{parents[0]}\n" + "".join(f"merge :{p}\n" for p in parents[1:]))
        out.append(f"M 644 inline f\ndata {len(str(mark))}\n{mark}\n")
        commits.append(mark)
    for tag in rng.sample(TAGS, rng.randint(0, 13)):
        mark = rng.choice(commits[: max(1, len(commits) * 3 // 4)])
        if rng.random() < 0.4:
            when += rng.choice([0, 1, 100, -500])
            out.append(f"tag {tag}\nfrom :{mark}\ntagger T <t@example.com> {when} +0000\ndata 1\nt\n")
        else:
            out.append(f"reset refs/tags/{tag}\nfrom :{mark}\n\n")
    return "".join(out)


def git(folder, *command, **more):
    return subprocess.run(["git", *command], cwd=folder, check=True, capture_output=True, text=True, **more).stdout


target = Path(sys.argv[1])
for number in range(30):
    text = stream(number)
    (target / f"{number}.fi").write_text(text)
    with tempfile.TemporaryDirectory() as folder:
        git(folder, "init", "-q")
        git(folder, "fast-import", "--quiet", input=text)
        rows = []
        for commit in sorted(set(git(folder, "for-each-ref", "--format=%(objectname)", "refs/heads").split())):
            git(folder, "checkout", "-q", "--detach", commit)
            template = Template(url=folder, ref=commit)
            template.__dict__["vcs"] = "git"
            template.__dict__["local_abspath"] = Path(folder)
            try:
                version = str(template.version)
            except ValueError:
                version = "!"
            rows.append(f"{commit}\t{template.commit}\t{version}\n")
        (target / f"{number}.tsv").write_text("".join(rows))
