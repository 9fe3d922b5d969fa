"""The command line, called as a user calls it."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from wordcount_cli import __version__
from wordcount_cli.cli import app, main


def run(*arguments: str, text: str = "") -> tuple[int, str]:
    """The exit code and what was printed."""
    result = CliRunner().invoke(app, arguments, input=text)
    return result.exit_code, result.output


def test_version() -> None:
    assert __version__ in run("--version")[1]


def test_help_names_the_commands() -> None:
    assert "stats" in run("--help")[1]


def test_stats_of_standard_input() -> None:
    code, output = run("stats", text="one two two")
    assert code == 0
    assert "words       3" in output
    assert "common      two (2), one (1)" in output


def test_stats_of_a_file_as_json(tmp_path: Path) -> None:
    file = tmp_path / "text.txt"
    file.write_text("\u00fcber \u00fcber\n", encoding="utf-8")
    _, output = run("stats", "--json", "--top", "1", str(file))
    assert json.loads(output) == {
        "characters": 10,
        "words": 2,
        "lines": 1,
        "common": {"\u00fcber": 2},
    }


def test_a_missing_file_is_an_error() -> None:
    assert run("stats", "no-such-file.txt")[0] == 2


def test_main_runs_the_application(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.argv", ["wordcount-cli", "--version"])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 0
