"""Starting from the environment."""

from unittest.mock import patch

import pytest

from word_tools import __main__ as start


def test_serves_as_the_environment_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORT", "9000")
    with patch.object(start, "run") as started:
        start.main()
    assert started.call_args.args[0].port == 9000


def test_a_bad_value_ends_with_one_line() -> None:
    with pytest.raises(SystemExit, match="PORT must be a number"):
        start.serve({"PORT": "nine"})
