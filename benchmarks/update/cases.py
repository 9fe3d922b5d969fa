"""The nasty updates: what the template made, what you did, what the template makes now, and what must hold afterwards."""

import os
import tomllib
from collections.abc import Callable
from dataclasses import dataclass, field

from judging import After, Fact, fact, yaml_problem
from workshop import NEW, OLD, Link, Script, Tool, Version, commit, git, put


@dataclass
class Case:
    number: str
    title: str
    old: Version
    new: Version
    user: Callable[[Tool], None]
    judge: Callable[[After], list[Fact]]
    act: Callable[[Tool], object] = field(default=lambda tool: tool.update())
    without: tuple[str, ...] = ()


def lines(**changed: str) -> str:
    """Twelve lines of text, some of them replaced."""
    return "".join(changed.get(f"l{n}", f"setting_{n} = {n * n}") + "\n" for n in range(1, 13))


MINE, THEIRS = "mine = true", "theirs = true"


def edit(name: str, content: str | bytes | Link | Script) -> Callable[[Tool], None]:
    return lambda tool: put(tool.project, {name: content})


def move(tool: Tool) -> None:
    put(tool.project, {"src/conf/app.txt": lines(l9=MINE)})
    (tool.project / "app.txt").unlink()


def renamed(after: After) -> list[Fact]:
    return [after.kept(MINE), after.arrived(THEIRS, "settings.txt"), after.honest()]


def moved(after: After) -> list[Fact]:
    return [after.kept(MINE), after.arrived(THEIRS, "src/conf/app.txt"), after.honest()]


def dropped(after: After) -> list[Fact]:
    kept = after.kept(MINE)
    return [kept, fact(kept.ok and "notes.txt" in after.done.output, "you are told", "not a word of it"), after.honest()]


def deleted(after: After) -> list[Fact]:
    back = (after.project / "app.txt").exists()
    other = after.arrived("new line", "other.txt", "its other change")
    return [fact(not back, "stays deleted", "it is back"), after.arrived(THEIRS, "app.txt"), other, after.honest()]


TOML = '[project]\nname = "demo"\nversion = "1"\n{template}\n[tool.ruff]\nline-length = 100\n\n[tool.pytest]\naddopts = "-q"\n{you}'
COMPOSE = "services:\n  web:\n    image: demo\n{template}    ports:\n      - 80:80\n    read_only: true\n    init: true\n{you}"


def toml(template: str = "", you: str = "") -> str:
    return TOML.format(template=template, you=you)


def compose(template: str = "", you: str = "") -> str:
    return COMPOSE.format(template=template, you=you)


def toml_problem(text: str) -> str:
    try:
        tomllib.loads(text)
        return ""
    except tomllib.TOMLDecodeError:
        return "does not parse (table twice)"


def both(name: str, problem: Callable[[str], str], mine: str, theirs: str) -> Callable[[After], list[Fact]]:
    return lambda after: [
        after.parses(name, problem(after.text(name))), after.kept(mine), after.arrived(theirs, name), after.honest(),
    ]


def modes(tool: Tool) -> None:
    (tool.project / "run.sh").chmod(0o755)
    put(tool.project, {"tool.sh": lines(l9=MINE)})


def mode_kept(after: After) -> list[Fact]:
    mine = os.access(after.project / "run.sh", os.X_OK)
    theirs = os.access(after.project / "tool.sh", os.X_OK)
    return [
        fact(mine, "your bit kept", "your bit lost"), fact(theirs, "the template's bit set", "the template's bit missing"),
        after.kept(MINE), after.arrived(THEIRS, "run.sh"), after.honest(),
    ]


def crlf(after: After) -> list[Fact]:
    data = after.bytes_of("app.txt")
    clean = data.count(b"\n") == data.count(b"\r\n")
    conflicted = sum(1 for line in data.splitlines() if line.startswith((b"<<<<<<<", b">>>>>>>")))
    whole = bool(conflicted) and data.count(b"setting_12") > 1
    return [
        after.kept(MINE), after.arrived(THEIRS, "app.txt"),
        fact(clean, "CRLF throughout", "line ends mixed"), fact(not whole, "no false conflict", "the whole file in conflict"),
        after.honest(),
    ]


