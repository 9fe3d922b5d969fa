"""A large template with ten versions, and a project of its first one with twenty edits."""

import subprocess
from pathlib import Path

from workshop import Chora, Tree, Version, commit, git, put

VERSIONS, EDITS = 10, 20
MINE = "a line of the user"
BODY = """\
# {{ name }}: part @N@
owner = "{{ owner|upper }}"
{% for step in range(8) %}
step_{{ step }} = {{ step * @N@ }}
{% if with_notes and step % 2 %}
note_{{ step }} = "{{ name }}, step {{ step }} of {{ owner }}"
{% endif %}
{% endfor %}
"""


def source(number: int, version: int) -> str:
    """One file: five versions of the ten change one line near its top or add one at its end."""
    text = BODY.replace("@N@", str(number))
    for past in range(2, version + 1):
        if (number + past) % 20 == 0:
            text = text.replace('owner = "', f'since_{past} = {number}\nowner = "', 1)
        if (number * 7 + past) % 20 == 0:
            text += f"tail_{past} = {number}\n"
    return text


def path(number: int) -> str:
    return f"part{number // 50}/sub{number // 10 % 5}/file{number}.txt"


def template(tool: Chora, files: int) -> None:
    questions = "name: {type: str, default: demo}\nowner: {type: str, default: me}\nwith_notes: {type: bool, default: true}\n"
    for version in range(1, VERSIONS + 1):
        wanted = [n for n in range(files) if version == 1 or source(n, version) != source(n, version - 1)]
        tree: Tree = {path(n) + ".jinja": source(n, version) for n in wanted}
        put(tool.template, tree | {"copier.yml": questions})
        if version == 1:
            put(tool.template, {"{{_copier_conf.answers_file}}.jinja": "{{ _copier_answers|to_nice_yaml }}"})
        commit(tool.template, tool.env, f"{version}.0.0")


def edited(files: int) -> list[int]:
    return [n * (files // EDITS) for n in range(EDITS)]


def project(tool: Chora, files: int) -> None:
    """Edits stand in the middle of files, apart from what the template changes."""
    tool.make()
    commit(tool.project, tool.env)
    for number in edited(files):
        file = tool.project / path(number)
        text = file.read_text()
        file.write_text(text.replace("step_4 =", f"# {MINE}\nstep_4 =", 1))
    commit(tool.project, tool.env)
    git(tool.project, tool.env, "gc", "-q")


def checked(tool: Chora, files: int) -> dict[str, bytes]:
    """The project's files, once all edits and the newest version are found in it."""
    names = subprocess.run(
        ["git", "ls-files", "-z", "-co", "--exclude-standard"], cwd=tool.project, env=tool.env, capture_output=True, check=True
    ).stdout.decode()
    held = {name: (tool.project / name).read_bytes() for name in names.split("\0") if name}
    for number in edited(files):
        if MINE.encode() not in held[path(number)]:
            raise RuntimeError(f"the edit of {path(number)} is lost")
    news = [n for n in range(files) if source(n, VERSIONS) != source(n, 1)]
    for number in news:
        if not any(word in held[path(number)] for word in (b"since_", b"tail_")):
            raise RuntimeError(f"the template's change of {path(number)} is missing")
    return held


def sizes(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.rglob("*.txt"))
