"""The command line, called as a user calls it."""

import json
from pathlib import Path
from unittest.mock import patch

from click.testing import CliRunner

from word_tools import __version__, cli
from word_tools.cli import main


def run(*arguments: str, text: str = "") -> tuple[int, str]:
    """The exit code and what was printed."""
    result = CliRunner().invoke(main, arguments, input=text)
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


def test_serve_options_win_over_the_environment() -> None:
    with patch.object(cli, "serve_with") as started:
        code, _ = run("serve", "--port", "9000")
    assert code == 0
    assert started.call_args.args[0]["PORT"] == "9000"