ICON = bytes(range(256)) * 4


def binary(after: After) -> list[Fact]:
    there = after.at_hand(b"THEIRS" + ICON)
    return [after.kept(b"MINE" + ICON), fact(there, "the new one at hand", "the new one nowhere"), after.honest()]


def linked(after: After) -> list[Fact]:
    links = [str(path.readlink()) for path in after.project.iterdir() if path.is_symlink()]
    kept = "mine" in links
    said = "current" in after.done.output or "theirs" in links
    honest = after.honest()
    return [fact(kept, "your target kept", "your target lost"), fact(said, "you are told", "not a word of it"), honest]


def outside(tool: Tool) -> None:
    put(tool.base, {"outside/seed.txt": "not of this project\n"})
    put(tool.project, {"data": Link("../outside")})


def inside_only(after: After) -> list[Fact]:
    held = {path.name: path.read_text() for path in (after.tool.base / "outside").iterdir()}
    safe = held == {"seed.txt": "not of this project\n"}
    link = (after.project / "data").is_symlink()
    there = after.at_hand(b"seed of the template")
    return [
        fact(safe, "outside untouched", "wrote outside the project"), fact(link, "your link kept", "your link lost"),
        fact(there, "the new file at hand", "the new file nowhere"), after.honest(),
    ]


def nest(tool: Tool) -> None:
    library = tool.base / "library"
    put(library, {"lib.txt": "one\n"})
    commit(library, tool.env)
    git(tool.project, tool.env, "submodule", "--quiet", "add", str(library), "vendor/lib")
    git(tool.project, tool.env, "clone", "-q", str(library), "scratch")
    put(tool.project, {"scratch/unsaved.txt": MINE + "\n", ".gitignore": "scratch/\n", "app.txt": lines(l9=MINE)})


def nested(after: After) -> list[Fact]:
    status = git(after.project, after.tool.env, "submodule", "status")
    heads = all((after.project / inner / ".git").exists() for inner in ("vendor/lib", "scratch"))
    safe = heads and status.startswith(" ") and after.text("scratch/unsaved.txt") == MINE + "\n"
    return [
        fact(safe, "inner repositories untouched", "inner repositories harmed"),
        fact(MINE in after.text("app.txt"), "your edit kept", "your edit lost"),
        after.arrived(THEIRS, "app.txt"), after.honest(),
    ]


def failed(after: After) -> list[Fact]:
    old = OLD in after.tool.state()
    if after.tool.name == "cruft":
        head = git(after.tool.template, after.tool.env, "rev-parse", OLD + "^{commit}").strip()
        old = head in after.tool.state()
    return [after.refused(), after.untouched(), fact(old, "still at the old version", "says it is at the new version")]


def twice(tool: Tool) -> object:
    tool.update()
    commit(tool.project, tool.env)
    return tool.update()


def nothing_new(after: After) -> list[Fact]:
    changed = git(after.project, after.tool.env, "status", "--porcelain").strip()
    return [after.kept(MINE), fact(not changed, "second run changes nothing", "second run changes files"), after.honest()]


def retry(tool: Tool) -> object:
    first = tool.update()
    if first.code == 0:
        raise RuntimeError("the migration should have failed")
    put(tool.base, {"ready": ""})
    return tool.retry()


def migrated(after: After) -> list[Fact]:
    ran = (after.project / "migrated.txt").exists()
    return [after.kept(MINE), fact(ran, "the migration ran", "the migration never ran"), after.honest()]


def newest(tool: Tool) -> None:
    tool.update()
    put(tool.project, {"app.txt": lines(l2=THEIRS, l9=MINE)})


MIGRATION = "test -e ../ready && touch migrated.txt"
APP, NEW_APP = {"app.txt": lines()}, {"app.txt": lines(l2=THEIRS)}
CASES = [
    Case("1", "The template renames a file that you edited", Version({"config.txt": lines()}),
         Version({"settings.txt": lines(l2=THEIRS)}), edit("config.txt", lines(l9=MINE)), renamed),
    Case("2", "You moved and edited a file that the template fixes", Version(APP), Version(NEW_APP), move, moved),
    Case("3a", "The template deletes a file that you edited", Version(APP | {"notes.txt": lines()}), Version(APP),
         edit("notes.txt", lines(l9=MINE)), dropped),
    Case("3b", "You deleted a file that the template fixes", Version(APP | {"other.txt": "line\n"}),
         Version(NEW_APP | {"other.txt": "line\nnew line\n"}), lambda tool: (tool.project / "app.txt").unlink(), deleted),
    Case("4a", "Both add one TOML table, far apart", Version({"pyproject.toml": toml()}),
         Version({"pyproject.toml": toml("\n[tool.mypy]\nstrict = true\n")}),
         edit("pyproject.toml", toml(you='\n[tool.mypy]\npython_version = "3.12"\n')),
         both("pyproject.toml", toml_problem, 'python_version = "3.12"', "strict = true")),
    Case("4b", "Both add one key to a Compose service, far apart", Version({"compose.yaml": compose()}),
         Version({"compose.yaml": compose("    environment:\n      THEIRS: x\n")}),
         edit("compose.yaml", compose(you="    environment:\n      MINE: y\n")),
         both("compose.yaml", yaml_problem, "MINE: y", "THEIRS: x")),
    Case("4c", "Both add one TOML table with different values, far apart, under `--conflict rej`",
         Version({"pyproject.toml": toml()}), Version({"pyproject.toml": toml("\n[tool.mypy]\nstrict = true\n")}),
         edit("pyproject.toml", toml(you="\n[tool.mypy]\nstrict = false\n")),
         both("pyproject.toml", toml_problem, "strict = false", "strict = true"), act=lambda tool: tool.update(rejects=True)),
    Case("5", "Executable bits: yours on a file that the template changes, the template's on a file that you changed",
         Version({"run.sh": lines(), "tool.sh": lines()}),
         Version({"run.sh": lines(l2=THEIRS), "tool.sh": Script(lines())}), modes, mode_kept),
    Case("6", "You turned a file to CRLF and edited it; the template changes another line", Version(APP), Version(NEW_APP),
         edit("app.txt", lines(l9=MINE).replace("\n", "\r\n").encode()), crlf),
    Case("7", "Both change a binary file", Version({"icon.bin": ICON}), Version({"icon.bin": b"THEIRS" + ICON}),
         edit("icon.bin", b"MINE" + ICON), binary),
    Case("8a", "Both point a symlink elsewhere", Version({"current": Link("old"), "old": "a\n", "theirs": "b\n"}),
         Version({"current": Link("theirs"), "old": "a\n", "theirs": "b\n"}), edit("current", Link("mine")), linked),
    Case("8b", "The template adds a file below your symlink that leads out of the project", Version(APP),
         Version(NEW_APP | {"data/seed.txt": "seed of the template\n"}), outside, inside_only),
    Case("9", "A submodule, and an ignored repository with unsaved work, inside the project", Version(APP),
         Version(NEW_APP), nest, nested),
    Case("10", "A task of the new version fails halfway", Version(APP),
         Version(NEW_APP | {"more.txt": "x\n"}, task="echo half > half.txt; exit 3"), edit("app.txt", lines(l9=MINE)), failed),
    Case("11a", "The same update a second time", Version(APP), Version(NEW_APP), edit("app.txt", lines(l9=MINE)), nothing_new,
         act=twice),
    Case("11b", "A migration failed; you go on after its cause is away", Version(APP), Version(NEW_APP, migration=MIGRATION),
         edit("app.txt", lines(l9=MINE)), migrated, act=retry, without=("cruft",)),
    Case("12", "Back to an older version", Version(APP), Version(NEW_APP), newest,
         lambda after: [after.refused(), after.untouched()], act=lambda tool: tool.update(OLD)),
]
assert NEW > OLD
